package dev.suiren.library.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The straight lines that a page draws, pieces of one line put together.
///
/// @param across from left to right
/// @param down from top to bottom
record PdfRules(List<Rule> across, List<Rule> down) {
  static final PdfRules NONE = new PdfRules(List.of(), List.of());

  private static final float SAME = 1.5f;
  private static final float BREAK = 2.5f;

  PdfRules {
    across = merged(across);
    down = merged(down);
  }

  /// @param at its height, or its distance from the left for one that goes down
  /// @param from where it begins, `to` where it ends
  record Rule(float at, float from, float to) {

    float length() {
      return to - from;
    }

    boolean covers(float place) {
      return from - SAME <= place && place <= to + SAME;
    }

    boolean touches(Rule other) {
      return covers(other.at) && other.covers(at);
    }
  }

  private static List<Rule> merged(List<Rule> rules) {
    List<Rule> sorted = rules.stream().sorted(Comparator.comparingDouble(Rule::at)).toList();
    List<Rule> merged = new ArrayList<>();
    int end;
    for (int start = 0; start < sorted.size(); start = end) {
      float at = sorted.get(start).at();
      end = start + 1;
      while (end < sorted.size() && sorted.get(end).at() - at <= SAME) {
        end++;
      }
      join(at, sorted.subList(start, end), merged);
    }
    return List.copyOf(merged);
  }

  private static void join(float at, List<Rule> level, List<Rule> merged) {
    List<Rule> onwards = level.stream().sorted(Comparator.comparingDouble(Rule::from)).toList();
    float from = onwards.getFirst().from();
    float to = onwards.getFirst().to();
    for (Rule rule : onwards) {
      if (rule.from() > to + BREAK) {
        merged.add(new Rule(at, from, to));
        from = rule.from();
        to = rule.to();
      }
      to = Math.max(to, rule.to());
    }
    merged.add(new Rule(at, from, to));
  }
}
