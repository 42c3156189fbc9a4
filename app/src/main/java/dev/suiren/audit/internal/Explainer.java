package dev.suiren.audit.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Evidence;
import dev.suiren.audit.Explanation;
import dev.suiren.audit.Explanation.Finding;
import dev.suiren.audit.Explanation.Piece;
import dev.suiren.audit.Explanations;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Payload;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks the engine itself, so that nothing is taken down, and tells what it saw.
final class Explainer implements Explanations {
  private static final int MOST = 200;

  private final Audit engine;
  private final Mint mint = Mint.open();

  Explainer(Audit engine) {
    this.engine = engine;
  }

  @Override
  public Explanation explain(String text, Surface surface, Audience audience, Caller caller) {
    caller.require(Role.EDITOR);
    int[] letters = CodePoints.of(text);
    if (letters.length > LONGEST) {
      throw new ProblemException(
          Problem.TOO_LARGE, "a text to try has at most " + LONGEST + " characters");
    }
    Verdict verdict = engine.inspect(text, surface, audience);
    List<Span> spans = verdict.spans();
    return new Explanation(
        verdict.decision(),
        spans.stream().limit(MOST).map(span -> finding(span, letters)).toList(),
        Math.max(0, spans.size() - MOST),
        pieces(letters, spans),
        mint.evidence(read(text, letters, surface)),
        mint.evidence(verdict.masked(text)),
        mint.evidence(verdict.unmasked(text)),
        verdict.payloads().stream().map(Payload::text).map(mint::evidence).toList());
  }

  private Finding finding(Span span, int[] letters) {
    return new Finding(
        slice(letters, span.start(), span.end()),
        span.channel(),
        mint.evidence(span.term()),
        span.aspect(),
        span.effect());
  }

  private Evidence<String> slice(int[] letters, int from, int to) {
    int end = Math.min(to, letters.length);
    int start = Math.min(from, end);
    return mint.evidence(new String(letters, start, end - start));
  }

  private List<Piece> pieces(int[] letters, List<Span> spans) {
    @Nullable Effect[] over = new Effect[letters.length];
    for (Span span : spans) {
      for (int i = span.start(); i < Math.min(span.end(), letters.length); i++) {
        Effect before = over[i];
        boolean graver = before == null || span.effect().compareTo(before) > 0;
        over[i] = graver ? span.effect() : before;
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= letters.length; i++) {
      if (i == letters.length || over[i] != over[from]) {
        pieces.add(new Piece(slice(letters, from, i), Optional.ofNullable(over[from])));
        from = i;
      }
    }
    return pieces;
  }

  /// A fault in reading is one of inspecting too, which said so already.
  private static String read(String text, int[] letters, Surface surface) {
    return Boundary.now(
        () -> folded(surface == Surface.ANSWER ? Markdown.read(text).visible() : letters),
        fault -> "");
  }

  private static String folded(int[] seen) {
    Track track = Track.of(seen);
    StringBuilder read = new StringBuilder(track.size());
    for (int i = 0; i < track.size(); i++) {
      int c = track.plain(i) == Track.LINE ? Track.LINE : track.folded(i);
      read.append(c == Track.GAP ? "\n\n" : Character.toString(c));
    }
    return read.toString().strip();
  }
}
