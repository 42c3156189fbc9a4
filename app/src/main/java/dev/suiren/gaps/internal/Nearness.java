package dev.suiren.gaps.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much two questions share: Han characters in pairs, other words as they are, and the same
/// numbers or none. Measured by Dice's coefficient (Dice 1945).
final class Nearness {
  private static final double NEAR = 0.7;
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[^\\p{IsHan}\\s]+");

  private final Set<String> pairs = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  private Nearness() {}

  static Nearness of(String plain) {
    Nearness nearness = new Nearness();
    Matcher runs = RUN.matcher(Wording.naming(Wording.same(plain)));
    while (runs.find()) {
      nearness.add(runs.group());
    }
    return nearness;
  }

  private void add(String run) {
    int[] points = run.codePoints().toArray();
    boolean single = points.length == 1 || !Folding.isHan(points[0]);
    if (single) {
      pairs.add(run);
    }
    for (int i = 1; i < points.length && !single; i++) {
      pairs.add(new String(points, i - 1, 2));
    }
    if (run.chars().anyMatch(Character::isDigit)) {
      numbers.add(run);
    }
  }

  boolean isNear(Nearness other) {
    if (pairs.isEmpty() || other.pairs.isEmpty() || !numbers.equals(other.numbers)) {
      return false;
    }
    long shared = pairs.stream().filter(other.pairs::contains).count();
    return 2.0 * shared / (pairs.size() + other.pairs.size()) >= NEAR;
  }

  /// The items in groups: each begins with the first that is near to none before it, and keeps the
  /// order in which its members came. Meant for a page; compares all of one with all.
  static <T> List<List<T>> together(List<T> items, Function<T, String> plain) {
    List<Nearness> leaders = new ArrayList<>();
    List<List<T>> groups = new ArrayList<>();
    for (T item : items) {
      Nearness own = of(plain.apply(item));
      int at = 0;
      while (at < leaders.size() && !leaders.get(at).isNear(own)) {
        at++;
      }
      if (at == leaders.size()) {
        leaders.add(own);
        groups.add(new ArrayList<>());
      }
      groups.get(at).add(item);
    }
    return groups;
  }
}
