package dev.suiren.classifier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What turns a word that is bad by itself.
class TurnsTest {
  private static final Words WORDS = Words.read("moderation-words.tsv");
  private static final Turns TURNS = new Turns(WORDS);

  private static int[] row(String text) {
    Outline outline = new Outline(WORDS, Tokens.of(text), false);
    int[] row = new int[outline.size];
    return Arrays.copyOf(row, TURNS.row(outline, row));
  }

  @Test
  void aDenialTurnsWhatFollowsInItsClause() {
    assertThat(row("农民愚蠢")).isNotEqualTo(row("农民不愚蠢"));
    assertThat(row("农民不，愚蠢")).isEqualTo(row("农民，愚蠢"));
    assertThat(row("Farmers are stupid")).isNotEqualTo(row("Farmers are not stupid"));
  }

  @Test
  void theSameIsTurnedAlikeInOtherWords() {
    assertThat(row("农民并不愚蠢。")).isEqualTo(row("护士不肮脏。"));
    assertThat(row("農民並不愚蠢。")).isEqualTo(row("农民并不愚蠢。"));
  }

  @Test
  void aQuotationTurnsWhatStandsInIt() {
    assertThat(row("“农民愚蠢”")).isNotEqualTo(row("农民愚蠢")).isEqualTo(row("「農民愚蠢」"));
  }

  @Test
  void whatSomebodySaysIsTurnedToTheEndOfTheSentence() {
    assertThat(row("他声称农民愚蠢")[2]).isNotEqualTo(row("农民愚蠢")[0]);
    assertThat(row("他声称。农民愚蠢")[2]).isEqualTo(row("农民愚蠢")[0]);
  }
}
