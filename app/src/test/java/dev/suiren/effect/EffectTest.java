package dev.suiren.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.effect.Effect.Finding;
import dev.suiren.effect.Occasion.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class EffectTest {
  private static final Optional<Boolean> YES = Optional.of(true);
  private static final Optional<Boolean> NO = Optional.of(false);

  private final List<Occasion> occasions = new ArrayList<>();

  private void add(
      When when, Optional<Boolean> answered, Optional<Boolean> cited, Optional<Double> minutes) {
    occasions.add(
        new Occasion(when, "q" + occasions.size(), answered, cited, minutes, Optional.empty()));
  }

  private Effect.Row row(Measure measure) {
    return Effect.of(Sums.of(occasions)).rows().stream()
        .filter(row -> row.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasNotEnteredCountsNowhere() {
    add(When.BEFORE, NO, Optional.empty(), Optional.of(12.0));
    add(When.BEFORE, YES, Optional.empty(), Optional.empty());
    add(When.AFTER, YES, YES, Optional.of(2.0));
    Effect effect = Effect.of(Sums.of(occasions));
    assertThat(effect.before()).isEqualTo(2);
    assertThat(effect.after()).isEqualTo(1);
    assertThat(effect.rows())
        .extracting(Effect.Row::measure)
        .containsExactly(Measure.RIGHT_CITATION, Measure.ANSWERED, Measure.MINUTES);
    assertThat(row(Measure.RIGHT_CITATION).before())
        .as("nothing was entered of citations then")
        .isEmpty();
    assertThat(row(Measure.MINUTES).before().orElseThrow().questions()).isEqualTo(1);
  }

  @Test
  void withoutAnAnswerThereIsNoCitation() {
    add(When.AFTER, NO, Optional.empty(), Optional.empty());
    add(When.AFTER, YES, YES, Optional.empty());
    add(When.AFTER, YES, Optional.empty(), Optional.empty());
    Effect.Side after = row(Measure.RIGHT_CITATION).after().orElseThrow();
    assertThat(after.questions()).as("of one it is not known").isEqualTo(2);
    assertThat(after.value()).isEqualTo(0.5);
  }

  @Test
  void aMeasureOfOnePeriodHasNoChange() {
    add(When.AFTER, YES, YES, Optional.empty());
    add(When.AFTER, YES, NO, Optional.empty());
    assertThat(row(Measure.RIGHT_CITATION).before()).isEmpty();
    assertThat(row(Measure.RIGHT_CITATION).change()).isEmpty();
    assertThat(row(Measure.RIGHT_CITATION).after().orElseThrow().range()).isPresent();
  }

  @Test
  void fewerMinutesAreBetterAndFewerAnswersAreWorse() {
    for (int i = 0; i < 40; i++) {
      add(When.BEFORE, YES, Optional.empty(), Optional.of(10.0 + i % 5));
      add(When.AFTER, i % 2 == 0 ? YES : NO, Optional.empty(), Optional.of(3.0 + i % 4));
    }
    assertThat(row(Measure.MINUTES).change().orElseThrow().finding()).isEqualTo(Finding.BETTER);
    assertThat(row(Measure.ANSWERED).change().orElseThrow().finding()).isEqualTo(Finding.WORSE);
  }

  @Test
  void fewQuestionsCannotTell() {
    add(When.BEFORE, NO, NO, Optional.of(9.0));
    add(When.BEFORE, YES, YES, Optional.of(5.0));
    add(When.AFTER, YES, YES, Optional.of(4.0));
    add(When.AFTER, YES, YES, Optional.of(6.0));
    assertThat(Effect.of(Sums.of(occasions)).rows())
        .allSatisfy(
            row -> assertThat(row.change().orElseThrow().finding()).isEqualTo(Finding.CANNOT_TELL));
  }
}
