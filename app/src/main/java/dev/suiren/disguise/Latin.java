package dev.suiren.disguise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// When Latin letters may stand for Chinese: never as a part of another word, never as a word or an
/// abbreviation that everybody writes so, and not among words of another language.
final class Latin {
  private static final Set<String> COMMON = load();

  /// Further than this no run is looked at: nobody writes so many letters, unless to keep us busy.
  private static final int LONGEST_RUN = 100;

  private Latin() {}

  private static Set<String> load() {
    var in = Objects.requireNonNull(Latin.class.getResourceAsStream("latin.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .flatMap(line -> Set.of(line.split(" ", -1)).stream())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean fits(Letters letters, Candidate candidate, Initials initials) {
    int from = begin(letters, candidate.first());
    int to = end(letters, candidate.last());
    if (candidate.has(Disguise.INITIALS)) {
      boolean alone = from == candidate.first() && to == candidate.last() + 1;
      return (alone || initials.fill(letters, from, to))
          && !common(letters, candidate)
          && !amongLatin(letters, from, to);
    }
    return Syllables.only(letters, from, candidate.first())
        && Syllables.only(letters, candidate.last() + 1, to)
        && readable(letters, from, to);
  }

  /// Where the run of Latin letters begins that a letter stands in, as far as it is looked at; the
  /// letter itself in no run.
  private static int begin(Letters letters, int place) {
    int from = place;
    while (letters.joined(from) && place - from < LONGEST_RUN) {
      from--;
    }
    return from;
  }

  private static int end(Letters letters, int place) {
    int to = place + 1;
    while (letters.joined(to) && to - place < LONGEST_RUN) {
      to++;
    }
    return to;
  }

  /// Whether any run of Latin letters inside is a common word, or one letter repeated. What is in
  /// the list in capitals is common only in capitals.
  private static boolean common(Letters letters, Candidate candidate) {
    StringBuilder run = new StringBuilder();
    for (int place = candidate.first(); place <= candidate.last(); place++) {
      if (!run.isEmpty() && !letters.joined(place)) {
        run.setLength(0);
      }
      int letter = letters.at(place);
      if (Letters.isLatin(letter)) {
        run.append((char) (letters.capital(place) ? letter - 'a' + 'A' : letter));
      }
      boolean ends = run.length() > 1 && !letters.joined(place + 1);
      if (ends && (common(run.toString()) || isUnit(letters, place - run.length(), run))) {
        return true;
      }
    }
    return false;
  }

  private static boolean common(String written) {
    return COMMON.contains(written)
        || COMMON.contains(written.toLowerCase(Locale.ROOT))
        || written.chars().allMatch(letter -> letter == written.charAt(0));
  }

  /// A unit is one after a number only.
  private static boolean isUnit(Letters letters, int before, StringBuilder run) {
    return before >= 0
        && Character.isDigit(letters.at(before))
        && COMMON.contains("#" + run.toString().toLowerCase(Locale.ROOT));
  }

  /// Whether words of another language stand beside a run.
  private static boolean amongLatin(Letters letters, int from, int to) {
    boolean before = from > 0 && !letters.parted(from) && Letters.isLatin(letters.at(from - 1));
    boolean after = to < letters.size() && !letters.parted(to) && Letters.isLatin(letters.at(to));
    return before && foreign(letters, begin(letters, from - 1), from)
        || after && foreign(letters, to, end(letters, to));
  }

  /// Whether the words of Latin letters beside syllables are syllables too, as far as they are
  /// known.
  private static boolean readable(Letters letters, int from, int to) {
    boolean before = from > 0 && !letters.parted(from) && latin(letters, from - 1, from);
    boolean after = to < letters.size() && !letters.parted(to) && latin(letters, to - 1, to);
    return (!before || Syllables.only(letters, begin(letters, from - 1), from))
        && (!after || Syllables.mayBecome(letters, to, end(letters, to)));
  }

  private static boolean latin(Letters letters, int one, int other) {
    return Letters.isLatin(letters.at(one)) && Letters.isLatin(letters.at(other));
  }

  private static boolean foreign(Letters letters, int from, int to) {
    String run = letters.latin(from, to);
    return common(run) || run.length() > 3 && run.chars().anyMatch(c -> "aeiou".indexOf(c) >= 0);
  }
}
