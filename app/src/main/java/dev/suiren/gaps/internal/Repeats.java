package dev.suiren.gaps.internal;

import dev.suiren.kernel.Hash;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import java.util.HashSet;
import java.util.Set;

/// Who has been counted for what today, so that one person counts once a day. In memory only, as
/// salted digests, and forgotten with the day or the process. Thread-safe.
final class Repeats {
  private static final int MOST = 20_000;

  private final String salt;
  private final Set<String> seen = new HashSet<>();
  private long today;

  Repeats(String salt) {
    this.salt = salt;
  }

  /// Whether this is the first time today.
  synchronized boolean isFirst(Caller caller, long day, String sameness) {
    if (day != today || seen.size() >= MOST) {
      seen.clear();
      today = day;
    }
    String who = caller.person().map(PersonId::value).orElseGet(caller::name);
    return seen.add(Hash.of(String.join("\n", salt, caller.space().value(), who, sameness)));
  }
}
