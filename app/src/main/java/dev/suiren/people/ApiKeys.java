package dev.suiren.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door for programs: keys with an audience and an expiry, stored hashed.
public interface ApiKeys {

  /// Makes a key; its text is shown this once.
  String create(Caller caller, String name, Audience audience, Optional<Duration> validity);

  Optional<Caller> findCaller(String key);

  List<Entry> list(Caller caller);

  void revoke(Caller caller, String id);

  /// @param name as typed; foreign text, to be cleared before it is shown
  record Entry(
      String id, String name, Audience audience, Instant created, Optional<Instant> expires) {}
}
