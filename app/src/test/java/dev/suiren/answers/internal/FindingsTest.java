package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.AnswersSettings;
import dev.suiren.answers.Citation;
import dev.suiren.answers.Findings;
import dev.suiren.answers.Reply;
import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.Names;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What an answer was chosen from is what `ask` chose from.
@Tag("S2")
class FindingsTest {
  private static final Question ANSWERED = Question.of("年假要提前多久申请？");
  private static final Question UNANSWERED = Question.of("火星探测器什么时候发射？");

  private static Answers answers(String... terms) {
    return new Answering(
        new TermAudit(terms),
        Handbook.bilingual(),
        Names.NONE,
        FakeBases.none(),
        new AnswersSettings(20, 8, 9000, 3000, 1200));
  }

  private static Findings findings(Question question, String... terms) {
    return answers(terms).findings(Handbook.ANN, question, Set.of());
  }

  @Test
  void theReplyIsThatOfAsk() {
    for (Question question : new Question[] {ANSWERED, UNANSWERED}) {
      Reply asked = answers().ask(Handbook.ANN, question, Answers.Listener.NONE);

      assertThat(findings(question).reply()).usingRecursiveComparison().isEqualTo(asked);
    }
  }

  @Test
  void whatIsShownStandsInTheRankingBestFirst() {
    Findings findings = findings(ANSWERED);

    assertThat(findings.shown()).isNotEmpty();
    Citation shown = findings.shown().getFirst();
    Findings.Sentence best = findings.ranking().getFirst();
    assertThat(best.quote().value()).isEqualTo(shown.quote().value());
    assertThat(best.start()).isEqualTo(shown.start());
    assertThat(findings.ranking())
        .extracting(Findings.Sentence::score)
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void confidenceIsLowerWhereNothingIsShown() {
    assertThat(findings(UNANSWERED).shown()).isEmpty();
    assertThat(findings(UNANSWERED).confidence()).isLessThan(findings(ANSWERED).confidence());
  }

  @Test
  void aRefusedQuestionFindsNothing() {
    Findings findings = findings(ANSWERED, "年假");

    assertThat(findings.reply()).isInstanceOf(Reply.Held.class);
    assertThat(findings.ranking()).isEmpty();
    assertThat(findings.confidence()).isEqualTo(-1);
  }
}
