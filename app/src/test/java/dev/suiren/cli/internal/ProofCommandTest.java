package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /// Of 100 items in two functions, the first so many are right.
  private void record(String file, int right) throws IOException {
    Files.writeString(
        folder.resolve(file),
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    "{\"item\":\"i%d\",\"function\":\"%s\",\"cluster\":\"i%d\",\"repeat\":0,\"score\":%d}"
                        .formatted(i, i % 2 == 0 ? "闲谈" : "sums", i, i < right ? 1 : 0))
            .collect(Collectors.joining("\n")));
  }

  @BeforeEach
  void records() throws IOException {
    record("a", 90);
    record("same", 90);
    record("worse", 50);
    record("unsure", 84);
  }

  private int proof(String... arguments) {
    Surroundings here =
        new Surroundings(
            Map.of(),
            folder,
            false,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new CommandLine(here)
        .run(
            java.util.stream.Stream.concat(List.of("proof").stream(), List.of(arguments).stream())
                .toList());
  }

  private List<String> printed() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsARowForEachFunctionAndTheGate() {
    assertThat(proof("compare", "--a", "a", "--b", "same", "--json")).isZero();
    assertThat(printed()).hasSize(4);
    assertThat(printed().getFirst())
        .isEqualTo(
            "{\"function\":\"*\",\"items\":100,\"clusters\":100,\"a\":0.9,\"b\":0.9,\"delta\":0.0,"
                + "\"low\":-0.019842,\"high\":0.019842,\"p\":1.0,\"pHolm\":1.0,"
                + "\"verdict\":\"kept\",\"needs\":0}");
    assertThat(printed().getLast()).isEqualTo("{\"gate\":\"pass\",\"averageDelta\":0.0}");
    assertThat(told()).isEmpty();
  }

  @Test
  void exitsWithThreeOnALossAndFourWhereItCannotTell() {
    assertThat(proof("compare", "--a", "a", "--b", "worse", "--json")).isEqualTo(3);
    assertThat(proof("compare", "--a", "a", "--b", "unsure", "--json")).isEqualTo(4);
  }

  @Test
  void aWiderMarginLetsMorePass() {
    assertThat(proof("compare", "--a", "a", "--b", "unsure", "--margin", "0.3")).isZero();
  }

  @Test
  void aSingleClusterHasNoEnds() throws IOException {
    Files.writeString(
        folder.resolve("one"),
        "{\"item\":\"i0\",\"function\":\"闲谈\",\"cluster\":\"i0\",\"repeat\":0,\"score\":1}");
    assertThat(proof("compare", "--a", "one", "--b", "a", "--json")).isEqualTo(4);
    assertThat(printed().getFirst())
        .contains("\"low\":null,\"high\":null", "\"verdict\":\"cannot tell\",\"needs\":null");
    assertThat(told())
        .startsWith("suiren: not paired: answers only in a: 99 (first items: i1, i2, i3)");
  }

  @Test
  void aFunctionThatIsGoneIsNamedAndDoesNotPass() throws IOException {
    List<String> sums = new ArrayList<>(Files.readAllLines(folder.resolve("a")));
    sums.removeIf(line -> line.contains("闲谈"));
    Files.write(folder.resolve("gone"), sums);
    assertThat(proof("compare", "--a", "gone", "--b", "a")).as("what is new is no loss").isZero();
    assertThat(proof("compare", "--a", "a", "--b", "gone", "--json")).isEqualTo(4);
    assertThat(printed().getLast()).startsWith("{\"gate\":\"undecided\"");
    assertThat(told())
        .contains("suiren: functions of a without any pair, so that the gate cannot pass: 闲谈\n");
  }

  @Test
  void itemsThatWaverAreNamed() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int item = 0; item < 6; item++) {
      for (int repeat = 0; repeat < 2; repeat++) {
        lines.append(
            "{\"item\":\"w%d\",\"function\":\"f\",\"cluster\":\"w%d\",\"repeat\":%d,\"score\":%d}\n"
                .formatted(item, item, repeat, item % 2 == 0 ? repeat : 1));
      }
    }
    Files.writeString(folder.resolve("wavering"), lines);
    Files.writeString(
        folder.resolve("firm"), lines.toString().replace("\"score\":0", "\"score\":1"));
    proof("compare", "--a", "firm", "--b", "wavering");
    assertThat(told())
        .contains(
            "flaky (repeats differ): f: 0 in a, 3 in b, of 6 items (first items: w0, w2, w4)");
  }

  @Test
  void columnsOfTheTableLineUp() {
    proof("compare", "--a", "a", "--b", "worse");
    assertThat(printed().getFirst()).startsWith("function  items  clusters").endsWith("needs");
    assertThat(printed().get(3)).startsWith("闲谈         50");
    assertThat(printed().getLast()).isEqualTo("gate: fail, average delta -0.400");
  }

  @Test
  void powerSaysHowLikelyAnEffectIsFound() {
    assertThat(proof("power", "--a", "a", "--b", "unsure", "--effect", "0.2", "--json")).isZero();
    assertThat(printed()).hasSize(3);
    assertThat(printed().getFirst())
        .contains("\"effect\":0.2", "\"power\":0.9", "\"powerAlone\":0.9", "\"clustersFor80\":");
  }

  @Test
  void wrongUsageAndBadRecordsAreOneLineEach() throws IOException {
    Files.writeString(folder.resolve("bad"), "{\"item\":\"i0\"}");
    assertThat(proof("compare", "--a", "a", "--b", "bad")).isEqualTo(1);
    assertThat(proof("compare", "--a", "a")).isEqualTo(2);
    assertThat(proof("compare", "--a", "a", "--b", "none")).isEqualTo(2);
    assertThat(proof("compare", "--a", "a", "--b", "same", "--margin", "-1")).isEqualTo(2);
    assertThat(proof("power", "--a", "a", "--b", "same")).isEqualTo(2);
    assertThat(proof("guess")).isEqualTo(2);
    assertThat(told().lines()).hasSize(6).allMatch(line -> line.startsWith("suiren: "));
    assertThat(told())
        .contains("bad line 1: \"function\" is missing")
        .contains("--b is missing")
        .contains("--margin takes a number from 0 to 0.99");
    assertThat(printed()).isEmpty();
  }
}
