package dev.suiren.audit;

import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// An audit for tests: holds what contains one of its terms, case folded, and clears all else. Its
/// gate releases at once and stops for good when a term is complete.
public final class TermAudit implements Audit {
  private static final PolicyEpoch EPOCH = new PolicyEpoch(1, "test");
  private final Set<String> terms;
  private String masked = "";

  public TermAudit(String... terms) {
    this.terms = Set.of(terms);
  }

  /// The same, and clears texts with `secret` only under a mask.
  public TermAudit masking(String secret) {
    masked = secret;
    return this;
  }

  /// A cleared text, for records that need one.
  public static Cleared<String> cleared(String text) {
    return new Cleared<>(text, Audience.STAFF, EPOCH);
  }

  /// What only those see who decide about it.
  public static Evidence<String> shown(String text) {
    return new Evidence<>(text);
  }

  @Override
  public PolicyEpoch epoch() {
    return EPOCH;
  }

  @Override
  public Verdict inspect(String text, Surface surface, Audience audience) {
    List<Span> spans =
        terms.stream()
            .filter(text::contains)
            .map(
                term ->
                    new Span(
                        text.codePointCount(0, text.indexOf(term)),
                        text.codePointCount(0, text.indexOf(term) + term.length()),
                        Channel.SURFACE,
                        term,
                        Aspect.TERM,
                        Effect.BLOCK))
            .toList();
    return new Verdict(
        spans.isEmpty() ? Verdict.Decision.PASS : Verdict.Decision.BLOCK, spans, EPOCH);
  }

  @Override
  public Clearing<String> clear(String text, Surface surface, Caller caller) {
    String shown = masked.isEmpty() ? text : text.replace(masked, "█".repeat(masked.length()));
    return clearing(text, shown, surface, caller);
  }

  @Override
  public Clearing<Html> clearMarkdown(String markdown, Surface surface, Caller caller) {
    return clearing(markdown, html(markdown), surface, caller);
  }

  @Override
  public Clearing<Html> clearParts(List<Part> parts, Caller caller) {
    String text = String.join("\n", parts.stream().map(Part::text).toList());
    return clearing(text, html(text), Surface.DOCUMENT, caller);
  }

  private <T> Clearing<T> clearing(String text, T value, Surface surface, Caller caller) {
    Verdict verdict = inspect(text, surface, caller.audience());
    return verdict.passed()
        ? new Clearing.Granted<>(new Cleared<>(value, caller.audience(), EPOCH), verdict)
        : new Clearing.Refused<>(verdict);
  }

  private static Html html(String text) {
    return new Html("<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>");
  }

  @Override
  public Evidence<String> evidence(String text, Caller caller) {
    return new Evidence<>(text);
  }

  @Override
  public Gate openGate(Surface surface, Caller caller, BooleanSupplier stands) {
    return new TermGate(surface, caller, stands);
  }

  @Override
  public Cleared<String> completion(Verdict verdict, String said, Caller caller) {
    String about = verdict.aspects().stream().map(Aspect::word).collect(Collectors.joining(" "));
    return new Cleared<>("stopped (" + about + ")", caller.audience(), EPOCH);
  }

  @Override
  public Cleared<String> name(String name, Caller caller) {
    boolean passed = inspect(name, Surface.NAME, caller.audience()).passed();
    return new Cleared<>(passed ? name : "…", caller.audience(), EPOCH);
  }

  private final class TermGate implements Gate {
    private final Surface surface;
    private final Caller caller;
    private final BooleanSupplier stands;
    private final StringBuilder accepted = new StringBuilder();
    private final StringBuilder released = new StringBuilder();
    private boolean stopped;

    private TermGate(Surface surface, Caller caller, BooleanSupplier stands) {
      this.surface = surface;
      this.caller = caller;
      this.stands = stands;
    }

    @Override
    public Release accept(String chunk) {
      accepted.append(chunk);
      Verdict verdict = inspect(accepted.toString(), surface, caller.audience());
      if (!chunk.isEmpty() && !stands.getAsBoolean()) {
        verdict = withdrawn();
      }
      stopped |= !verdict.passed();
      String text = stopped ? "" : chunk;
      released.append(text);
      return new Release(
          new Cleared<>(text, caller.audience(), EPOCH),
          new Cleared<>(html(released.toString()), caller.audience(), EPOCH),
          verdict,
          stopped);
    }

    private static Verdict withdrawn() {
      Span cut = new Span(0, 0, Channel.SURFACE, WITHDRAWN, Aspect.FAULT, Effect.BLOCK);
      return new Verdict(Verdict.Decision.ERROR, List.of(cut), EPOCH);
    }

    @Override
    public Release end() {
      return accept("");
    }
  }
}
