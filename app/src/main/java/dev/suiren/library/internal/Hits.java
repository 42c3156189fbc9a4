package dev.suiren.library.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearances;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Surface;
import dev.suiren.library.Hit;
import dev.suiren.library.PassageId;
import dev.suiren.library.internal.SearchIndex.Found;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Stored passages on their way to one caller: each is cleared anew, whatever the index said.
/// Thread-safe.
final class Hits {
  private final Audit audit;
  private final Clearances clearances;
  private final Caller caller;
  private final Map<String, Boolean> cleared = new ConcurrentHashMap<>();

  Hits(Audit audit, Clearances clearances, Caller caller) {
    this.audit = audit;
    this.clearances = clearances;
    this.caller = caller;
  }

  /// Empty where the revision or the text is not cleared now for the caller's audience.
  Optional<Hit> of(PassageRow row, Found found) {
    if (!isCleared(row.sha256())) {
      return Optional.empty();
    }
    return switch (audit.clear(row.text(), Surface.DOCUMENT, caller)) {
      case Clearing.Granted<String>(var text, _) -> Optional.of(hit(row, found, text));
      case Clearing.Refused<String> refused -> Optional.empty();
    };
  }

  private Optional<Cleared<String>> labels(String header) {
    return switch (audit.clear(header, Surface.DOCUMENT, caller)) {
      case Clearing.Granted<String>(var cleared, _) ->
          Optional.of(cleared).filter(any -> !header.isEmpty());
      case Clearing.Refused<String> refused -> Optional.empty();
    };
  }

  private boolean isCleared(String sha256) {
    return cleared.computeIfAbsent(sha256, s -> clearances.isCleared(s, caller));
  }

  private Hit hit(PassageRow row, Found found, Cleared<String> text) {
    List<Cleared<String>> heading =
        row.heading().stream().map(name -> audit.name(name, caller)).toList();
    return new Hit(
        new PassageId(row.id()),
        row.document(),
        row.collection(),
        audit.name(row.path(), caller),
        row.sha256(),
        heading,
        row.page(),
        row.start(),
        row.end(),
        text,
        labels(row.header()),
        Optional.of(row.dated()),
        row.origin(),
        found.score(),
        found.lexical(),
        found.cosine());
  }
}
