package dev.suiren.gaps.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What of a question may be written down. The policy decides for the asker as it does for every
/// question; personal data and secrets are covered besides as for the most protected audience,
/// since staff may see a telephone number but the list need not hold it.
final class Masks {
  private static final int BLOCK = 0x2588;
  private static final Set<Aspect> COVERED = Set.of(Aspect.PRIVACY, Aspect.SECRET);

  /// As long as a mobile number: an identity or account number with a slip in it has no check digit
  /// to be known by.
  private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{11,}");

  private final Audit audit;

  Masks(Audit audit) {
    this.audit = audit;
  }

  /// On one line; empty where the audit refuses the question or could not look at it.
  Optional<String> masked(Caller caller, String question) {
    return switch (audit.clear(question, Surface.QUESTION, caller)) {
      case Clearing.Refused<String> refused -> Optional.empty();
      case Clearing.Granted<String> granted -> covered(granted.cleared().value());
    };
  }

  private Optional<String> covered(String text) {
    Verdict verdict = audit.inspect(text, Surface.QUESTION, Audience.CHILDREN);
    if (verdict.decision() == Verdict.Decision.ERROR) {
      return Optional.empty();
    }
    String covered = cover(text, verdict.spans());
    String numbers =
        LONG_NUMBER
            .matcher(covered)
            .replaceAll(
                number ->
                    Character.toString(BLOCK)
                        .repeat(number.group().codePointCount(0, number.group().length())));
    return Optional.of(numbers.replaceAll("[\\s\\p{Cc}]+", " ").strip());
  }

  private static String cover(String text, List<Span> spans) {
    int[] points = text.codePoints().toArray();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end() && COVERED.contains(span.aspect()); i++) {
        points[i] = BLOCK;
      }
    }
    return new String(points, 0, points.length);
  }
}
