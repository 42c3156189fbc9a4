package dev.suiren.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedSystemsTest {
  @TempDir Path folder;

  private static List<Scored> repeats(String item, double... scores) {
    List<Scored> repeats = new ArrayList<>();
    for (int repeat = 0; repeat < scores.length; repeat++) {
      repeats.add(new Scored(item, "light", "sentence of " + item, repeat, scores[repeat]));
    }
    return repeats;
  }

  @Test
  void readsWhatItWrites() throws IOException {
    Path file = folder.resolve("records.jsonl");
    List<Scored> all = repeats("say \"on\"", 0, 0.5, 1);
    Scored.write(file, all);
    assertThat(Scored.read(file)).isEqualTo(all);
    assertThat(Files.readString(file).lines().findFirst().orElseThrow())
        .contains("\"item\"", "\"function\"", "\"cluster\"", "\"repeat\":0", "\"score\":0");
  }

  @Test
  void dealsEachRepeatToOneSideAtMost() {
    List<Scored> all = new ArrayList<>(repeats("five", 0.1, 0.2, 0.3, 0.4, 0.5));
    all.addAll(repeats("three", 0.6, 0.7, 0.8));
    all.addAll(repeats("one", 0.9));
    RecordedSystems.Halves halves = RecordedSystems.Halves.of(all, new Random(1));
    assertThat(halves.a()).extracting(Scored::item).containsExactly("five", "five", "three");
    assertThat(halves.b()).extracting(Scored::item).containsExactly("five", "five", "three");
    assertThat(halves.a()).extracting(Scored::repeat).containsExactly(0, 1, 0);
    assertThat(Stream.concat(halves.a().stream(), halves.b().stream()).map(Scored::score))
        .doesNotHaveDuplicates();
    assertThat(halves.a()).allSatisfy(one -> assertThat(one.cluster()).contains(one.item()));
  }

  @Test
  void byAnswerPairsRepeatsOfTheSameItem() {
    double p =
        RecordedSystems.byAnswer(repeats("x", 1, 1, 1, 1, 0, 1), repeats("x", 0, 0, 0, 0, 0));
    assertThat(p).as("four of four in one direction").isCloseTo(2 / 16.0, within(1e-12));
  }

  @Test
  void madeUpScoresHaveTheTruthThatIsAskedFor() {
    Made made = new Made(40, 1, 3, 0.9, 0.7);
    Made.Recordings drawn = made.draw(new SplittableRandom(5), 100);
    assertThat(mean(drawn.a())).isCloseTo(0.9, within(0.02));
    assertThat(mean(drawn.b())).isCloseTo(0.7, within(0.03));
    assertThat(made.delta()).isCloseTo(-0.2, within(1e-12));
    assertThat(drawn.a()).extracting(Scored::item).doesNotHaveDuplicates();
    assertThat(drawn.a().stream().map(Scored::function).distinct()).hasSize(100);
    assertThat(drawn.a().stream().map(Scored::cluster).distinct()).hasSize(4_000);
  }

  private static double mean(List<Scored> all) {
    return all.stream().mapToDouble(Scored::score).average().orElseThrow();
  }
}
