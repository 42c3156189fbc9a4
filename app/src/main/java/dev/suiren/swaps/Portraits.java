package dev.suiren.swaps;

import dev.suiren.base.Cost;
import dev.suiren.base.SourceId;
import dev.suiren.checks.Dimension;
import dev.suiren.people.Caller;
import dev.suiren.proof.Card;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.SetId;
import java.util.List;
import java.util.Optional;

/// The door to cards of bases and to how they did over time, from kept runs. Owner and editors
/// only, as `Swaps`.
public interface Portraits {

  Portrait portrait(Caller caller, RunId run);

  /// What one base did with one set of checks, the earliest first; the last `MOST` runs.
  History history(Caller caller, Course course);

  /// How many runs a history looks back on.
  int MOST = 40;

  /// @param aspect empty for all checks together
  record Course(SetId set, SourceId base, Optional<Aspect> aspect) {}

  /// What a history is about.
  sealed interface Aspect {

    record OfDimension(Dimension dimension) implements Aspect {}

    record OfFunction(FunctionKey function) implements Aspect {}
  }

  /// @param dimensions those that there are checks of, in their order
  /// @param functions by name
  record Portrait(Run run, List<Side> dimensions, List<Skill> functions) {
    public Portrait {
      dimensions = List.copyOf(dimensions);
      functions = List.copyOf(functions);
    }
  }

  record Side(Dimension dimension, Figure figure) {}

  record Skill(Named function, Figure figure) {}

  /// @param right share of what was judged, with Wilson's interval over clusters; empty where
  ///   nothing was
  /// @param medianMillis of an answer
  /// @param cost of all answers, when they were asked
  /// @param leftOut whether none of it could be put to the base, which takes no images
  record Figure(
      int checks,
      int judged,
      int unanswered,
      Optional<Card.Share> right,
      Optional<Long> medianMillis,
      Optional<Cost> cost,
      boolean leftOut) {}

  /// @param functions all there are, to choose from
  record History(List<Point> points, List<Named> functions) {
    public History {
      points = List.copyOf(points);
      functions = List.copyOf(functions);
    }
  }

  /// @param right empty where nothing of the aspect was judged
  record Point(Run run, Optional<Card.Share> right) {}
}
