package dev.suiren.audit;

import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The door to the epochs of the policy: what was in force, what changed, and the way back; for the
/// owner. Thread-safe. An epoch that was never or is no longer kept gives `NOT_FOUND`.
public interface PolicyHistory {

  /// Newest first.
  ///
  /// @param limit 1 to 200
  List<Past> list(Caller caller, int offset, int limit);

  Past get(Caller caller, long epoch);

  /// What makes epoch `after` different from epoch `before`.
  Difference compare(Caller caller, long before, long after);

  /// Puts lists, their modes and what was chosen for personal data and secrets back as they were at
  /// an epoch, as a new epoch. Files and settings are the operator's: they stay as they are.
  /// `CONFLICT` where nothing would change.
  Restored putBack(Caller caller, long epoch);

  /// An epoch.
  ///
  /// @param kept whether it is known what was in force; not for epochs of earlier versions
  /// @param files how many of its sources were files of the home
  /// @param cause what began it
  record Past(
      PolicyEpoch epoch,
      Instant since,
      boolean kept,
      List<ListThen> lists,
      int files,
      Cause cause) {
    public Past {
      lists = List.copyOf(lists);
    }
  }

  /// A list as it was in force.
  record ListThen(Evidence<String> name, ListMode mode) {}

  /// What began an epoch.
  enum Cause {
    /// A file, a setting or a newer version.
    FILES,
    IMPORTED,
    MODE,
    REMOVED,
    PUT_BACK,
    /// Something else was chosen for personal data and secrets.
    HANDLED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param contexts absent where it is not known what contexts one of the two had
  /// @param filesDiffer whether the files were not the same
  record Difference(
      long before,
      long after,
      Changes added,
      Changes removed,
      Changes changed,
      Optional<Contexts> contexts,
      boolean filesDiffer,
      Besides besides) {}

  /// What differs besides terms and contexts.
  ///
  /// @param settings absent where it is not known what settings one of the two had
  record Besides(List<HandlingChange> handling, Optional<List<SettingChange>> settings) {
    public Besides {
      handling = List.copyOf(handling);
      settings = settings.map(List::copyOf);
    }

    public boolean isEmpty() {
      return handling.isEmpty() && settings.filter(all -> !all.isEmpty()).isEmpty();
    }
  }

  /// What becomes of a kind of personal data, or of secrets, before and after.
  record HandlingChange(Disclosure kind, List<Weight> before, List<Weight> after) {
    public HandlingChange {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// A setting before and after, either of them empty where it did not count.
  record SettingChange(Optional<PolicySetting> before, Optional<PolicySetting> after) {
    public SettingChange {
      if (before.isEmpty() && after.isEmpty()) {
        throw new IllegalArgumentException("nothing has changed");
      }
    }

    /// Which setting it is.
    public PolicySetting either() {
      return after.or(() -> before).orElseThrow();
    }
  }

  /// Contexts in which a term does not count, of the operator's files.
  ///
  /// @param added how many in all, `removed` likewise
  /// @param first the first 200 of both
  record Contexts(int added, int removed, List<ContextChange> first) {
    public Contexts {
      first = List.copyOf(first);
    }

    public int total() {
      return added + removed;
    }
  }

  /// @param added else it was removed
  record ContextChange(boolean added, Evidence<String> term, Evidence<String> text) {}

  /// @param total how many in all
  /// @param first the first 200
  record Changes(int total, List<Change> first) {
    public static final int MOST = 200;

    public Changes {
      first = List.copyOf(first);
    }
  }

  /// What a term does, and for whom.
  record Weight(Effect effect, List<Audience> audiences) {
    public Weight {
      audiences = List.copyOf(audiences);
    }
  }

  /// A term with what it does: before and after, either of them empty where it is not listed.
  record Change(Evidence<String> term, List<Weight> before, List<Weight> after) {
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// @param filesDiffer whether the files are no longer what they were at that epoch
  record Restored(PolicyEpoch epoch, boolean filesDiffer) {}
}
