package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Answers.Turn;
import dev.suiren.answers.Citation;
import dev.suiren.answers.Offer;
import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.Naming;
import dev.suiren.library.Hit;
import dev.suiren.library.Search;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reader is told of a sentence: its words of the question, each with the question's own in
/// parentheses where those are others.
@Tag("S2")
class MatchingTest {
  private static final List<Naming> GLOSSARY =
      List.of(
          new Naming("pto", Set.of("年假", "annual leave")),
          new Naming("mx-3", Set.of("line three")));

  private static Inquiry inquiry(String question, List<Turn> history) {
    return Inquiry.of(
        question,
        history,
        new Search.Within(Set.of(), Set.of()),
        text ->
            GLOSSARY.stream()
                .filter(it -> !Matching.places(it.name(), Line.of(text)).isEmpty())
                .toList());
  }

  private static Citation citation(Inquiry inquiry, Hit hit, int sentence) {
    Sentences.Sentence slice = Sentences.of(hit.text().value()).get(sentence);
    return Quoting.citation(1, hit, slice, Matching.of(inquiry).why(hit, slice));
  }

  private static Hit only(String heading, String text) {
    return new Handbook().with("a.md", heading, text).passages().getFirst();
  }

  private static String words(Citation citation, String question) {
    return citation.words(TermAudit.cleared(question)).stream()
        .map(it -> it.said().value() + it.asked().map(own -> "(" + own.value() + ")").orElse(""))
        .collect(Collectors.joining(" "));
  }

  private static String beside(Citation citation, String question) {
    return citation.why().beside().stream()
        .flatMap(it -> it.in(TermAudit.cleared(question)).stream())
        .map(it -> it.value())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // The same words, another script, another form, full width.
        "出差住宿标准是多少？|出差的住宿标准为每晚 400 元。|出差 住宿标准|NUMBER",
        "軸承溫度不得超過幾度？|轴承温度不得超过 75 度。|轴承温度不得超过|NUMBER",
        "How much is refunded for hotel nights?|The company refunds a hotel night up to 120 euros."
            + "|refunds hotel night|NUMBER",
        "ＶＰＮ密码多久过期？|VPN 密码 90 天后过期。|VPN 密码 过期|DURATION",
        "When is the ㎡ list due?|The ﬁnal m2 list is due in May.|m2 list due|DATE",
        // Another everyday word, another name.
        "酒店费用谁批准？|住宿费用由直属经理批准。|住宿(酒店) 费用 批准|PERSON",
        "PTO 有几天？|每年有 10 天带薪年假。|年假(PTO)|DURATION",
        "How many days of PTO do I have?|You have 15 days of annual  leave."
            + "|days annual  leave(PTO)|DURATION",
        "Where is MX-3?|Line Three stands in hall 9.|Line Three(MX-3)|PLACE",
        // Single characters are chance, unless the question has nothing longer.
        "年假几天？|公司有假期。|''|NONE",
        "茶多少钱？|一杯茶 5 元。|茶|PRICE",
        // What is not asked for is not offered, and a loose hint is no person.
        "停车场在哪？|停车场共有 120 个车位。|停车场|NONE",
        "谁承担超出费用？|超出的费用全部自理。|超出 费用|NONE",
      })
  void tellsTheWordsThatMatchAndTheThingThatIsOffered(
      String question, String text, String words, String offer) {
    Citation citation = citation(inquiry(question, List.of()), only("标题", text), 0);

    assertThat(words(citation, question)).isEqualTo(words);
    assertThat(citation.why().offers().map(Offer::name).orElse("NONE")).isEqualTo(offer);
  }

  @Test
  void placesAreThoseOfTheRevisionsText() {
    Hit hit = only("VPN", "😀 Remote work needs VPN. The VPN password 😀 expires after 90 days.");
    Citation citation = citation(inquiry("When does the VPN password expire?", List.of()), hit, 1);

    assertThat(citation.matched())
        .allSatisfy(match -> assertThat(citation.start() <= match.said().start()).isTrue())
        .extracting(match -> citation.piece(match.said()).value())
        .containsExactly("VPN", "password", "expires");
    int[] all = hit.text().value().codePoints().toArray();
    assertThat(citation.matched())
        .extracting(
            match ->
                new String(
                    all,
                    match.said().start() - hit.start(),
                    match.said().end() - match.said().start()))
        .containsExactly("VPN", "password", "expires");
  }

  @Test
  void tellsWhichWordsOnlyTheSurroundingsSay() {
    String question = "北京出差的住宿标准每晚多少钱？";
    Hit hit = only("出差 › 住宿标准", "城市\t每晚上限 (元)\n北京\t500\n上海\t600");
    Citation citation = citation(inquiry(question, List.of()), hit, 1);

    assertThat(words(citation, question)).isEqualTo("北京");
    assertThat(beside(citation, question)).isEqualTo("出差 住宿标准每晚");
    assertThat(citation.why().offers()).contains(Offer.PRICE);
  }

  @Test
  void marksTheWordsOfAnEarlierQuestionWithoutSayingTheirOwn() {
    List<Turn> history = List.of(new Turn(true, "PTO 有几天？"), new Turn(false, "10 天 [1]"));
    Inquiry inquiry = inquiry("那要提前多久申请？", history);
    Citation citation = citation(inquiry, only("人事", "年假须提前两周申请。"), 0);

    assertThat(words(citation, "那要提前多久申请？")).isEqualTo("年假 提前 申请");
  }

  @Test
  void showsNothingOfAQuestionThatIsShownInAnotherFormNow() {
    String question = "How many days of PTO do I have?";
    Citation citation =
        citation(
            inquiry(question, List.of()), only("Leave", "You have 15 days of annual leave."), 0);

    assertThat(words(citation, "…")).isEqualTo("days annual leave");
    assertThat(beside(citation, "…")).isEmpty();
  }
}
