package dev.suiren.answers.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rewrites the citations in a base's stream before anyone sees them: `[3]`, `[1,2]`, `【1】` and
/// `[1-3]` become `[n]`, numbered in the order in which they first appear; numbers of passages that
/// do not exist, or do not say what they are cited for, are dropped and counted. Works on pieces
/// cut anywhere, even inside a citation: those that stand together are decided together, once
/// something else follows.
///
/// One filter per stream, used by one thread.
final class CitationFilter {
  private static final int LONGEST = 32;
  private static final String OPENING = "[【［";
  private static final String CLOSING = "]】］";
  private static final String INSIDE = "0123456789,，、;； -–~^";

  private final int passages;
  private final Check check;
  private final StringBuilder said = new StringBuilder();
  private final List<Integer> cited = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
  private final StringBuilder gap = new StringBuilder();
  private int dropped;
  private boolean justCited;

  /// Tells which passages say what they are cited for.
  interface Check {
    /// @param said the text up to the citations
    /// @param cited passages cited together, counted from 1
    List<Integer> standing(String said, List<Integer> cited);
  }

  CitationFilter(int passages, Check check) {
    this.passages = passages;
    this.check = check;
  }

  /// What of the stream so far can be passed on.
  String accept(String piece) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      take(piece.charAt(i), out);
    }
    said.append(out);
    return out.toString();
  }

  /// What was still waiting when the stream ended.
  String end() {
    StringBuilder rest = new StringBuilder();
    decide(rest);
    rest.append(open);
    open.setLength(0);
    said.append(rest);
    return rest.toString();
  }

  private void take(char c, StringBuilder out) {
    if (OPENING.indexOf(c) >= 0) {
      decideBefore(open, out);
      out.append(open);
      open.setLength(0);
      open.append(c);
    } else if (open.isEmpty() && c == ' ' && !cited.isEmpty()) {
      gap.append(c);
    } else if (open.isEmpty()) {
      decide(out);
      // A parenthesis right after would make our citation the label of a link.
      out.append(justCited && (c == '(' || c == ':') ? " " : "").append(c);
      justCited = false;
    } else if (CLOSING.indexOf(c) >= 0) {
      open.append(c);
      close(out);
    } else if (INSIDE.indexOf(c) >= 0 && open.length() < LONGEST) {
      open.append(c);
    } else {
      decide(out);
      out.append(open).append(c);
      open.setLength(0);
      justCited = false;
    }
  }

  private void decideBefore(CharSequence text, StringBuilder out) {
    if (!text.isEmpty()) {
      decide(out);
    }
  }

  private void close(StringBuilder out) {
    String inner = open.substring(1, open.length() - 1).replace("^", "").strip();
    if (!isCitation(inner)) {
      decide(out);
      out.append(open);
    } else {
      gap.setLength(0);
      for (String part : inner.split("[,，、;； ]+", -1)) {
        citeAll(part);
      }
    }
    open.setLength(0);
  }

  /// A year in brackets, as in the number of a decree, is text.
  private boolean isCitation(String inner) {
    return inner.chars().anyMatch(Character::isDigit)
        && !(inner.matches("(19|20)\\d\\d") && Integer.parseInt(inner) > passages);
  }

  private void citeAll(String part) {
    String[] ends = part.split("[-–~]", -1);
    int from = number(ends[0]);
    int to = number(ends[ends.length - 1]);
    if (ends.length == 2 && from >= 1 && to >= from && to <= passages) {
      for (int number = from; number <= to; number++) {
        cite(number);
      }
      return;
    }
    for (String end : ends) {
      if (!end.isBlank()) {
        cite(number(end));
      }
    }
  }

  private void cite(int number) {
    if (number < 1 || number > passages) {
      dropped++;
    } else {
      cited.add(number);
    }
  }

  private void decide(StringBuilder out) {
    if (cited.isEmpty()) {
      return;
    }
    List<Integer> standing = check.standing(said.toString() + out, List.copyOf(cited));
    dropped += cited.size() - standing.size();
    cited.clear();
    for (int number : standing) {
      Integer known = numbers.get(number);
      int shown = known == null ? numbers.size() + 1 : known;
      numbers.put(number, shown);
      out.append('[').append(shown).append(']');
      justCited = true;
    }
    out.append(gap);
    gap.setLength(0);
  }

  private static int number(String digits) {
    String plain = digits.strip();
    return plain.isEmpty() || plain.length() > 6 ? -1 : Integer.parseInt(plain);
  }

  /// How many citations named a passage that does not exist or does not say it.
  int dropped() {
    return dropped;
  }

  /// From passage, counted from 1, to the number shown, in the order of the numbers shown.
  Map<Integer, Integer> numbers() {
    return Map.copyOf(numbers);
  }
}
