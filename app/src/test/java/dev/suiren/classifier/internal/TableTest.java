package dev.suiren.classifier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final int FEW = 3;

  private static Bag bag(int hash, int times) {
    Bag bag = new Bag(times);
    for (int i = 0; i < times; i++) {
      bag.add(hash);
    }
    return bag;
  }

  private static Table written(double[] weights, int most) {
    return Table.read(Table.write(List.of("one", "二"), weights, most));
  }

  @Test
  void whatIsWrittenIsReadWithinAStep() {
    double[] weights = new double[Bag.PLACES];
    Bag first = bag(7, 40);
    Bag second = bag(8, 40);
    weights[first.place(0)] = 0.5;
    weights[second.place(0)] = -0.25;
    Table table = written(weights, Bag.PLACES);
    assertThat(table.probability(first))
        .isCloseTo(Linear.probability(Linear.sum(first, weights)), within(0.02));
    assertThat(table.probability(second))
        .isCloseTo(Linear.probability(Linear.sum(second, weights)), within(0.02));
    assertThat(table.probability(bag(9, 40))).isEqualTo(0.5);
  }

  @Test
  void onlyTheLargestAreKept() {
    double[] weights = new double[Bag.PLACES];
    for (int i = 0; i < 10; i++) {
      weights[i * 1000] = i + 1;
    }
    int all = Table.write(List.of("x"), weights, Bag.PLACES).length;
    int few = Table.write(List.of("x"), weights, FEW).length;
    assertThat(few).isLessThan(all);
  }

  @Test
  void theHeaderIsReadable() {
    byte[] file = Table.write(List.of("learned from 文"), new double[Bag.PLACES], FEW);
    assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("# learned from 文\n\n");
  }
}
