package dev.suiren.proof.internal;

import java.util.List;
import java.util.Random;

/// Digits at random, and the ways in which people write a number.
final class Digited {
  private static final List<String> SCRIPTS =
      List.of("０１２３４５６７８９", "〇一二三四五六七八九", "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "⓪①②③④⑤⑥⑦⑧⑨", "零壹貳參肆伍陸柒捌玖");

  private static final List<String> SEPARATORS = List.of(" ", " ", "-", "-", "-", " - ", "—", "－");

  private final Random random;

  Digited(Random random) {
    this.random = random;
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  String one(String of) {
    return of.substring(random.nextInt(of.length()), of.length()).substring(0, 1);
  }

  String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// Mostly in ASCII, in groups of one of these lengths; at times in another script.
  String written(String number, List<String> groups) {
    int form = random.nextInt(20);
    if (form < 5) {
      return inScript(number, one(SCRIPTS));
    }
    return form == 5 ? String.join(" ", number.split("")) : grouped(number, one(groups));
  }

  private static String inScript(String number, String script) {
    StringBuilder written = new StringBuilder();
    for (char c : number.toCharArray()) {
      written.append(c >= '0' && c <= '9' ? script.charAt(c - '0') : c);
    }
    return written.toString();
  }

  /// @param lengths a digit for each group, `x` for the rest, or `whole`
  String grouped(String number, String lengths) {
    if (lengths.equals("whole")) {
      return number;
    }
    String separator = one(SEPARATORS);
    StringBuilder groups = new StringBuilder();
    int from = 0;
    for (int i = 0; from < number.length(); i++) {
      char length = i < lengths.length() ? lengths.charAt(i) : '4';
      int to = length == 'x' ? number.length() : Math.min(number.length(), from + length - '0');
      groups.append(from == 0 ? "" : separator).append(number, from, to);
      from = to;
    }
    return groups.toString();
  }
}
