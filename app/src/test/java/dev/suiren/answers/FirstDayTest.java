package dev.suiren.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.Application;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// What a new user asks first: the whole house over the sample handbook, with no base; found by
/// words alone, as before the vectors are there, and by words and meaning.
@Tag("S2")
@ParameterizedClass(name = "vectors: {0}")
@ValueSource(booleans = {false, true})
@SuppressWarnings("NullAway.Init")
class FirstDayTest {
  private static final Path HANDBOOK = Path.of("src/main/resources/sample-handbook");

  private static final long LOOK_AGAIN_NANOS = 15_000_000;

  private static ConfigurableApplicationContext house;
  private static Caller owner;

  @Parameter boolean vectors;

  @BeforeParameterizedClassInvocation
  static void readTheHandbook(boolean vectors, @TempDir Path home) {
    SpringApplication application = new SpringApplication(Application.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setRegisterShutdownHook(false);
    house =
        application.run(
            "--suiren.home=" + home,
            "--suiren.library.vectors=" + vectors,
            "--spring.main.banner-mode=off");
    owner = house.getBean(Spaces.class).local();
    Library library = house.getBean(Library.class);
    CollectionId collection = library.watch(owner, HANDBOOK.toAbsolutePath());
    library.awaitSettled(owner, collection);
    while (vectors && !isEmbedded(library, collection)) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  @AfterParameterizedClassInvocation
  static void close() {
    house.close();
  }

  private static boolean isEmbedded(Library library, CollectionId collection) {
    return library.files().list(owner, collection, 0, 100).stream()
        .allMatch(file -> file.embedded() == file.passages());
  }

  private static Reply ask(String question) {
    return house
        .getBean(Answers.class)
        .ask(owner, Answers.Question.of(question), Answers.Listener.NONE);
  }

  private static Reply.Extracted extracted(String question) {
    Reply reply = ask(question);
    assertThat(reply).isInstanceOf(Reply.Extracted.class);
    return (Reply.Extracted) reply;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "年假有多少天？|员工手册.md|10 天带薪年假",
        "入职五年有几天年假？|员工手册.md|满五年的享有 15 天",
        "年假可以结转多少天？|员工手册.md|最多可结转 5 天",
        "没休完的年假什么时候过期？|员工手册.md|三月三十一日",
        "请年假要提前多久申请？|员工手册.md|提前两周",
        "主管多久答复？|员工手册.md|三个工作日内答复",
        "上班时间是几点到几点？|员工手册.md|9:00 至 18:00",
        "迟到三次扣多少钱？|员工手册.md|200 元",
        "生病了什么时候要告诉主管？|员工手册.md|九点半之前",
        "病假工资怎么算？|员工手册.md|80%",
        "病假超过几天需要医院证明？|员工手册.md|两天",
        "出差住宿标准是多少？|员工手册.md|400 元",
        "一线城市住宿一晚能报多少钱？|员工手册.md|550 元",
        "出差补贴一天多少钱？|员工手册.md|每天 120 元",
        "高铁可以坐几等座？|员工手册.md|二等座",
        "飞机票由谁预订？|员工手册.md|行政部",
        "报销用哪个表单？|员工手册.md|FIN-07",
        "报销要在几天内提交？|员工手册.md|14 天内",
        "报销超过多少钱要签字？|员工手册.md|3000 元",
        "账号异常要联系谁？|员工手册.md|信息安全负责人",
        "离开座位时电脑要怎么办？|员工手册.md|锁屏",
        "滤芯多久换一次？|維修保養手冊.md|每 1000 小時",
        "机油多久换一次？|維修保養手冊.md|每 500 小時",
        "水泵启动不了怎么办？|維修保養手冊.md|先確認電源",
        "热继电器多少钱？|price-list.csv|37.20",
        "滤芯的价格是多少？|price-list.csv|18.50",
        "机械密封多少钱一个？|price-list.csv|64.00",
        "7.5 kW 水泵多少钱？|price-list.csv|1840.00",
        "P-200/4 要几天交货？|price-list.csv|1290.00",
        "濾芯多久更換一次？|維修保養手冊.md|每 1000 小時",
        "機械密封多久更換一次？|維修保養手冊.md|每 4000 小時",
        "壓力表多久校準一次？|維修保養手冊.md|每年一次",
        "更換機油由誰負責？|維修保養手冊.md|操作員",
        "軸承溫度最高幾度？|維修保養手冊.md|75 度",
        "熱繼電器復位後要等多久？|維修保養手冊.md|五分鐘",
        "壓力不足是什麼原因？|維修保養手冊.md|濾芯堵塞",
        "一般交期是多久？|維修保養手冊.md|七個工作天",
        "急件幾天到？|維修保養手冊.md|兩個工作天",
        "熱繼電器多少錢？|price-list.csv|37.20",
        "年假有幾天？|员工手册.md|10 天带薪年假",
        "出差補貼每天多少？|员工手册.md|每天 120 元",
        "訂單編號的前綴是什麼？|維修保養手冊.md|SP-",
        "How many days of annual leave do I have?|leave-and-travel.en.md|15 days",
        "How much does the thermal relay cost?|price-list.csv|37.20",
        "What is the price of F-118?|price-list.csv|18.50",
        "How long does delivery of the mechanical seal take?|price-list.csv|MS-45",
        "How many days a week can I work from home?|leave-and-travel.en.md|two days a week",
        "How much is the daily allowance?|leave-and-travel.en.md|28 euros",
        "How much is refunded for a hotel night?|leave-and-travel.en.md|120 euros",
        "Who books the flights?|leave-and-travel.en.md|travel desk",
        "When do unused days expire?|leave-and-travel.en.md|31 March",
        "When do I need a doctor's note?|leave-and-travel.en.md|third day",
        "Which form do I use for expenses?|leave-and-travel.en.md|FIN-07",
        "How long does full pay continue when I am sick?|leave-and-travel.en.md|six weeks",
        "How far ahead do I request leave?|leave-and-travel.en.md|two weeks",
        "Who signs expenses above 500 euros?|leave-and-travel.en.md|head of department"
      })
  void quotesTheAnswerFirst(String question, String document, String answer) {
    Citation first = extracted(question).citations().getFirst();
    assertThat(first.document().value()).isEqualTo(document);
    assertThat(first.quote().value()).contains(answer);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "热继电器和机械密封多少钱？|37.20|64.00",
        "濾芯和機油多久更換一次？|每 1000 小時|每 500 小時",
        "F-118 和 TR-09 多少钱？|18.50|37.20",
        "How much do the thermal relay and the mechanical seal cost?|37.20|64.00",
      })
  void showsEachOfSeveralThingsAskedFor(String question, String one, String other) {
    assertThat(extracted(question).text().value()).contains(one).contains(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公司是哪一年成立的？",
        "食堂几点开门？",
        "产假有多少天？",
        "轴承多少钱？",
        "密码多久更换一次？",
        "停車費多少錢？",
        "總經理是誰？",
        "公司股票代码是多少？",
        "How much does the gasket cost?",
        "Who is the chief executive?",
        "How many employees does the company have?",
        "What is the wifi password?",
        "How often is the fire drill held?",
        "年终奖有多少钱？"
      })
  void saysThatTheHandbookDoesNotAnswer(String question) {
    assertThat(ask(question)).isInstanceOf(Reply.Unknown.class);
  }

  @Test
  void showsARowWithTheLabelsOfItsColumnsAndQuotesItAsItStands() {
    Reply.Extracted reply = extracted("热继电器多少钱？");
    assertThat(reply.text().value()).contains("Price (EUR): 37.20");
    assertThat(reply.citations().getFirst().quote().value())
        .isEqualTo("TR-09\tThermal relay\t热继电器\t37.20\t5");
  }
}
