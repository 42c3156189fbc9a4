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
 * left out between its letters or beside them that may stay, and no line's end in it, since the
 * parser may begin a new block there.
 */
record Allowance(int[] letters, int before) {

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
  int covers(Glance text, int from) {
    int first = from - before;
    if (first < 0 || !begins(text, first)) {
      return Pattern.NO;
    }
    int to = first + letters.length;
    for (int place = first; place < to; place++) {
      if (text.at(place) == Glance.LATER) {
        return text.loose(place) ? Pattern.NO : Pattern.WAIT;
      }
      boolean same = text.foldedAt(place) == letters[place - first];
      if (!same || text.at(place) == Track.LINE || place > first && text.parted(place)) {
        return Pattern.NO;
      }
    }
    return ends(text, to);
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
