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
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The one engine behind the door.
final class Auditor implements Audit {
  /// Stands for a name that may not be shown.
  static final String NEUTRAL = "•••";

  private final Supplier<Policy> policies;
  private final AuditSettings settings;
  private final Boundary boundary;
  private final OwnWords own;
  private final Mint mint = Mint.open();

  Auditor(Supplier<Policy> policies, AuditSettings settings) {
    this(policies, settings, OwnWords.SHIPPED);
  }

  Auditor(Supplier<Policy> policies, AuditSettings settings, OwnWords own) {
    this.policies = policies;
    this.settings = settings;
    this.own = own;
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
    Verdict verdict =
        boundary.run(
            text.length(),
            () -> apart(inspector, text, look(inspector, text).spans(), caller),
            inspector::fault);
    if (!verdict.passed()) {
      return new Clearing.Refused<>(verdict);
    }
    String masked = Mask.apply(text.codePoints().toArray(), verdict.spans());
    return granted(masked, verdict, inspector);
  }

  /// The verdict on a text apart from words of ours in it.
  private Verdict apart(Inspector inspector, String text, List<Span> spans, Caller caller) {
    return inspector.verdict(own.without(text, spans, caller));
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
        () -> clearMarkdown(inspector, markdown, caller),
        fault -> new Clearing.Refused<>(inspector.fault(fault)));
  }

  private Clearing<Html> clearMarkdown(Inspector inspector, String markdown, Caller caller) {
    Sheet sheet = Markdown.read(markdown);
    Verdict verdict = apart(inspector, markdown, inspector.whole(markdown, sheet).spans(), caller);
    if (!verdict.passed()) {
      return new Clearing.Refused<>(verdict);
    }
    String masked = Mask.apply(markdown.codePoints().toArray(), verdict.spans());
    if (masked.equals(markdown)) {
      return granted(new Html(sheet.markup()), verdict, inspector);
    }
    Sheet shown = Markdown.read(masked);
    Verdict again = apart(inspector, masked, inspector.markdown(masked, shown).spans(), caller);
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
        () -> clearParts(inspector, parts, caller),
        fault -> new Clearing.Refused<>(inspector.fault(fault)));
  }

  private Clearing<Html> clearParts(Inspector inspector, List<Part> parts, Caller caller) {
    String whole = PartsPage.text(parts);
    int[] text = whole.codePoints().toArray();
    Verdict verdict = apart(inspector, whole, inspector.whole(text).spans(), caller);
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
  public Gate openGate(Surface surface, Caller caller, BooleanSupplier stands) {
    return new StreamGate(
        policies,
        policy -> new Inspector(policy, surface, caller.audience()),
        Watch::new,
        settings.maxStream(),
        mint,
        boundary,
        stands);
  }

  @Override
  public Cleared<String> completion(Verdict verdict, String said, Caller caller) {
    return mint.clear(own.instead(verdict, said, caller), caller.audience(), verdict.epoch());
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
