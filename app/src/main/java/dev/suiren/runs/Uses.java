package dev.suiren.runs;

import dev.suiren.audit.Cleared;
import dev.suiren.base.CallId;
import dev.suiren.base.RecordedCalls.Scope;
import dev.suiren.people.Caller;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The door from recorded calls to the runs that asked them: what was asked is kept with the checks
/// of a run and not with its recording. Owner only, as `RecordedCalls`; for everybody else there is
/// nothing (`NOT_FOUND`).
public interface Uses {

  /// The calls of checks whose id has this text in it, whatever run asked them.
  Calls calls(Caller caller, String text);

  /// The id of a check that each of these calls was asked for, of those of which it is known.
  Map<CallId, Cleared<String>> items(Caller caller, Collection<CallId> calls);

  /// What a call was asked for, the latest run first, `MOST_USES` at most.
  List<Use> list(Caller caller, CallId call);

  int MOST_USES = 1000;

  /// The runs that would have to pay again for some answers once these recordings are gone; those
  /// over a recording's file would not.
  Losses losses(Caller caller, Scope scope);

  /// @param whole false where there are more than can be looked for
  record Calls(Set<CallId> ids, boolean whole) {
    public Calls {
      ids = Set.copyOf(ids);
    }
  }

  /// @param place of the check in its set, from 0
  /// @param item the check's id
  record Use(RunId run, int place, int repeat, Cleared<String> item) {}

  /// @param runs the latest first, `MOST` at most
  /// @param total how many there are
  record Losses(List<Loss> runs, int total) {
    public static final int MOST = 20;

    public Losses {
      runs = List.copyOf(runs);
    }
  }

  /// @param by the base's model as it was called
  /// @param answers whose recordings it would miss
  record Loss(RunId run, KeptSet set, Optional<Cleared<String>> by, Instant started, int answers) {}
}
