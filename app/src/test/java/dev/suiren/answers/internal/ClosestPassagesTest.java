package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.Citation;
import dev.suiren.answers.Reply;
import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.Names;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is shown of documents that do not answer.
@Tag("S2")
class ClosestPassagesTest {
  static final String LAMP = "投影機 QZ-900 的燈泡壽命是多久？";
  private static final String VPN = "When does the VPN password expire?";

  private Handbook handbook = Handbook.bilingual();

  private Reply ask(TermAudit audit, FakeBases bases, String question) {
    return handbook
        .answering(audit, Names.NONE, bases)
        .ask(Handbook.ANN, Question.of(question), Answers.Listener.NONE);
  }

  private Reply.Unknown unknown(TermAudit audit, FakeBases bases, String question) {
    Reply reply = ask(audit, bases, question);
    assertThat(reply).isInstanceOf(Reply.Unknown.class);
    return (Reply.Unknown) reply;
  }

  private List<Citation> passages(TermAudit audit, String question) {
    return unknown(audit, FakeBases.none(), question).closest().stream()
        .flatMap(closest -> closest.passages().stream())
        .toList();
  }

  @Test
  void showsWhatComesNearAndSaysThatItDoesNotAnswer() {
    Reply.Unknown reply = unknown(new TermAudit(), FakeBases.none(), LAMP);
    Reply.Closest closest = reply.closest().orElseThrow();
    assertThat(closest.notice().value()).isEqualTo("最接近的段落（都沒有回答這個問題）：");
    assertThat(reply.text().value()).doesNotContain("四千小時", "[1]");
    assertThat(reply.citations()).isEmpty();
    Citation first = closest.passages().getFirst();
    assertThat(first.quote().value()).contains("燈泡壽命約為四千小時");
    assertThat(first.number()).isEqualTo(1);
    assertThat(closest.passages())
        .as("one sentence of each")
        .extracting(Citation::passage)
        .doesNotHaveDuplicates();
    assertThat(first.matched()).isNotEmpty();
    assertThat(first.why().offers()).as("it does not answer").isEmpty();
    assertThat(first.answer()).isEmpty();
  }

  @Test
  void showsThreePassagesAtMost() {
    handbook = new Handbook();
    for (String did : List.of("用去3万斤木料", "请了12名石匠", "在2021年动工", "由3个村负责", "有900人捐款")) {
      handbook.with("a.md", "", "青石桥北侧桥面修缮加固工程" + did + "。");
    }
    List<Citation> passages = passages(new TermAudit(), "青石桥北侧桥面修缮加固工程花费多少万元？");
    assertThat(passages).hasSize(3);
    assertThat(passages).extracting(Citation::number).containsExactly(1, 2, 3);
    assertThat(passages).extracting(Citation::passage).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who won the football final?",
        "What is the boiling point of ethanol?",
        "🙂🙂🙂",
        "",
      })
  void showsNothingWhereNothingComesNear(String question) {
    assertThat(unknown(new TermAudit(), FakeBases.none(), question).closest()).isEmpty();
  }

  @Test
  @Tag("S4")
  void showsNothingOfAQuestionThatTheAuditHolds() {
    Reply reply = ask(new TermAudit("QZ-900"), FakeBases.none(), LAMP);
    assertThat(reply).isInstanceOf(Reply.Held.class);
    assertThat(reply.closest()).isEmpty();
  }

  @Test
  @Tag("S4")
  void leavesOutWhatTheAuditWouldHoldOrMaskInAnAnswer() {
    assertThat(passages(new TermAudit(), LAMP)).anyMatch(it -> it.quote().value().contains("四千"));
    for (TermAudit audit : List.of(new TermAudit("四千"), new TermAudit().masking("四千"))) {
      assertThat(passages(audit, LAMP)).noneMatch(it -> it.quote().value().contains("四千"));
    }
  }

  @Test
  @Tag("S4")
  void showsNothingWhereItMayNotBeSaidThatNothingAnswers() {
    assertThat(passages(new TermAudit("最接近"), LAMP)).isEmpty();
  }

  @Test
  void showsWhatABaseFoundNoAnswerIn() {
    FakeBases bases = FakeBases.saying("Your documents do not answer this question.");
    Reply.Closest closest = unknown(new TermAudit(), bases, VPN).closest().orElseThrow();
    assertThat(closest.notice().value()).isEqualTo("Closest passages; none of them answers this:");
    assertThat(closest.passages().getFirst().quote().value()).contains("expires after 90 days");
  }
}
