package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Trace;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Deed.Kind;
import dev.suiren.ledger.Ledger;
import dev.suiren.people.Audience;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the ledger take down what was held: where, for whom, why, and keyed hashes of the text and
/// of the rules. A fault here changes nothing for the text, which is held in any case.
///
/// The same text held again at the same place is taken down once as long as it is remembered: a
/// page that lists a held name holds it each time it is opened.
final class Holds {
  private static final Logger LOG = LoggerFactory.getLogger(Holds.class);
  private static final int REMEMBERED = 8_192;
  private static final int MOST_RULES = 16;

  private final Ledger ledger;
  private final Set<Deed> told =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Deed, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  Holds(Ledger ledger) {
    this.ledger = ledger;
  }

  /// A text that was looked at, perhaps not for the first time.
  void look(String text, Surface surface, Audience audience, Verdict verdict) {
    if (!verdict.passed()) {
      tell(deed(text, surface, audience, verdict), surface);
    }
  }

  private void tell(Deed deed, Surface surface) {
    if (!told.add(deed)) {
      return;
    }
    switch (surface) {
      case DOCUMENT, NAME -> write(() -> ledger.note(deed));
      case QUESTION, ANSWER, TOOL -> keep(deed);
    }
  }

  /// A stream that was stopped, each for itself.
  void stopped(String text, Surface surface, Audience audience, Verdict verdict) {
    keep(deed(text, surface, audience, verdict));
  }

  /// Now if that can be, else later.
  @Allowed(why = "a full disk must not change what becomes of a text")
  private void keep(Deed deed) {
    try {
      ledger.record(deed);
    } catch (RuntimeException e) {
      LOG.error("a hold could not be taken down at once {}", Trace.of(e));
      write(() -> ledger.note(deed));
    }
  }

  @Allowed(why = "a full disk must not change what becomes of a text")
  private static void write(Runnable entry) {
    try {
      entry.run();
    } catch (RuntimeException e) {
      LOG.error("a hold could not be taken down {}", Trace.of(e));
    }
  }

  private Deed deed(String text, Surface surface, Audience audience, Verdict verdict) {
    List<String> aspects = verdict.aspects().stream().map(Aspect::word).toList();
    List<String> rules =
        verdict.spans().stream()
            .map(Span::term)
            .distinct()
            .limit(MOST_RULES)
            .map(ledger::keyed)
            .toList();
    return Deed.of(Kind.HELD, ledger.keyed(text))
        .with("surface", surface.name().toLowerCase(Locale.ROOT))
        .with("audience", audience.word())
        .with("decision", verdict.decision().word())
        .with("aspects", aspects)
        .with("rules", rules)
        .with("length", text.codePointCount(0, text.length()))
        .with("epoch", verdict.epoch().number());
  }
}
