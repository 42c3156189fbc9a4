package dev.suiren.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the audit says of one text for one audience at one epoch. Fail closed: a fault is `ERROR`,
/// and only `PASS` lets a text through.
///
/// @param payloads what a whole text says in characters that nobody sees
public record Verdict(
    Decision decision, List<Span> spans, List<Payload> payloads, PolicyEpoch epoch) {
  private static final int MASKED = 0x2588;

  /// Readings whose spans name the term that was meant, or what is not seen.
  private static final Set<Channel> UNDONE =
      EnumSet.complementOf(EnumSet.of(Channel.PATTERN, Channel.CLASSIFIER));

  /// Found by its form: the span names a pattern, not a term.
  private static final Set<Aspect> BY_FORM =
      EnumSet.of(Aspect.PRIVACY, Aspect.SECRET, Aspect.LINK, Aspect.FAULT);

  public enum Decision {
    PASS,
    UNSURE,
    BLOCK,
    ERROR;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Verdict {
    spans = List.copyOf(spans);
    payloads = List.copyOf(payloads);
  }

  public Verdict(Decision decision, List<Span> spans, PolicyEpoch epoch) {
    this(decision, spans, List.of(), epoch);
  }

  /// The text with this verdict's masks applied, one block for each code point.
  public String masked(String text) {
    return covered(text, span -> span.effect() == Effect.MASK);
  }

  /// The text for whoever may see only what passed: nothing after a fault; else masks applied, and
  /// what was held by anything but a classifier, which speaks of whole sentences, covered likewise.
  public String covered(String text) {
    return decision == Decision.ERROR
        ? ""
        : covered(
            text,
            span ->
                span.effect() == Effect.MASK
                    || span.effect() != Effect.NOTE && span.channel() != Channel.CLASSIFIER);
  }

  private String covered(String text, Predicate<Span> wanted) {
    int[] letters = text.codePoints().toArray();
    for (Span span : spans) {
      if (wanted.test(span)) {
        Arrays.fill(letters, span.start(), Math.min(span.end(), letters.length), MASKED);
      }
    }
    return new String(letters, 0, letters.length);
  }

  /// The text with disguises undone: what was found in place of a listed term is that term, what
  /// nobody sees is gone, and what it says stands there in its place.
  public String unmasked(String text) {
    int[] letters = text.codePoints().toArray();
    StringBuilder plain = new StringBuilder();
    int at = 0;
    for (Undone each : undone()) {
      if (each.start >= at && each.end <= letters.length) {
        plain.append(new String(letters, at, each.start - at)).append(each.meant);
        at = each.end;
      }
    }
    return plain.append(new String(letters, at, letters.length - at)).toString();
  }

  private record Undone(int start, int end, String meant) {}

  /// The first ones first, of those that begin together the longest.
  private List<Undone> undone() {
    Stream<Undone> disguises =
        spans.stream()
            .filter(span -> span.end() > span.start())
            .filter(span -> UNDONE.contains(span.channel()))
            .filter(span -> unseen(span) || !BY_FORM.contains(span.aspect()))
            .map(span -> new Undone(span.start(), span.end(), unseen(span) ? "" : span.term()));
    return Stream.concat(
            payloads.stream().map(it -> new Undone(it.start(), it.end(), it.text())), disguises)
        .sorted(
            Comparator.comparingInt(Undone::start)
                .thenComparing(Comparator.comparingInt(Undone::end).reversed()))
        .toList();
  }

  private static boolean unseen(Span span) {
    return span.channel() == Channel.INVISIBLE;
  }

  public boolean passed() {
    return decision == Decision.PASS;
  }

  public Set<Aspect> aspects() {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    spans.forEach(span -> aspects.add(span.aspect()));
    return aspects;
  }
}
