package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.Citation;
import dev.suiren.answers.Findings;
import dev.suiren.answers.Means;
import dev.suiren.answers.Reply;
import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.Names;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What an answer was chosen from is what `ask` chose from.
@Tag("S2")
class FindingsTest {
  private static final Question ANSWERED = Question.of("年假要提前多久申请？");
  private static final Question UNANSWERED = Question.of("火星探测器什么时候发射？");

  private static final Question UNANSWERED_BUT_NEAR = Question.of("投影機 QX-900 放在哪裡？");

  private static Answers answers(String... terms) {
    return Handbook.bilingual().answering(new TermAudit(terms), Names.NONE, FakeBases.none());
  }

  private static Findings findings(Question question, String... terms) {
    return answers(terms).findings(Handbook.ANN, question, Set.of(), Means.LEARNED);
  }

  private static Findings findings(Question question, Means means) {
    return answers().findings(Handbook.ANN, question, Set.of(), means);
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
  void whatIsShownForEachOfSeveralThingsStandsBeforeWhatIsLikeTheWholeQuestion() {
    Findings findings = findings(Question.of("上海和成都住宿每晚上限是多少？"));

    List<String> shown = findings.shown().stream().map(it -> it.quote().value()).toList();
    assertThat(shown).hasSizeGreaterThan(1);
    assertThat(findings.ranking())
        .extracting(it -> it.quote().value())
        .startsWith(shown.toArray(String[]::new))
        .doesNotHaveDuplicates();
    assertThat(findings.ranking())
        .extracting(Findings.Sentence::score)
        .isNotEqualTo(
            findings.ranking().stream()
                .map(Findings.Sentence::score)
                .sorted(Comparator.reverseOrder())
                .toList());
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

  @Test
  void fewerMeansOrderOtherwise() {
    Question table = Question.of("一晚最多能报多少钱？住宿北京");
    assertThat(findings(table, Means.WORDS).ranking())
        .as("the same sentences")
        .hasSameSizeAs(findings(table, Means.LEARNED).ranking());
    for (Means means : new Means[] {Means.WORDS, Means.FEATURES}) {
      assertThat(findings(ANSWERED, means).ranking())
          .extracting(Findings.Sentence::score)
          .isNotEqualTo(
              findings(ANSWERED, Means.LEARNED).ranking().stream()
                  .map(Findings.Sentence::score)
                  .toList());
    }
    assertThat(findings(UNANSWERED_BUT_NEAR, Means.WORDS).confidence())
        .as("words alone do not miss a part number")
        .isGreaterThan(findings(UNANSWERED_BUT_NEAR, Means.FEATURES).confidence());
    assertThat(findings(ANSWERED, Means.FEATURES).confidence())
        .as("what is learned orders, it does not decide")
        .isBetween(0d, 1d);
  }
}
