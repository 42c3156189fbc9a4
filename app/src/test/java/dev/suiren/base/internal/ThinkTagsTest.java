package dev.suiren.base.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Piece;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThinkTagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "plain | plain | -",
        "<think>a</think>b | b | a",
        "x<think>a</think>y<think>c</think>z | xyz | ac",
        "<think>never closed | - | never closed",
        "no opening</think>b | no openingb | -",
        "a < b <thin c | a < b <thin c | -",
        "1 <th | 1 <th | -",
        "<<think>a<</think>>b | <>b | a<",
        "<think><think>a</think>b | b | <think>a",
        "<think></think>b | b | -"
      })
  void tellsTextFromThoughtsHoweverTheTagsAreCut(String whole, String text, String thoughts) {
    String expected = text == null ? "" : text;
    String expectedThoughts = thoughts == null ? "" : thoughts;
    for (int cut = 0; cut <= whole.length(); cut++) {
      List<Piece> pieces = read(whole.substring(0, cut), whole.substring(cut));
      assertThat(textOf(pieces)).as("cut at %d", cut).isEqualTo(expected);
      assertThat(thoughtsOf(pieces)).as("cut at %d", cut).isEqualTo(expectedThoughts);
    }
    List<Piece> single = read(whole.split(""));
    assertThat(textOf(single)).isEqualTo(expected);
    assertThat(thoughtsOf(single)).isEqualTo(expectedThoughts);
  }

  @ParameterizedTest
  @CsvSource({"1", "3", "100"})
  void dropsTheEmptyLinesBetweenThoughtsAndAnswer(int size) {
    String whole = "<think>a</think>\n\n  b\n c";
    List<String> chunks = new ArrayList<>();
    for (int i = 0; i < whole.length(); i += size) {
      chunks.add(whole.substring(i, Math.min(whole.length(), i + size)));
    }
    assertThat(textOf(read(chunks.toArray(String[]::new)))).isEqualTo("b\n c");
  }

  private static List<Piece> read(String... chunks) {
    ThinkTags tags = new ThinkTags();
    List<Piece> pieces = new ArrayList<>();
    for (String chunk : chunks) {
      pieces.addAll(tags.accept(chunk));
    }
    pieces.addAll(tags.end());
    return pieces;
  }

  private static String textOf(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece instanceof Piece.Text t ? t.text() : ""));
    return text.toString();
  }

  private static String thoughtsOf(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece instanceof Piece.Reasoning t ? t.text() : ""));
    return text.toString();
  }
}
