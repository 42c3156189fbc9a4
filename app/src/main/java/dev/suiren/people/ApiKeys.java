package dev.suiren.people;

import dev.suiren.kernel.Allowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door for programs: keys with an audience and an expiry, stored hashed.
public interface ApiKeys {

  /// Makes a key of the caller; its text is shown this once. It reads what the caller may read, as
  /// a reader, for an audience no wider than the caller's (`NOT_ALLOWED` otherwise).
  String create(Caller caller, String name, Audience audience, Optional<Duration> validity);

  /// Who calls with this key; empty alike for unknown, expired and revoked ones.
  @Allowed(why = "makes the caller")
  Optional<Caller> findCaller(String key);

  /// The caller's own keys that were not revoked; the owner sees everyone's.
  List<Entry> list(Caller caller);

  void revoke(Caller caller, String id);

  /// @param name as typed; foreign text, to be cleared before it is shown
  record Entry(
      String id, String name, Audience audience, Instant created, Optional<Instant> expires) {}
}
