package dev.suiren.audit.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Evidence;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Html;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Part;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.util.List;
import java.util.function.Supplier;

/// The one engine behind the door.
final class Auditor implements Audit {
  /// Stands for a name that may not be shown.
  static final String NEUTRAL = "•••";

  private final Supplier<Policy> policies;
  private final AuditSettings settings;
  private final Boundary boundary;
  private final Mint mint = Mint.open();

  Auditor(Supplier<Policy> policies, AuditSettings settings) {
    this.policies = policies;
    this.settings = settings;
    this.boundary = new Boundary(settings.timeLimit());
  }

  @Override
  public PolicyEpoch epoch() {
    return policies.get().epoch();
  }

  @Override
  public Verdict inspect(String text, Surface surface, Audience audience) {
    Inspector inspector = new Inspector(policies.get(), surface, audience);
    return boundary.run(text.length(), () -> look(inspector, text), inspector::fault);
  }

  private static Verdict look(Inspector inspector, String text) {
    return inspector.surface() == Surface.ANSWER
        ? inspector.whole(text, Markdown.read(text))
        : inspector.whole(CodePoints.of(text));
  }

  @Override
  public Clearing<String> clear(String text, Surface surface, Caller caller) {
    Inspector inspector = new Inspector(policies.get(), surface, caller.audience());
    Verdict verdict = boundary.run(text.length(), () -> look(inspector, text), inspector::fault);
    if (!verdict.passed()) {
      return new Clearing.Refused<>(verdict);
    }
    String masked = Mask.apply(text.codePoints().toArray(), verdict.spans());
    return granted(masked, verdict, inspector);
  }

  private <T> Clearing<T> granted(T value, Verdict verdict, Inspector inspector) {
    return new Clearing.Granted<>(
        mint.clear(value, inspector.audience(), verdict.epoch()), verdict);
  }

  @Override
  public Clearing<Html> clearMarkdown(String markdown, Surface surface, Caller caller) {
    Inspector inspector = new Inspector(policies.get(), surface, caller.audience());
    return boundary.run(
        markdown.length(),
        () -> clearMarkdown(inspector, markdown),
        fault -> new Clearing.Refused<>(inspector.fault(fault)));
  }

  private Clearing<Html> clearMarkdown(Inspector inspector, String markdown) {
    Sheet sheet = Markdown.read(markdown);
    Verdict verdict = inspector.whole(markdown, sheet);
    if (!verdict.passed()) {
      return new Clearing.Refused<>(verdict);
    }
    String masked = Mask.apply(markdown.codePoints().toArray(), verdict.spans());
    if (masked.equals(markdown)) {
      return granted(new Html(sheet.markup()), verdict, inspector);
    }
    Sheet shown = Markdown.read(masked);
    Verdict again = inspector.verdict(inspector.markdown(masked, shown));
    boolean clean =
        again.passed() && Mask.apply(masked.codePoints().toArray(), again.spans()).equals(masked);
    return clean
        ? granted(new Html(shown.markup()), verdict, inspector)
        : new Clearing.Refused<>(inspector.fault("mask.incomplete"));
  }

  @Override
  public Clearing<Html> clearParts(List<Part> parts, Caller caller) {
    Inspector inspector = new Inspector(policies.get(), Surface.DOCUMENT, caller.audience());
    int length = parts.stream().mapToInt(part -> part.text().length()).sum();
    return boundary.run(
        length,
        () -> clearParts(inspector, parts),
        fault -> new Clearing.Refused<>(inspector.fault(fault)));
  }

  private Clearing<Html> clearParts(Inspector inspector, List<Part> parts) {
    int[] text = PartsPage.text(parts).codePoints().toArray();
    Verdict verdict = inspector.whole(text);
    if (!verdict.passed()) {
      return new Clearing.Refused<>(verdict);
    }
    Html page = new Html(new PartsPage(parts, Mask.apply(text, verdict.spans())).markup());
    return granted(page, verdict, inspector);
  }

  @Override
  public Evidence<String> evidence(String text, Caller caller) {
    caller.require(Role.EDITOR);
    return mint.evidence(text);
  }

  @Override
  public Gate openGate(Surface surface, Caller caller) {
    return new StreamGate(
        policies,
        policy -> new Inspector(policy, surface, caller.audience()),
        Watch::new,
        settings.maxStream(),
        mint);
  }

  @Override
  public Cleared<String> completion(Verdict verdict, String said, Caller caller) {
    return mint.clear(
        Completions.SHIPPED.of(verdict.aspects(), said, caller.audience()),
        caller.audience(),
        verdict.epoch());
  }

  @Override
  public Cleared<String> name(String name, Caller caller) {
    return switch (clear(name, Surface.NAME, caller)) {
      case Clearing.Granted<String> granted -> granted.cleared();
      case Clearing.Refused<String> refused ->
          mint.clear(NEUTRAL, caller.audience(), refused.verdict().epoch());
    };
  }
}
