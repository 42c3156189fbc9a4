package dev.suiren.library.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Evidence;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.library.FileState;
import dev.suiren.library.Reading.Held;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a file is held: the findings of the audit now, each with the words around it.
final class HeldText {
  private static final int MOST = 100;
  private static final int AROUND = 60;

  private final Tables tables;
  private final Audit audit;

  HeldText(Tables tables, Audit audit) {
    this.tables = tables;
    this.audit = audit;
  }

  /// Findings in the file's name stand at 0 to 0, before those in its text.
  Optional<List<Held>> find(DocumentRow row, Caller caller) {
    if (row.state() != FileState.HELD || row.revision().isEmpty()) {
      return Optional.empty();
    }
    List<Held> held = new ArrayList<>();
    Verdict name = audit.inspect(row.path(), Surface.NAME, Audience.STAFF);
    for (Span span : name.spans()) {
      if (holds(span)) {
        held.add(
            new Held(
                0,
                0,
                span.aspect().word(),
                span.term(),
                audit.evidence(row.path(), caller),
                hidden(span, name, caller)));
      }
    }
    String whole = tables.revisions().text(row.revision().get());
    Verdict verdict = audit.inspect(whole, Surface.DOCUMENT, Audience.STAFF);
    CodePointText text = new CodePointText(whole);
    verdict.spans().stream()
        .filter(HeldText::holds)
        .limit(MOST)
        .forEach(span -> held.add(held(span, text, hidden(span, verdict, caller), caller)));
    return Optional.of(List.copyOf(held));
  }

  private static boolean holds(Span span) {
    return span.effect() == Effect.BLOCK || span.effect() == Effect.REVIEW;
  }

  private Optional<Evidence<String>> hidden(Span span, Verdict verdict, Caller caller) {
    return verdict.payloads().stream()
        .filter(it -> it.start() == span.start() && it.end() == span.end())
        .findFirst()
        .map(it -> audit.evidence(it.text(), caller));
  }

  private Held held(
      Span span, CodePointText text, Optional<Evidence<String>> hidden, Caller caller) {
    int from = Math.max(0, span.start() - AROUND);
    int to = Math.min(text.length(), span.end() + AROUND);
    return new Held(
        span.start(),
        span.end(),
        span.aspect().word(),
        span.term(),
        audit.evidence(text.slice(from, to), caller),
        hidden);
  }
}
