package dev.suiren.effect;

import dev.suiren.audit.Cleared;
import dev.suiren.people.Caller;
import java.time.Instant;
import java.util.List;

/// The door to what was kept of scenarios, for the owner and editors of a space. For everybody else
/// and in other spaces nothing of it exists (`NOT_FOUND`).
public interface Effects {

  /// Keeps the sums of the questions, and nothing else of them.
  EffectId keep(Caller caller, Told told, OccasionFile file);

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
  record Kept(EffectId id, Words words, Instant at, String hash, Effect effect) {}

  /// `Told`, cleared for who looks.
  record Words(
      Cleared<String> scenario,
      Cleared<String> by,
      Cleared<String> before,
      Cleared<String> after) {}
}
