package dev.suiren.answers.internal;

import static dev.suiren.answers.internal.KeptTalks.AT_ONCE;
import static dev.suiren.answers.internal.KeptTalks.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Conversations;
import dev.suiren.answers.Turn;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents have numbers in brackets of their own; they are no citations of ours.
@Tag("S2")
class BracketedTextTest {
  private static final String QUESTION = "What is the pressure limit of the pump?";

  @TempDir Path folder;

  private final KeptTalks talks = new KeptTalks();

  @BeforeEach
  void addDocuments() {
    talks.handbook.with(
        "limits.md", "Limits", "The pressure limit of the pump is 120 bar [2], see standard [1].");
    talks.handbook.with(
        "sheet.md", "Sheet", "The pressure limit of the pump was 110 bar in the old series [17].");
  }

  @Test
  void theirNumbersStayTextWhileTheQuoteStaysExact() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      Turn.Answer answer =
          ask(talks.open(home, FakeBases.none(), AT_ONCE), QUESTION).answer().orElseThrow();
      assertThat(answer.text().value())
          .contains("120 bar ［2］, see standard ［1］. [1]", "old series ［17］. [2]");
      List<String> quotes =
          answer.sources().stream()
              .flatMap(source -> source.citation().stream())
              .map(Citation::quote)
              .map(quote -> quote.value())
              .toList();
      assertThat(quotes.getFirst()).contains("120 bar [2], see standard [1].");
    }
  }

  @Test
  void aLineStaysWhenTheSourceOfTheSameNumberIsWithdrawn() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      Conversations conversations = talks.open(home, FakeBases.none(), AT_ONCE);
      Turn asked = ask(conversations, QUESTION);
      var second = asked.answer().orElseThrow().sources().get(1).citation().orElseThrow();
      talks.reading.withdraw(second.passage());
      String left =
          conversations.turns().get(Handbook.ANN, asked.id()).answer().orElseThrow().text().value();
      assertThat(left).contains("120 bar").doesNotContain("110 bar");
    }
  }
}
