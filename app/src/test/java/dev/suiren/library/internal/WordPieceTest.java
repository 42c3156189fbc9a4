package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {
  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "run", "##ning", "##n", "cafe", "年", "假", ",", "[",
          "]", "sep");

  private static WordPiece wordPiece(boolean lowercase) {
    String vocabulary =
        VOCABULARY.stream()
            .map(piece -> "\"" + piece + "\": " + VOCABULARY.indexOf(piece))
            .collect(Collectors.joining(", "));
    String json =
        "{\"normalizer\": {\"lowercase\": %s}, \"model\": {\"vocab\": {%s}}}"
            .formatted(lowercase, vocabulary);
    return WordPiece.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String pieces(String text, boolean lowercase, int max) {
    return Arrays.stream(wordPiece(lowercase).encode(text, max))
        .mapToObj(id -> VOCABULARY.get((int) id))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Running|run ##ning",
        "runn|run ##n",
        "runx|[UNK]",
        "年假|年 假",
        "run年,run|run 年 , run",
        "Café|cafe",
        "a\u0000\u200B年|[UNK] 年",
        "[SEP]|[ sep ]",
        "''|''"
      })
  void cutsIntoTheLongestPieces(String text, String pieces) {
    String all = pieces.isEmpty() ? "[CLS] [SEP]" : "[CLS] " + pieces + " [SEP]";
    assertThat(pieces(text, true, 512)).isEqualTo(all);
  }

  @Test
  void keepsAccentsWhereTheModelKnowsThem() {
    assertThat(pieces("Café", false, 512)).isEqualTo("[CLS] [UNK] [SEP]");
  }

  @Test
  void endsWithTheMarkHoweverLongTheText() {
    assertThat(pieces("年假".repeat(1000), true, 5)).isEqualTo("[CLS] 年 假 年 [SEP]");
    assertThat(pieces("run ".repeat(1000), true, 3)).isEqualTo("[CLS] run [SEP]");
    assertThat(pieces("x".repeat(100_000), true, 5)).isEqualTo("[CLS] [UNK] [SEP]");
  }

  @Test
  void refusesAVocabularyWithoutItsMarks() {
    ByteArrayInputStream empty = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> WordPiece.read(empty)).isInstanceOf(IllegalStateException.class);
  }
}
