package dev.suiren.classifier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static List<String> texts(String text) {
    return Sentences.of(text).stream().map(Sentences.Place::text).toList();
  }

  @Test
  void endsWithWhatClosesThem() {
    assertThat(texts("他说：“走吧！”然后走了。好。")).containsExactly("他说：“走吧！”", "然后走了。", "好。");
    assertThat(texts("Go home. It costs 3.50 now!\nBye"))
        .containsExactly("Go home.", "It costs 3.50 now!\n", "Bye");
  }

  @Test
  void aLineThatGoesOnInSmallLettersIsTheSameSentence() {
    assertThat(texts("of input and\noutput.\nNext"))
        .containsExactly("of input and\noutput.\n", "Next");
  }

  @Test
  void placesCountCodePoints() {
    assertThat(Sentences.of("🌱🌱。 Yes."))
        .containsExactly(new Sentences.Place("🌱🌱。", 0, 3), new Sentences.Place("Yes.", 4, 8));
  }

  @Test
  void endlessOnesAreCutBetweenCharacters() {
    String endless = "🌱".repeat(1000);
    assertThat(String.join("", texts(endless))).isEqualTo(endless);
    assertThat(texts(endless)).hasSizeGreaterThan(1);
  }

  @Test
  void nothingIsNoSentence() {
    assertThat(Sentences.of(" \n ")).isEmpty();
  }
}
