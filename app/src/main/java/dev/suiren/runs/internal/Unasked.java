package dev.suiren.runs.internal;

import dev.suiren.checks.Check;
import dev.suiren.checks.Reason;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.Score;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Fills in what a run has said nothing of, since it ended early or goes on: that was not answered.
final class Unasked {
  private final Consumer<Score> each;
  private final Supplier<List<Check>> checks;
  private final int repeats;
  private Optional<List<Check>> known = Optional.empty();
  private int place;
  private int repeat = 1;

  /// @param each is given what is missing
  /// @param checks of the run's set; taken only where something is missing
  Unasked(Consumer<Score> each, Supplier<List<Check>> checks, int repeats) {
    this.each = each;
    this.checks = checks;
    this.repeats = repeats;
  }

  /// Fills in what comes before this place, which is there. Places come in order.
  void before(Place there) {
    upTo(there.check(), there.repeat());
    place = there.check();
    repeat = there.repeat();
    go();
  }

  /// Fills in what is missing at the end of so many checks.
  void rest(int all) {
    upTo(all, 1);
  }

  private void upTo(int check, int time) {
    if (place < check || place == check && repeat < time) {
      // A set with many pictures is read anew each time that it is asked for.
      List<Check> all = known.orElseGet(checks);
      known = Optional.of(all);
      while (place < check || place == check && repeat < time) {
        each.accept(unanswered(all.get(place)));
        go();
      }
    }
  }

  private void go() {
    repeat++;
    if (repeat > repeats) {
      repeat = 1;
      place++;
    }
  }

  private Score unanswered(Check check) {
    Check.Subject subject = check.subject();
    return new Score(
        place,
        new Score.Subject(check.id(), subject.function(), subject.dimension(), subject.cluster()),
        repeat,
        OptionalDouble.empty(),
        false,
        new Score.Answer(Optional.of(Reason.Code.BASE_SILENT), OptionalLong.empty()));
  }
}
