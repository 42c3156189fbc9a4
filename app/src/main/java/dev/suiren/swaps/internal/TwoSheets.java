package dev.suiren.swaps.internal;

import dev.suiren.swaps.FunctionKey;
import dev.suiren.swaps.Swaps.Kind;
import dev.suiren.swaps.Swaps.Wanted;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Both runs' scores, check by check.
record TwoSheets(ScoreSheet a, ScoreSheet b) {

  /// The places of the checks that changed so, the largest change first.
  List<Integer> places(Wanted wanted) {
    return IntStream.range(0, a.checks())
        .filter(place -> wanted.function().isEmpty() || isOf(place, wanted.function().get()))
        .filter(place -> is(wanted.kind(), place))
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer place) -> -Math.abs(delta(place)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private boolean isOf(int place, FunctionKey function) {
    return a.function(place)
        .or(() -> b.function(place))
        .filter(name -> FunctionKey.of(name).equals(function))
        .isPresent();
  }

  private boolean is(Kind kind, int place) {
    return switch (kind) {
      case LOST -> delta(place) < 0;
      case GAINED -> delta(place) > 0;
      case FLAKY -> a.isFlaky(place) || b.isFlaky(place);
      case UNPAIRED -> isAsked(place) && pairs(place) < Math.max(a.repeats(), b.repeats());
    };
  }

  private boolean isAsked(int place) {
    return a.function(place).isPresent() || b.function(place).isPresent();
  }

  private int pairs(int place) {
    return (int) repeats().filter(repeat -> isPair(place, repeat)).count();
  }

  private IntStream repeats() {
    return IntStream.rangeClosed(1, Math.max(a.repeats(), b.repeats()));
  }

  private boolean isPair(int place, int repeat) {
    return !Float.isNaN(a.score(place, repeat)) && !Float.isNaN(b.score(place, repeat));
  }

  /// The mean difference over pairs of repeats, as the comparison takes it; 0 without a pair.
  private double delta(int place) {
    return repeats()
        .filter(repeat -> isPair(place, repeat))
        .mapToDouble(repeat -> b.score(place, repeat) - a.score(place, repeat))
        .average()
        .orElse(0);
  }

  /// The repeat in which the change is seen best.
  int telling(Kind kind, int place) {
    return repeats()
        .boxed()
        .max(Comparator.comparingDouble((Integer repeat) -> weight(kind, place, repeat)))
        .orElse(1);
  }

  /// Of equal ones `max` takes the last, so that earlier repeats weigh a little more.
  private double weight(Kind kind, int place, int repeat) {
    float first = a.score(place, repeat);
    float second = b.score(place, repeat);
    double earlier = -repeat * 1e-6;
    if (kind == Kind.UNPAIRED) {
      return earlier + (Float.isNaN(first) != Float.isNaN(second) ? 1 : 0);
    }
    double change = isPair(place, repeat) ? second - first : 0;
    return earlier
        + switch (kind) {
          case LOST -> -change;
          case GAINED -> change;
          default -> Math.abs(change);
        };
  }
}
