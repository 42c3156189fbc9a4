package dev.suiren.audit.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Evidence;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Html;
import dev.suiren.audit.Part;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The engine, with whatever it holds taken down. To inspect a question or an answer only tells
/// what is in it; to inspect a document or a name decides what becomes of it.
final class WitnessedAudit implements Audit {
  private final Audit audit;
  private final Holds holds;

  WitnessedAudit(Audit audit, Holds holds) {
    this.audit = audit;
    this.holds = holds;
  }

  @Override
  public PolicyEpoch epoch() {
    return audit.epoch();
  }

  @Override
  public Verdict inspect(String text, Surface surface, Audience audience) {
    Verdict verdict = audit.inspect(text, surface, audience);
    if (surface == Surface.DOCUMENT || surface == Surface.NAME) {
      holds.look(text, surface, audience, verdict);
    }
    return verdict;
  }

  @Override
  public Clearing<String> clear(String text, Surface surface, Caller caller) {
    return seen(audit.clear(text, surface, caller), text, surface, caller);
  }

  @Override
  public Clearing<Html> clearMarkdown(String markdown, Surface surface, Caller caller) {
    return seen(audit.clearMarkdown(markdown, surface, caller), markdown, surface, caller);
  }

  @Override
  public Clearing<Html> clearParts(List<Part> parts, Caller caller) {
    Clearing<Html> clearing = audit.clearParts(parts, caller);
    return clearing instanceof Clearing.Refused<Html>
        ? seen(clearing, PartsPage.text(parts), Surface.DOCUMENT, caller)
        : clearing;
  }

  private <T> Clearing<T> seen(Clearing<T> clearing, String text, Surface surface, Caller caller) {
    if (clearing instanceof Clearing.Refused<T> refused) {
      holds.look(text, surface, caller.audience(), refused.verdict());
    }
    return clearing;
  }

  @Override
  public Evidence<String> evidence(String text, Caller caller) {
    return audit.evidence(text, caller);
  }

  @Override
  public Gate openGate(Surface surface, Caller caller, BooleanSupplier stands) {
    return new WitnessedGate(
        audit.openGate(surface, caller, stands),
        (text, verdict) -> holds.stopped(text, surface, caller.audience(), verdict));
  }

  @Override
  public Cleared<String> completion(Verdict verdict, String said, Caller caller) {
    return audit.completion(verdict, said, caller);
  }

  @Override
  public Cleared<String> name(String name, Caller caller) {
    return switch (clear(name, Surface.NAME, caller)) {
      case Clearing.Granted<String> granted -> granted.cleared();
      case Clearing.Refused<String> refused -> audit.name(name, caller);
    };
  }
}
