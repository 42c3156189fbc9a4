package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Cost;
import dev.suiren.proof.Progress;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialHearerTest {
  private final List<String> told = new ArrayList<>();
  private final TrialHearer hearer = new TrialHearer(told::add);

  private static Progress progress(int answered) {
    return new Progress(
        2,
        answered,
        0,
        0,
        Cost.none(Currency.getInstance("USD")),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void tellsNoLineTwiceInARow() {
    hearer.went(progress(1));
    hearer.went(progress(2));
    hearer.progress(progress(2).line());
    hearer.last();
    assertThat(told).containsExactly(progress(1).line(), progress(2).line());
  }

  @Test
  void tellsTheEndOfWhatCameToNoTenth() {
    hearer.went(progress(0));
    assertThat(told).isEmpty();
    hearer.last();
    assertThat(told).containsExactly(progress(0).line());
  }

  @Test
  void tellsNothingOfNothing() {
    hearer.last();
    assertThat(told).isEmpty();
    hearer.progress("kept as run r1");
    hearer.last();
    assertThat(told).containsExactly("kept as run r1");
  }
}
