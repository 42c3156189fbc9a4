package dev.suiren.checks;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Which of the words there are was meant by one that there is not.
final class Nearest {
  /// What is longer is no slip of a word of ours.
  private static final int LONGEST = 40;

  private Nearest() {}

  /// The one with the fewest slips in it, if these are few for its length.
  static Optional<String> to(String written, Collection<String> known) {
    String plain = plain(written);
    return known.stream()
        .filter(word -> written.length() <= LONGEST)
        .filter(word -> slips(plain, plain(word)) <= Math.max(1, word.length() / 3))
        .min(
            Comparator.comparingInt((String word) -> slips(plain, plain(word)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /// Letters left out, put in, exchanged, or swapped with their neighbor.
  /* Optimal string alignment, the restricted distance of Damerau, "A technique for computer detection
  and correction of spelling errors", Communications of the ACM 7(3), 1964. */
  private static int slips(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : slips(slips, a, b, i, j);
      }
    }
    return slips[a.length()][b.length()];
  }

  private static int slips(int[][] before, String a, String b, int i, int j) {
    int exchanged = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(
            before[i - 1][j - 1] + exchanged, 1 + Math.min(before[i - 1][j], before[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, before[i - 2][j - 2] + 1) : least;
  }
}
