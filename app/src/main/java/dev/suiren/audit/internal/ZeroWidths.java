package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Reads a row of characters of no width in the ways in which they are known to stand for a text.
/* How: the different characters of a row are its alphabet.
 *  1. Two of them are the bits, in either meaning, highest or lowest first, in groups of 7, 8 or 16;
 *     further characters part letters, written with as many bits as they need, or frame the whole.
 *  2. All of them are the digits of a base, in any order of up to four, else in the order of their
 *     numbers: of a byte, or of a unit of UTF-16. Tools that write with a fixed alphabet are asked
 *     by it, since a short text does not use all of its digits.
 * The reading that makes the most of a text is the right one.
 */
final class ZeroWidths {
  /// Fewer say nothing.
  static final int FEWEST = 21;

  private static final int MOST = 50_000;
  private static final int MOST_PERMUTED = 4;

  /// The alphabets of tools in use.
  private static final List<int[]> ALPHABETS =
      List.of(
          new int[] {0x200B, 0x200C, 0x200D},
          new int[] {0x200C, 0x200D, 0x202C, 0xFEFF},
          new int[] {0x200B, 0x200C, 0x200D, 0xFEFF},
          new int[] {0x200B, 0x200C, 0x200D, 0x2060},
          new int[] {0x200B, 0x200C, 0x200D, 0x200E},
          new int[] {0x200B, 0x200C, 0x200D, 0x200E, 0x200F},
          new int[] {0x200B, 0x200C, 0x200D, 0x200E, 0x202A, 0x202C, 0x202D, 0x2062, 0x2063});

  private final int[] row;
  private final int[] alphabet;
  private String best = "";
  private int weight;

  private ZeroWidths(int[] row) {
    this.row = row.length > MOST ? Arrays.copyOf(row, MOST) : row;
    this.alphabet = Arrays.stream(this.row).distinct().sorted().toArray();
  }

  static Optional<String> read(int[] row) {
    if (row.length < FEWEST) {
      return Optional.empty();
    }
    ZeroWidths glance = new ZeroWidths(row);
    glance.readAll();
    return glance.weight == 0 ? Optional.empty() : Optional.of(glance.best);
  }

  private void readAll() {
    if (alphabet.length < 2 || alphabet.length > 16) {
      return;
    }
    for (int zero : alphabet) {
      for (int one : alphabet) {
        if (zero != one && alphabet.length <= MOST_PERMUTED + 1) {
          bits(zero, one);
        }
      }
    }
    if (alphabet.length > 2) {
      permutations(alphabet).forEach(this::digits);
    }
    ALPHABETS.stream().filter(this::writes).forEach(this::digits);
  }

  private boolean writes(int[] letters) {
    return Arrays.stream(alphabet).allMatch(c -> Arrays.stream(letters).anyMatch(l -> l == c));
  }

  private void bits(int zero, int one) {
    int[] all = digits(row, c -> c == one ? 1 : c == zero ? 0 : -1);
    for (int width : new int[] {8, 7, 16}) {
      fixed(all, 2, width);
      fixed(all, 2, -width);
    }
    if (alphabet.length > 2) {
      parted(zero, one);
    }
  }

  /// One character for each group between others.
  private void parted(int zero, int one) {
    StringBuilder text = new StringBuilder();
    int value = 0;
    int length = 0;
    for (int c : row) {
      boolean bit = c == one || c == zero;
      if (bit && length < 21) {
        value = value * 2 + (c == one ? 1 : 0);
        length++;
      } else if (bit) {
        return;
      } else if (length > 0) {
        if (!Character.isValidCodePoint(value)) {
          return;
        }
        text.appendCodePoint(value);
        value = 0;
        length = 0;
      }
    }
    if (length > 0 && Character.isValidCodePoint(value)) {
      text.appendCodePoint(value);
    }
    offer(text.toString());
  }

  private void digits(int[] letters) {
    int base = letters.length;
    int[] all = digits(row, c -> IntStream.range(0, base).filter(i -> letters[i] == c).sum());
    fixed(all, base, width(base, 1 << 8));
    fixed(all, base, width(base, 1 << 7));
    fixed(all, base, width(base, 1 << 16));
  }

  /// How many digits of a base so many values need.
  private static int width(int base, int values) {
    int width = 0;
    for (long reach = 1; reach < values; reach *= base) {
      width++;
    }
    return width;
  }

  private static int[] digits(int[] row, IntUnaryOperator digit) {
    return Arrays.stream(row).map(digit).filter(each -> each >= 0).toArray();
  }

  /// Groups of one width; what is left over frames the text on the left or the right.
  ///
  /// @param width negative where the lowest digit comes first
  private void fixed(int[] digits, int base, int width) {
    int each = Math.abs(width);
    int over = digits.length % each;
    for (int from : over == 0 ? new int[] {0} : new int[] {0, over}) {
      offer(text(digits, from, digits.length, base, width));
    }
  }

  /// Empty where a group stands for nothing.
  private static String text(int[] digits, int from, int to, int base, int width) {
    int each = Math.abs(width);
    int[] values = new int[(to - from) / each];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < each; j++) {
        int place = from + i * each + (width > 0 ? j : each - 1 - j);
        values[i] = values[i] * base + digits[place];
      }
    }
    boolean units = Math.pow(base, each) >= 1 << 16;
    return units ? Bytes.units(values) : Bytes.text(values);
  }

  private void offer(String text) {
    int said = text.codePointCount(0, text.length()) < 3 ? 0 : Readable.weight(text);
    if (said > weight) {
      weight = said;
      best = text;
    }
  }

  private static List<int[]> permutations(int[] letters) {
    if (letters.length > MOST_PERMUTED) {
      return List.of(letters);
    }
    List<int[]> all = new ArrayList<>();
    permute(letters.clone(), 0, all);
    return all;
  }

  private static void permute(int[] letters, int at, List<int[]> all) {
    if (at == letters.length) {
      all.add(letters.clone());
      return;
    }
    for (int i = at; i < letters.length; i++) {
      swap(letters, at, i);
      permute(letters, at + 1, all);
      swap(letters, at, i);
    }
  }

  private static void swap(int[] letters, int a, int b) {
    int kept = letters[a];
    letters[a] = letters[b];
    letters[b] = kept;
  }
}
