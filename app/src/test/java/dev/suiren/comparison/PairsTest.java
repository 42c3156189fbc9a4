package dev.suiren.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {
  @TempDir Path folder;

  private static String line(String item, String function, int repeat, double score) {
    return "{\"item\":\"%s\",\"function\":\"%s\",\"cluster\":\"c-%s\",\"repeat\":%d,\"score\":%s}\n"
        .formatted(item, function, item.substring(0, 1), repeat, score);
  }

  private Pairs read(String a, String b) throws IOException {
    return Pairs.read(
        Files.writeString(folder.resolve("a.jsonl"), a),
        Files.writeString(folder.resolve("b.jsonl"), b));
  }

  private static Pairs.Row row(Pairs pairs, String function) {
    return pairs.rows().stream()
        .filter(row -> row.getKey().equals(function))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachItemCountsOnceWhateverItsRepeats() throws IOException {
    Pairs pairs =
        read(
            line("x1", "f", 0, 1)
                + line("x1", "f", 1, 1)
                + line("x1", "f", 2, 1)
                + line("y1", "f", 0, 0.3),
            line("x1", "f", 0, 0)
                + line("x1", "f", 1, 1)
                + line("x1", "f", 2, 1)
                + line("y1", "f", 0, 0.8));
    Pairs.Row row = row(pairs, "f");
    assertThat(row.a()).isCloseTo((1 + 0.3) / 2, within(1e-9));
    assertThat(row.b()).isCloseTo((2 / 3.0 + 0.8) / 2, within(1e-8));
    assertThat(row.clusters().delta()).isCloseTo((-1 / 3.0 + 0.5) / 2, within(1e-8));
    assertThat(row.clusters().count()).isEqualTo(2);
  }

  @Test
  void aScoreThatNoNumberHoldsIsNamedAsAnyOther() throws IOException {
    String fine = line("x1", "f", 0, 1);
    for (String score : List.of("9".repeat(400), "-" + "9".repeat(400), "1e999")) {
      String odd = line("y1", "f", 0, 0).replace(":0.0}", ":" + score + "}");
      assertThatThrownBy(() -> read(fine + odd, fine))
          .isInstanceOf(ProblemException.class)
          .hasMessage("a.jsonl line 2: \"score\" must be a number from 0 to 1");
    }
  }

  @Test
  void whatWasNotAnsweredIsNoScoreAndIsCounted() throws IOException {
    String silent = line("y1", "f", 0, 0).replace(":0.0}", ":null}");
    Pairs pairs =
        read(
            line("x1", "f", 0, 1) + line("z1", "f", 0, 1) + line("y1", "f", 0, 1),
            line("x1", "f", 0, 1) + line("z1", "f", 0, 1) + silent);
    assertThat(row(pairs, "f").clusters().count()).isEqualTo(2);
    assertThat(pairs.leftovers().unanswered()).isEqualTo(1);
    assertThat(Comparison.of(pairs, Bar.USUAL).gate()).isEqualTo(Gate.UNDECIDED);
  }

  @Test
  void aFunctionThatTheSecondSystemHasNothingOfIsNotUnseen() throws IOException {
    String f = line("x1", "f", 0, 1) + line("y1", "f", 0, 1);
    String other = line("v1", "h", 0, 1);
    Leftovers left = read(f + line("z1", "g", 0, 1) + line("w1", "h", 0, 1), f + other).leftovers();
    assertThat(left.functionsOnlyInA()).containsExactly("g", "h");
    assertThat(read(f, f + other).leftovers().functionsOnlyInA()).isEmpty();
    assertThat(read(f + line("z1", "f", 0, 1), f).leftovers().functionsOnlyInA())
        .as("an item may be missing")
        .isEmpty();
  }

  @Test
  void aClusterThatSpansFunctionsIsOneAmongAllTogether() throws IOException {
    Pairs pairs =
        read(
            line("x1", "f", 0, 1) + line("x2", "g", 0, 1) + line("y1", "g", 0, 1),
            line("x1", "f", 0, 0) + line("x2", "g", 0, 0) + line("y1", "g", 0, 1));
    assertThat(pairs.rows()).extracting(Map.Entry::getKey).containsExactly("*", "f", "g");
    assertThat(row(pairs, "*").clusters().count()).isEqualTo(2);
    assertThat(row(pairs, "*").clusters().itemCount()).isEqualTo(3);
    assertThat(row(pairs, "f").clusters().count()).isEqualTo(1);
    assertThat(row(pairs, "g").clusters().count()).isEqualTo(2);
  }

  @Test
  void tellsWhatCouldNotBePairedAndWhatWavers() throws IOException {
    Leftovers leftovers =
        read(
                line("x1", "f", 0, 1)
                    + line("x1", "f", 1, 0)
                    + line("y1", "f", 0, 1)
                    + line("z1", "f", 0, 1),
                "\n"
                    + line("x1", "f", 0, 1)
                    + line("x1", "f", 1, 1)
                    + line("y1", "f", 0, 1)
                    + line("w1", "f", 0, 1))
            .leftovers();
    assertThat(leftovers.onlyInA()).isEqualTo(1);
    assertThat(leftovers.itemsOnlyInA()).containsExactly("z1");
    assertThat(leftovers.onlyInB()).isEqualTo(1);
    assertThat(leftovers.itemsOnlyInB()).containsExactly("w1");
    assertThat(leftovers.mostPairs()).isEqualTo(2);
    assertThat(leftovers.itemsWithFewerPairs()).isEqualTo(1);
    assertThat(leftovers.flaky()).containsExactly(new Leftovers.Flaky("f", 2, 1, 0, List.of("x1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"item\":\"x\"           | not one JSON object",
        "[1]                       | not a JSON object",
        "{} {}                     | not one JSON object",
        "{\"item\":\"x\",\"item\":\"y\"} | not one JSON object",
        "{\"function\":\"f\"}      | \"item\" is missing",
        "{\"item\":7}              | \"item\" must be a text that is not empty",
        "{\"item\":\"x\",\"function\":\"f\",\"cluster\":\"c\",\"score\":1} | \"repeat\" is missing",
        "{\"item\":\"x\",\"function\":\"f\",\"cluster\":\"c\",\"repeat\":-1,\"score\":1} |"
            + " \"repeat\" must be a whole number from 0 to 9999",
        "{\"item\":\"x\",\"function\":\"f\",\"cluster\":\"c\",\"repeat\":0,\"score\":1.01} |"
            + " \"score\" must be a number from 0 to 1",
        "{\"item\":\"x\",\"function\":\"f\",\"cluster\":\"c\",\"repeat\":0,\"score\":\"1\"} |"
            + " \"score\" must be a number from 0 to 1",
        "{\"item\":\"x\",\"function\":\"*\",\"cluster\":\"c\",\"repeat\":0,\"score\":1} |"
            + " \"function\" may not be *, which means all of them together",
      })
  void whatIsNoRecordIsRefusedWithItsPlace(String line, String problem) {
    assertThatThrownBy(() -> read(line("x1", "f", 0, 1), line("x1", "f", 0, 1) + "\n" + line))
        .isInstanceOf(ProblemException.class)
        .hasMessage("b.jsonl line 3: " + problem);
  }

  @Test
  void theSameRepeatTwiceIsRefusedWithBothPlaces() {
    assertThatThrownBy(
            () ->
                read(
                    line("x1", "f", 0, 1) + line("y1", "f", 0, 1) + line("x1", "f", 0, 1),
                    line("x1", "f", 0, 1)))
        .hasMessage("a.jsonl line 3: the same item and repeat as in line 1; each once");
  }

  @Test
  void anItemInTwoFunctionsIsRefused() {
    assertThatThrownBy(() -> read(line("x1", "f", 0, 1), line("x1", "g", 0, 1)))
        .hasMessage(
            "b.jsonl line 1: another function or cluster than the same item has in a.jsonl line 1");
  }

  @Test
  void filesWithNothingInCommonAreRefused() {
    assertThatThrownBy(() -> read(line("x1", "f", 0, 1), line("x1", "f", 1, 1)))
        .hasMessageContaining("no item and repeat in common");
  }

  @Test
  void aLineMayBeLongButNotTooLong() throws IOException {
    String long1 = line("x".repeat(100_000), "f", 0, 1);
    assertThat(read("\uFEFF" + long1, long1.stripTrailing()).rows()).hasSize(2);
    assertThatThrownBy(() -> read(line("x".repeat(1_100_000), "f", 0, 1), long1))
        .hasMessage("a.jsonl line 1: longer than 1048576 bytes");
  }

  @Test
  void nothingIsLeftOnDisk() throws IOException {
    List<Path> before = temporary();
    read(line("x1", "f", 0, 1), line("x1", "f", 0, 1));
    assertThatThrownBy(() -> read("x", "y")).isInstanceOf(ProblemException.class);
    assertThat(before).containsAll(temporary());
  }

  /// Of any process: one that was killed leaves its own.
  private static List<Path> temporary() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(it -> it.getFileName().toString().startsWith("suiren-comparison")).toList();
    }
  }
}
