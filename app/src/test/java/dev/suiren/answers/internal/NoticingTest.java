package dev.suiren.answers.internal;

import static dev.suiren.answers.internal.KeptTalks.AT_ONCE;
import static dev.suiren.answers.internal.KeptTalks.LEAVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Conversations;
import dev.suiren.answers.QuestionUnanswered;
import dev.suiren.answers.QuestionUnanswered.Ground;
import dev.suiren.answers.Turn;
import dev.suiren.answers.Turns.Rating;
import dev.suiren.audit.TermAudit;
import dev.suiren.base.Ending;
import dev.suiren.glossary.Names;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which answers are none.
@Tag("S2")
class NoticingTest {
  private static final String CHESS = "Who won the chess world championship in 1997?";

  @TempDir Path folder;

  private static List<QuestionUnanswered> asked(FakeBases bases, String question) {
    List<QuestionUnanswered> news = new ArrayList<>();
    var answering = Handbook.bilingual().answering(new TermAudit("heron"), Names.NONE, bases);
    new Noticing(answering, news::add)
        .ask(Handbook.ANN, Answers.Question.of(question), Answers.Listener.NONE);
    return news;
  }

  @Test
  void tellsWhatTheDocumentsDoNotSay() {
    assertThat(asked(FakeBases.none(), CHESS))
        .containsExactly(new QuestionUnanswered(Handbook.ANN, CHESS, Ground.NOT_SAID));
    assertThat(asked(FakeBases.none(), LEAVE)).isEmpty();
  }

  @Test
  void tellsWhatABaseFoundNoAnswerToOrCitesNothingFor() {
    assertThat(asked(FakeBases.saying("您的文档里没有这个问题的答案。"), LEAVE)).hasSize(1);
    assertThat(asked(FakeBases.saying("大概是十天吧。"), LEAVE)).hasSize(1);
    assertThat(asked(FakeBases.saying("满一年有10天。[1]"), LEAVE)).isEmpty();
  }

  @Test
  void tellsNothingOfWhatBrokeOffOrWasHeld() {
    var broken =
        FakeBases.saying("大概是")
            .ending(new Ending.Failed(Ending.Fault.BROKE_OFF, true, "the line is dead"));
    assertThat(asked(broken, LEAVE)).isEmpty();
    assertThat(asked(FakeBases.none(), "what of the heron?")).isEmpty();
    assertThat(asked(FakeBases.saying("the heron."), LEAVE)).isEmpty();
  }

  @Test
  void tellsOnceOfAnAnswerThatIsRatedAsBad() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      KeptTalks talks = new KeptTalks();
      Conversations conversations = talks.open(home, FakeBases.none(), AT_ONCE);
      Turn turn = KeptTalks.ask(conversations, LEAVE);
      conversations.turns().rate(Handbook.ANN, turn.id(), Rating.UP, "");
      assertThat(talks.news).isEmpty();
      conversations.turns().rate(Handbook.ANN, turn.id(), Rating.DOWN, "");
      conversations.turns().rate(Handbook.ANN, turn.id(), Rating.DOWN, "wrong year");
      assertThat(talks.news)
          .containsExactly(new QuestionUnanswered(Handbook.ANN, LEAVE, Ground.RATED_BAD));
    }
  }

  @Test
  void aHeldAnswerThatIsRatedAsBadIsNoGap() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      KeptTalks talks = new KeptTalks();
      Conversations conversations = talks.open(home, FakeBases.none(), AT_ONCE, "heron");
      Turn turn = KeptTalks.ask(conversations, "what of the heron?");
      conversations.turns().rate(Handbook.ANN, turn.id(), Rating.DOWN, "");
      assertThat(talks.news).isEmpty();
    }
  }
}
