package dev.suiren.library.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearances;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Clearances in memory: each holds for one epoch.
final class FakeClearances implements Clearances {
  private final Audit audit;
  private final Map<String, Map<Audience, Long>> granted = new HashMap<>();

  FakeClearances(Audit audit) {
    this.audit = audit;
  }

  @Override
  public void grant(String sha256, Audience audience, Verdict verdict, Caller by) {
    if (!verdict.passed() || (audience == Audience.PUBLIC && by.kind() == Caller.Kind.SYSTEM)) {
      throw new IllegalStateException("may not be granted");
    }
    granted
        .computeIfAbsent(sha256, s -> new EnumMap<>(Audience.class))
        .put(audience, verdict.epoch().number());
  }

  @Override
  public void revoke(String sha256, Audience audience, Caller by) {
    granted
        .getOrDefault(sha256, new EnumMap<>(Audience.class))
        .keySet()
        .removeIf(each -> each.compareTo(audience) >= 0);
  }

  @Override
  public void renew(String sha256, Audience audience, Verdict verdict, Caller by) {
    granted
        .getOrDefault(sha256, new EnumMap<>(Audience.class))
        .replace(audience, verdict.epoch().number());
  }

  @Override
  public Set<Audience> listAudiences(String sha256) {
    return granted.getOrDefault(sha256, Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue() == audit.epoch().number())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean isCleared(String sha256, Caller caller) {
    return listAudiences(sha256).contains(caller.audience());
  }
}
