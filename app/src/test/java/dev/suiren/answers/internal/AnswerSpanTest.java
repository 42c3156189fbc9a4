package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S2")
class AnswerSpanTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "公司是哪一年成立的？|公司于1998年在成都成立，2003年迁到上海。|1998年",
        "公司哪一年迁到上海？|公司于1998年在成都成立，2003年迁到上海。|2003年",
        "新系統什麼時候上線？|新系統預計於2024年5月1日上線。|2024年5月1日",
        "1998年成立的公司什么时候上市？|公司1998年成立，2005年6月上市。|2005年6月",
        "When does the lease end?|The lease began in 2019 and will end on 31 March 2027.|31 March"
            + " 2027",
        "年假有多少天？|员工每年享有十五天带薪年假，可以分3次休。|十五天",
        "年假可以分几次休？|员工每年享有十五天带薪年假，可以分3次休。|3次",
        "住宿每晚多少元？|北京住宿每晚1,500元，含早餐。|1,500元",
        "人口有多少？|全市人口约120万人。|120万人",
        "他写了哪部小说？|他早年写的小说《围城》后来改编为电视剧。|《围城》",
        "这部电影由谁执导？|这部电影由王芳执导，2010年上映。|王芳",
        "𠮷田的經理是誰？|在𠮷田工作的經理是林美玲，電話如下。|林美玲",
        "总部位于哪里？|公司总部位于成都高新区，有三百名员工。|成都高新区",
      })
  void cutsOutWhatIsAskedFor(String question, String sentence, String answer) {
    assertThat(cut(question, sentence)).isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "为什么要换密码？|因为密码可能泄露，所以每90天要换一次密码。",
        "怎么请假？|请在系统中提前三天申请。",
        "公司是哪一年成立的？|公司在成都成立，如今有三百名员工。",
        "2003年发生了什么？|那一年公司迁到上海。",
        "几内亚的首都在哪个洲？|科纳克里是一座港口城市。",
        "多少天？|",
        "|年假有十五天。",
      })
  void leavesASentenceWholeWhereNothingCanBeTold(String question, String sentence) {
    String asked = question == null ? "" : question;
    String said = sentence == null ? "" : sentence;
    assertThat(AnswerSpan.of(asked, said)).isEmpty();
  }

  private static String cut(String question, String sentence) {
    AnswerSpan span = AnswerSpan.of(question, sentence).orElseThrow();
    return sentence.substring(
        sentence.offsetByCodePoints(0, span.start()), sentence.offsetByCodePoints(0, span.end()));
  }
}
