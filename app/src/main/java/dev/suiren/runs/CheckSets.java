package dev.suiren.runs;

import dev.suiren.checks.Check;
import dev.suiren.checks.CheckSet;
import dev.suiren.people.Caller;
import java.util.List;

/// The door to the sets of checks that runs are made of. Owner and editors only; for everybody else
/// there are none (`NOT_FOUND`).
public interface CheckSets {

  /// Keeps a set; one that is kept already stays as it is. What no run was ordered of is gone after
  /// a day.
  ///
  /// @throws dev.suiren.kernel.ProblemException `BAD_INPUT` with file, line and field for checks
  ///   that cannot be understood
  KeptSet keep(Caller caller, CheckSet set);

  /// Those that runs were ordered of, the last used first, 50 at most.
  List<KeptSet> list(Caller caller);

  /// The checks of a set; the place of a check is its index here.
  List<Check> checks(Caller caller, SetId set);
}
