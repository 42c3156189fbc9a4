package dev.suiren.audit.internal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An allow-context as it is laid over a match of its term: its letters, and where among them the
/// term begins.
/*
 * In a text read without its markup everything must be found that the text as it is seen can hold,
 * and a context speaks against a match. So it counts only where it stands in one piece: nothing
 * left out between its letters or beside them that may stay, and there no line's end in it, since
 * the parser may begin a new block. In a text as it is seen, a line's end is only a wrap, and blocks
 * are further apart. In a text as it stands it may be either, which is not known before the block has
 * been read: a context over a line's end leaves a doubt there.
 */
record Allowance(int[] letters, int before) {
  private static final int YES = 0;

  /// The contexts of each word, in the order of the words; one for each place that a word has in a
  /// context.
  static List<List<Allowance>> of(List<int[]> words, List<Context> contexts) {
    if (contexts.isEmpty()) {
      return Collections.nCopies(words.size(), List.of());
    }
    Map<String, List<Context.Letters>> byTerm =
        contexts.stream()
            .map(Context::letters)
            .collect(Collectors.groupingBy(letters -> Term.spelled(letters.term())));
    return words.stream()
        .map(
            word ->
                byTerm.getOrDefault(Term.spelled(word), List.of()).stream().flatMap(Allowance::of))
        .map(Stream::toList)
        .toList();
  }

  private static Stream<Allowance> of(Context.Letters context) {
    return IntStream.iterate(context.find(0), place -> place >= 0, p -> context.find(p + 1))
        .mapToObj(place -> new Allowance(context.text(), place));
  }

  /// Whether the match that begins at `from` lies in the context: `Pattern.NO` where it does not,
  /// `Pattern.WAIT` as long as that cannot be told, else the place after the context.
  ///
  /// @param wraps whether a line may end within it
  int covers(Glance text, int from, boolean wraps) {
    int first = from - before;
    if (first < 0 || !begins(text, first)) {
      return Pattern.NO;
    }
    int told = same(text, first, 0, letters.length, wraps);
    return told == YES ? ends(text, first + letters.length) : told;
  }

  /// The same of a term of so many letters that is disguised as what stands from `from` to `to`.
  int coversDisguise(Glance text, int from, int to, int length, boolean wraps) {
    int first = from - before;
    int rest = before + length;
    boolean apart = before > 0 && text.parted(from) && !(wraps && text.wrapped(from));
    if (first < 0 || apart || before > 0 && !begins(text, first)) {
      return Pattern.NO;
    }
    int told = same(text, first, 0, before, wraps);
    if (told == YES) {
      told = same(text, to, rest, letters.length, wraps);
    }
    boolean last = rest == letters.length;
    return told != YES ? told : last ? to : ends(text, to + letters.length - rest);
  }

  /// Compares the letters from `a` to `b` with what stands from a place on: `YES`, `Pattern.NO` or
  /// `Pattern.WAIT`.
  private int same(Glance text, int place, int a, int b, boolean wraps) {
    for (int i = a; i < b; i++) {
      int at = place + i - a;
      if (text.at(at) == Glance.LATER) {
        return text.loose(at) ? Pattern.NO : Pattern.WAIT;
      }
      boolean inside = i > 0 && text.parted(at) && !(wraps && text.wrapped(at));
      boolean line = !wraps && (text.at(at) == Track.LINE);
      if (text.foldedAt(at) != letters[i] || line || inside) {
        return Pattern.NO;
      }
    }
    return YES;
  }

  private boolean begins(Glance text, int first) {
    return !Pattern.alphanumeric(letters[0])
        || !text.loose(first) && !Pattern.alphanumeric(text.at(first - 1));
  }

  private int ends(Glance text, int to) {
    if (!Pattern.alphanumeric(letters[letters.length - 1])) {
      return to;
    }
    if (text.loose(to)) {
      return Pattern.NO;
    }
    if (text.at(to) == Glance.LATER) {
      return Pattern.WAIT;
    }
    return Pattern.alphanumeric(text.at(to)) ? Pattern.NO : to;
  }
}
