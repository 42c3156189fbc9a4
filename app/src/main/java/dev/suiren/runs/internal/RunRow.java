package dev.suiren.runs.internal;

import dev.suiren.base.Cost;
import dev.suiren.base.Recordings.Source;
import dev.suiren.people.PersonId;
import dev.suiren.people.SpaceId;
import dev.suiren.proof.Progress;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.SetId;
import java.time.Instant;
import java.util.Optional;

/// A run as it is stored: text of others, to be cleared before anyone sees it.
///
/// @param order what was ordered, the same for all its life
record RunRow(RunId id, SpaceId space, Order order, Stand stand, Counts counts, Run.Tally tally) {

  /// @param documents whether checks were put with documents at hand, which are not kept
  record Order(SetId set, Base base, Run.Terms terms, boolean documents) {
    @Override
    public String toString() {
      return "Order[" + set.value() + "]";
    }
  }

  /// @param word by which it was ordered: an id, a name, or a file
  /// @param name what it was called then
  record Base(String word, String name, Source source) {
    @Override
    public String toString() {
      return "Base[" + source.id().value() + "]";
    }
  }

  /// @param ended empty while it is under way, and when it broke off
  /// @param seen when the process that runs it was last there
  record Stand(
      Run.State state,
      Optional<Run.Why> why,
      Orderer by,
      Instant started,
      Optional<Instant> ended,
      Instant seen) {}

  /// @param account empty when they are gone
  record Orderer(Optional<PersonId> person, String account) {
    @Override
    public String toString() {
      return "Orderer";
    }
  }

  record Counts(int calls, int answered, int replayed, int failed, Cost spent) {

    /// @param before what earlier parts of the run paid
    static Counts of(Progress progress, Cost before) {
      Cost now = progress.spent();
      return new Counts(
          progress.calls(),
          progress.answered(),
          progress.replayed(),
          progress.failed(),
          before.currency().equals(now.currency())
              ? new Cost(before.amount().add(now.amount()), now.currency())
              : now);
    }

    Progress progress() {
      return new Progress(
          calls, answered, replayed, failed, spent, Optional.empty(), Optional.empty());
    }
  }
}
