package dev.suiren.gaps.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.suiren.answers.QuestionUnanswered;
import dev.suiren.answers.QuestionUnanswered.Ground;
import dev.suiren.people.Audience;
import dev.suiren.people.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@Tag("S4")
class IntakeTest {
  private static QuestionUnanswered news(String question) {
    return new QuestionUnanswered(Shelf.ANN, question, Ground.NOT_SAID);
  }

  @Test
  void keepsInOrderAndBeforeTheHouseCloses() {
    List<String> kept = new ArrayList<>();
    try (Intake intake = new Intake(heard -> kept.add(heard.question()))) {
      for (int i = 0; i < 20; i++) {
        intake.heard(news("q" + i));
      }
    }
    assertThat(kept).hasSize(20).startsWith("q0", "q1").endsWith("q19");
  }

  @Test
  void takesNoWordFromTheYoung() {
    List<String> kept = new ArrayList<>();
    try (Intake intake = new Intake(heard -> kept.add(heard.question()))) {
      var child = Shelf.person("kim", Role.READER, Audience.CHILDREN);
      intake.heard(new QuestionUnanswered(child, "why?", Ground.NOT_SAID));
    }
    assertThat(kept).isEmpty();
  }

  @Test
  void aFailureIsNobodysButSaidOnceWithoutWords() {
    Logger log = (Logger) LoggerFactory.getLogger(Intake.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    try {
      Intake intake =
          new Intake(
              heard -> {
                throw new IllegalStateException("cannot write " + heard.question());
              });
      intake.heard(news("secret words"));
      intake.heard(news("secret words"));
      intake.close();
      intake.heard(news("after the end"));
      assertThat(lines.list).hasSize(1);
      assertThat(lines.list.getFirst().getFormattedMessage())
          .contains("IllegalStateException")
          .doesNotContain("secret");
    } finally {
      log.detachAppender(lines);
    }
  }

  @Test
  void nothingThatIsPrintedShowsAQuestion() {
    assertThat(news("secret words").toString()).doesNotContain("secret");
    assertThat(new Kept.Occasion("secret", "secret", "s", Ground.NOT_SAID, 1).toString())
        .doesNotContain("secret");
  }
}
