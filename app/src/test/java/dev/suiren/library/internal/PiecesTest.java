package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

  private static List<String> cut(String text, int limit) {
    return Pieces.of(text, limit, point -> 1).stream()
        .map(piece -> new CodePointText(text).slice(piece.start(), piece.end()))
        .toList();
  }

  @Test
  void cutsAtTheEndOfASentence() {
    assertThat(cut("One two. Three four. Five.", 22))
        .containsExactly("One two. Three four.", "Five.");
  }

  @Test
  void cutsChineseAtItsOwnStopsAndKeepsTheClosingQuote() {
    assertThat(cut("他说：“好。”然后走了。再见。", 9)).containsExactly("他说：“好。”", "然后走了。再见。");
  }

  @Test
  void aPointInsideANumberEndsNothing() {
    assertThat(cut("pi is 3.14159 and more", 12)).containsExactly("pi is", "3.14159 and", "more");
  }

  @Test
  void cutsAWordThatIsTooLongWhereItMust() {
    assertThat(cut("abcdefgh", 3)).containsExactly("abc", "def", "gh");
  }

  @Test
  void neverCutsACodePointInTwo() {
    assertThat(cut("𠮷𠮷𠮷", 2)).containsExactly("𠮷𠮷", "𠮷");
  }

  @Test
  void nothingGivesNothing() {
    assertThat(cut("  \n ", 3)).isEmpty();
  }
}
