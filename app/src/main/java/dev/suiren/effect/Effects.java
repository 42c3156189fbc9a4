package dev.suiren.effect;

import dev.suiren.audit.Cleared;
import dev.suiren.people.Caller;
import dev.suiren.runs.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door to what was kept of scenarios, for the owner and editors of a space. For everybody else
/// and in other spaces nothing of it exists (`NOT_FOUND`).
public interface Effects {

  /// Decides whether the caller may come in here, before anything that they send is read.
  void admit(Caller caller);

  /// Keeps the sums of the questions, and nothing else of them.
  ///
  /// @param after a kept run of checks; those of its answers that had to cite a place count as
  ///   questions after, each right or wrong as it was judged
  /// @throws dev.suiren.kernel.ProblemException `BAD_INPUT` for a run without such answers
  EffectId keep(Caller caller, Told told, OccasionFile file, Optional<RunId> after);

  /// Latest first.
  ///
  /// @param offset how many are left out at the beginning, at least 0
  /// @param limit 1 to `Page.MOST`
  Page list(Caller caller, int offset, int limit);

  Kept get(Caller caller, EffectId id);

  void remove(Caller caller, EffectId id);

  /// @param total how many there are in all
  record Page(List<Kept> kept, int total) {
    public static final int MOST = 100;

    public Page {
      kept = List.copyOf(kept);
    }
  }

  /// @param words of the customer
  /// @param at when it was kept
  /// @param hash sha-256 of the file that it was read from
  /// @param judged how many of the questions after were taken from a run of checks
  record Kept(EffectId id, Words words, Instant at, String hash, int judged, Effect effect) {}

  /// `Told`, cleared for who looks.
  record Words(
      Cleared<String> scenario,
      Cleared<String> by,
      Cleared<String> before,
      Cleared<String> after) {}
}
