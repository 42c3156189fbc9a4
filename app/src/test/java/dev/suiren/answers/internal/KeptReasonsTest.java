package dev.suiren.answers.internal;

import static dev.suiren.answers.internal.KeptTalks.AT_ONCE;
import static dev.suiren.answers.internal.KeptTalks.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Conversations;
import dev.suiren.answers.Offer;
import dev.suiren.answers.Turn;
import dev.suiren.audit.Cleared;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S4")
class KeptReasonsTest {
  @TempDir Path folder;

  private final KeptTalks talks = new KeptTalks();

  @ParameterizedTest
  @EnumSource
  void keepsWhyEachSentenceWasShownAndExportsIt(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      String question = "酒店费用谁批准？";
      talks.handbook.with("a.md", "出差", "住宿费用由直属经理批准。");
      Turn asked = ask(talks.open(home, FakeBases.none(), AT_ONCE), question);
      Conversations later = talks.open(home, FakeBases.none(), AT_ONCE);
      Turn turn = later.turns().get(Handbook.ANN, asked.id());
      Citation kept = turn.answer().orElseThrow().sources().getFirst().citation().orElseThrow();
      assertThat(kept.words(turn.question()))
          .extracting(
              word -> word.said().value() + word.asked().map(own -> "/" + own.value()).orElse(""))
          .containsExactly("住宿/酒店", "费用", "批准");
      assertThat(kept.why().offers()).contains(Offer.PERSON);
      assertThat(later.export(Handbook.ANN, turn.conversation()).value())
          .contains("; matched: 住宿 (酒店), 费用, 批准; offers: person");
      later.delete(Handbook.ANN, turn.conversation());
      assertThat(home.db().sql("select count(*) from turn_match").query(Integer.class).single())
          .isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsThePieceThatAnswersLaterToo(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      String question = "入职满五年的员工有多少天年假？";
      Turn asked = ask(talks.open(home, FakeBases.none(), AT_ONCE), question);
      Citation kept = first(talks.open(home, FakeBases.none(), AT_ONCE), asked);
      assertThat(kept.answer().map(kept::piece)).map(Cleared::value).contains("15天");
      Conversations written = talks.open(home, FakeBases.saying("满五年有15天。[1]"), AT_ONCE);
      assertThat(first(written, ask(written, question)).answer())
          .as("a base says in its own words what answers")
          .isEmpty();
    }
  }

  private static Citation first(Conversations conversations, Turn turn) {
    Turn.Answer answer = conversations.turns().get(Handbook.ANN, turn.id()).answer().orElseThrow();
    return answer.sources().getFirst().citation().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhichOfTheQuestionsWordsOnlyTheHeadingSays(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Turn asked = ask(talks.open(home, FakeBases.none(), AT_ONCE), "北京的住宿标准每晚上限是多少？");
      Conversations later = talks.open(home, FakeBases.none(), AT_ONCE, "是多少");
      Citation fresh = asked.answer().orElseThrow().sources().getFirst().citation().orElseThrow();
      assertThat(fresh.why().beside())
          .extracting(it -> it.in(asked.question()).orElseThrow().value())
          .contains("住宿标准每晚上限");
      assertThat(later.export(Handbook.ANN, asked.conversation()).value())
          .as("the question is held now, and so is each of its words")
          .contains("; matched: 北京")
          .doesNotContain("close by", "是多少");
    }
  }
}
