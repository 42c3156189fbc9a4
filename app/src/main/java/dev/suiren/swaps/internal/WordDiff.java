package dev.suiren.swaps.internal;

import dev.suiren.swaps.Changes.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What two texts do not have in common, word by word; Chinese letters each by itself, blanks left
/// out.
record WordDiff(List<Mark> first, List<Mark> second) {
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|[^\\s\\p{L}\\p{M}\\p{N}]");

  /// Larger tables than this are not made: what lies between is marked as a whole.
  private static final int MOST_CELLS = 1 << 21;

  static WordDiff of(String first, String second) {
    return new Comparing(words(first), words(second)).diff();
  }

  /// @param number of the word in its text
  private record Word(String text, int start, int end, int number) {}

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    for (MatchResult found : WORD.matcher(text).results().toList()) {
      words.add(new Word(found.group(), found.start(), found.end(), words.size()));
    }
    return words;
  }

  /// The longest common subsequence of what is left without common ends.
  private static final class Comparing {
    private final List<Word> first;
    private final List<Word> second;
    private final int head;
    private final int firstEnd;
    private final int secondEnd;

    Comparing(List<Word> first, List<Word> second) {
      this.first = first;
      this.second = second;
      int start = 0;
      int most = Math.min(first.size(), second.size());
      while (start < most && same(start, start)) {
        start++;
      }
      int tail = 0;
      while (tail < most - start && same(first.size() - 1 - tail, second.size() - 1 - tail)) {
        tail++;
      }
      this.head = start;
      this.firstEnd = first.size() - tail;
      this.secondEnd = second.size() - tail;
    }

    private boolean same(int one, int other) {
      return first.get(one).text().equals(second.get(other).text());
    }

    WordDiff diff() {
      int rows = firstEnd - head;
      int columns = secondEnd - head;
      if ((long) (rows + 1) * (columns + 1) > MOST_CELLS) {
        return new WordDiff(
            marks(first.subList(head, firstEnd)), marks(second.subList(head, secondEnd)));
      }
      return walk(table(rows, columns), rows, columns);
    }

    /// `table[i][j]`: how many words are common from `i` and `j` on.
    private int[][] table(int rows, int columns) {
      int[][] table = new int[rows + 1][columns + 1];
      for (int i = rows - 1; i >= 0; i--) {
        for (int j = columns - 1; j >= 0; j--) {
          table[i][j] =
              same(head + i, head + j)
                  ? table[i + 1][j + 1] + 1
                  : Math.max(table[i + 1][j], table[i][j + 1]);
        }
      }
      return table;
    }

    private WordDiff walk(int[][] table, int rows, int columns) {
      List<Word> onlyFirst = new ArrayList<>();
      List<Word> onlySecond = new ArrayList<>();
      int i = 0;
      int j = 0;
      while (i < rows || j < columns) {
        if (i < rows && j < columns && same(head + i, head + j)) {
          i++;
          j++;
        } else if (j == columns || i < rows && table[i + 1][j] >= table[i][j + 1]) {
          onlyFirst.add(first.get(head + i++));
        } else {
          onlySecond.add(second.get(head + j++));
        }
      }
      return new WordDiff(marks(onlyFirst), marks(onlySecond));
    }

    /// Neighbors become one mark.
    private static List<Mark> marks(List<Word> words) {
      List<Mark> marks = new ArrayList<>();
      int last = -2;
      for (Word word : words) {
        if (word.number() == last + 1) {
          marks.set(marks.size() - 1, new Mark(marks.getLast().start(), word.end()));
        } else {
          marks.add(new Mark(word.start(), word.end()));
        }
        last = word.number();
      }
      return marks;
    }
  }
}
