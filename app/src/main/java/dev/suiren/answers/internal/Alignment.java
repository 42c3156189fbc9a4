package dev.suiren.answers.internal;

import java.util.ArrayList;
import java.util.List;

/// Two sentences laid side by side by their longest common subsequence: what both say, and where
/// they part.
///
/// @param common what both say, in order
record Alignment(List<Unit> common, List<Gap> gaps) {

  /// Where they part; one side may be empty.
  ///
  /// @param leftAt how many units of the left sentence stand before it; `rightAt` of the right one
  record Gap(List<Unit> left, List<Unit> right, int leftAt, int rightAt) {
    boolean isExchange() {
      return !left.isEmpty() && !right.isEmpty();
    }
  }

  static Alignment of(List<Unit> left, List<Unit> right) {
    int[][] longest = longest(left, right);
    List<Unit> common = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    int i = 0;
    int j = 0;
    int fromLeft = 0;
    int fromRight = 0;
    while (i < left.size() && j < right.size()) {
      if (left.get(i).means(right.get(j)) && longest[i][j] == longest[i + 1][j + 1] + 1) {
        gap(left.subList(fromLeft, i), right.subList(fromRight, j), fromLeft, fromRight, gaps);
        common.add(left.get(i));
        i++;
        j++;
        fromLeft = i;
        fromRight = j;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    gap(
        left.subList(fromLeft, left.size()),
        right.subList(fromRight, right.size()),
        fromLeft,
        fromRight,
        gaps);
    return new Alignment(List.copyOf(common), List.copyOf(gaps));
  }

  private static void gap(
      List<Unit> left, List<Unit> right, int leftAt, int rightAt, List<Gap> gaps) {
    if (!left.isEmpty() || !right.isEmpty()) {
      gaps.add(new Gap(List.copyOf(left), List.copyOf(right), leftAt, rightAt));
    }
  }

  /// `[i][j]`: the length of the longest common subsequence of what follows `i` and `j`.
  private static int[][] longest(List<Unit> left, List<Unit> right) {
    int[][] longest = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        longest[i][j] =
            left.get(i).means(right.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }
}
