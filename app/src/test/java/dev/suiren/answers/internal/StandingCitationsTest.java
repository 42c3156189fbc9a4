package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.Reply;
import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.Names;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What becomes of a base's citations whose passage does not say it.
@Tag("S2")
class StandingCitationsTest {
  private static final Question LEAVE = Question.of("入职满一年有几天年假？");
  private static final Question VPN = Question.of("When does the VPN password expire?");

  private final List<String> released = new ArrayList<>();

  private Reply.Grounded grounded(FakeBases bases, Question question) {
    return (Reply.Grounded)
        Handbook.bilingual()
            .answering(new TermAudit(), Names.NONE, bases)
            .ask(
                Handbook.ANN,
                question,
                release -> {
                  released.add(release.text().value());
                  return true;
                });
  }

  @Test
  void dropsACitationOfAPassageThatDoesNotSayIt() {
    FakeBases bases =
        FakeBases.saying("It expires after 90 days [1]. ", "Call extension 12", "34 [1].");
    Reply.Grounded reply = grounded(bases, VPN);
    assertThat(reply.text().value())
        .isEqualTo("It expires after 90 days [1]. Call extension 1234 .");
    assertThat(reply.dropped()).isEqualTo(1);
    assertThat(String.join("", released)).isEqualTo(reply.text().value());
  }

  @Test
  void saysSoWhenABaseIgnoresThePassagesItCites() {
    for (String ignoring :
        List.of(
            "It expires after 60 days [1]",
            "Photosynthesis turns sunlight into chemical energy [1].",
            "Passwords are for life.")) {
      Reply.Grounded reply = grounded(FakeBases.saying(ignoring), VPN);
      assertThat(reply.citations()).isEmpty();
      assertThat(reply.dropped()).isEqualTo(ignoring.contains("[") ? 1 : 0);
      assertThat(reply.text().value()).doesNotContain("[1]").endsWith("please check it yourself.)");
    }
  }

  @Test
  void keepsTheCitationOfATranslatedStatement() {
    Reply.Grounded reply = grounded(FakeBases.saying("You get 10 days a year [1]."), LEAVE);
    assertThat(reply.citations()).hasSize(1);
    assertThat(reply.dropped()).isZero();
  }
}
