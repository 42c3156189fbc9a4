package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.Answers.Turn;
import dev.suiren.answers.Citation;
import dev.suiren.answers.Reply;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.Names;
import dev.suiren.library.Hit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S2")
class ExtractedAnswersTest {
  private final Handbook handbook = Handbook.bilingual();

  private Reply ask(Question question, String... terms) {
    Answers answers = handbook.answering(new TermAudit(terms), Names.NONE, FakeBases.none());
    return answers.ask(Handbook.ANN, question, Answers.Listener.NONE);
  }

  private Reply.Extracted extracted(Question question) {
    assertThat(ask(question)).isInstanceOf(Reply.Extracted.class);
    return (Reply.Extracted) ask(question);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "入职满一年有几天年假？|每年享有10天带薪年假",
        "年假要提前多久申请？|须提前三个工作日",
        "未休完的年假怎么办？|结转到次年3月31日",
        "入職滿五年的員工有多少天年假？|每年享有15天",
        "谁审核报销？|王芳女士",
        "财务部什么时候付款？|每周三",
        "投影机 PX-200 放在哪里？|三樓的儲物室",
        "投影機的燈泡壽命是多久？|四千小時",
        "When does the VPN password expire?|after 90 days",
        "Why are laptops replaced?|because batteries wear out",
        "How many hours do I have to report a stolen laptop?|within 24 hours",
        "Which extension does the help desk have?|extension 4711",
      })
  void quotesTheSentenceThatAnswers(String question, String expected) {
    Reply.Extracted reply = extracted(Question.of(question));
    assertThat(reply.citations().getFirst().quote().value()).contains(expected);
    assertThat(reply.text().value()).contains(expected).contains("[1]");
  }

  @Test
  void showsARowByTheLabelsOfItsColumnsAndQuotesItAsItStands() {
    Reply.Extracted reply = extracted(Question.of("在上海住宿每晚上限是多少？"));
    assertThat(reply.citations().getFirst().quote().value()).isEqualTo("上海\t600元");
    assertThat(reply.text().value()).startsWith("城市: 上海 · 每晚上限: 600元 [1]");
  }

  @Test
  void tellsWhichPieceOfAQuoteIsTheAnswer() {
    Citation first = extracted(Question.of("入職滿五年的員工有多少天年假？")).citations().getFirst();
    assertThat(first.answer().map(first::piece)).map(Cleared::value).contains("15天");
  }

  @ParameterizedTest
  @ValueSource(strings = {"在上海住宿每晚上限是多少？", "年假有多少天，要提前多久申请？"})
  void tellsNoPieceOfARowNorWhereSeveralThingsAreAskedFor(String question) {
    assertThat(extracted(Question.of(question)).citations())
        .allSatisfy(citation -> assertThat(citation.answer()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公司股票代码是多少？",
        "食堂几点开门？",
        "怎么办理签证邀请函？",
        "Who won the football final?",
        "What is the boiling point of ethanol?",
        "投影機 QZ-900 的燈泡壽命？",
        "🙂🙂🙂",
        "",
      })
  void saysThatTheDocumentsDoNotAnswer(String question) {
    assertThat(ask(Question.of(question))).isInstanceOf(Reply.Unknown.class);
  }

  @Test
  void everyQuoteIsTheSliceItsOffsetsName() {
    for (String question : List.of("年假有几天？", "laptops stolen security", "上海住宿标准")) {
      for (Citation citation : extracted(Question.of(question)).citations()) {
        Hit source =
            handbook.passages().stream()
                .filter(hit -> hit.passage().equals(citation.passage()))
                .findFirst()
                .orElseThrow();
        String slice =
            Passage.slice(
                source.text().value(),
                new Sentences.Sentence(
                    citation.start() - source.start(), citation.end() - source.start()));
        assertThat(citation.quote().value()).isEqualTo(slice);
        assertThat(citation.revision()).isEqualTo(source.revision());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"那上海呢？,上海", "成都呢,成都"})
  void understandsAFollowUpByTheQuestionBeforeIt(String followUp, String city) {
    List<Turn> history = List.of(new Turn(true, "北京的住宿标准每晚上限是多少？"), new Turn(false, "北京 500元 [1]"));
    Reply.Extracted reply = extracted(new Question(followUp, history, Set.of(), ""));
    assertThat(reply.citations().getFirst().quote().value()).startsWith(city);
  }

  @Test
  void understandsAnEnglishFollowUp() {
    handbook.with(
        "travel.md",
        "Per diem",
        "In Berlin the per diem is 40 euros.\nIn Shanghai the per diem is 55 euros.");
    List<Turn> history = List.of(new Turn(true, "What is the per diem in Berlin?"));
    Reply.Extracted reply = extracted(new Question("and in Shanghai?", history, Set.of(), ""));
    assertThat(reply.citations().getFirst().quote().value()).contains("55 euros");
  }

  @Test
  void saysPlainlyThatOnlyAnotherLanguageCameNear() {
    Reply.Unknown reply = (Reply.Unknown) ask(Question.of("VPN 密码什么时候过期？"));
    assertThat(reply.text().value()).contains("不是中文");
  }

  @Test
  void holdsAQuestionThatTheAuditHolds() {
    Reply reply = ask(Question.of("年假和红宝石有几天？"), "红宝石");
    assertThat(reply).isInstanceOf(Reply.Held.class);
    assertThat(((Reply.Held) reply).text().value()).isEqualTo("stopped (term)");
  }

  @Test
  void holdsAnAnswerThatTheAuditHolds() {
    Reply reply = ask(Question.of("入职满一年有几天年假？"), "带薪");
    assertThat(reply).isInstanceOf(Reply.Held.class);
  }

  @Test
  void staysSilentWhereNotEvenOurOwnWordsMayBeShown() {
    Reply.Held reply = (Reply.Held) ask(Question.of("红宝石"), "红宝石", "stopped");
    assertThat(reply.text().value()).isEmpty();
  }
}
