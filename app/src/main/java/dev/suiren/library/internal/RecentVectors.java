package dev.suiren.library.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The vectors of the last few texts: a question is searched for, compared with sentences, and
/// often asked again. Thread-safe; what cannot be encoded is tried anew each time.
final class RecentVectors {
  private static final int MOST = 64;

  private final Map<String, Vector> recent = new LinkedHashMap<>(MOST * 2, 0.75f, true);

  Optional<Vector> of(String text, Function<String, Optional<Vector>> encode) {
    synchronized (recent) {
      Vector known = recent.get(text);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<Vector> fresh = encode.apply(text);
    fresh.ifPresent(vector -> keep(text, vector));
    return fresh;
  }

  private void keep(String text, Vector vector) {
    synchronized (recent) {
      recent.put(text, vector);
      if (recent.size() > MOST) {
        recent.remove(recent.keySet().iterator().next());
      }
    }
  }
}
