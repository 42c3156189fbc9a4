package dev.suiren.audit.internal;

import java.util.List;
import java.util.regex.Pattern;

/// Reads what stands between the round brackets of an inline link (CommonMark 0.31, section 6.3),
/// character by character after the opening one. Where in doubt it says that it is a target.
final class LinkTarget {
  private static final int DEEPEST = 32;
  private static final Pattern LINE_STARTS = Pattern.compile("[\\r\\n][ \\t>\\r\\n]*");

  private Part part = Part.BEFORE;
  private boolean escaped;
  private int depth;
  private int closer;

  /// Whether only blanks and the marks of quotes stand since a line ended.
  private boolean afterLine;

  /// The ends of lines since anything but blanks stood.
  private int emptyLines;

  private boolean carriageReturn;

  private enum Part {
    BEFORE,
    ANGLE,
    BARE,
    GAP,
    TITLE,
    AFTER
  }

  enum Step {
    MORE,
    DONE,
    REFUTED
  }

  /// What a target may be, each as a short Markdown text: what its lines begin with may belong to
  /// the blocks that it stands in, and would begin others by itself.
  static List<String> links(String held) {
    String link = "[x]" + held;
    return LINE_STARTS.matcher(link).find()
        ? List.of(
            link,
            LINE_STARTS.matcher(link).replaceAll(" "),
            LINE_STARTS.matcher(link).replaceAll("\n    "))
        : List.of(link);
  }

  Step take(int c) {
    lines(c);
    if (emptyLines > 1) {
      return Step.REFUTED;
    }
    if (escaped) {
      escaped = false;
      return Step.MORE;
    }
    if (c == '\\' && part != Part.GAP && part != Part.AFTER) {
      escaped = true;
      part = part == Part.BEFORE ? Part.BARE : part;
      return Step.MORE;
    }
    return switch (part) {
      case BEFORE -> before(c);
      case ANGLE -> angle(c);
      case BARE -> bare(c);
      case GAP -> gap(c);
      case TITLE -> title(c);
      case AFTER -> after(c);
    };
  }

  private void lines(int c) {
    if (c == '\n' && carriageReturn) {
      carriageReturn = false;
      return;
    }
    carriageReturn = c == '\r';
    if (c == '\n' || c == '\r') {
      emptyLines++;
      afterLine = true;
    } else if (c != ' ' && c != '\t') {
      emptyLines = 0;
      afterLine &= c == '>' || white(c);
    }
  }

  /// What Markdown takes for white space in a link.
  private static boolean white(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private Step before(int c) {
    if (white(c) || (c == '>' && afterLine)) {
      return Step.MORE;
    }
    if (c == '<') {
      part = Part.ANGLE;
      return Step.MORE;
    }
    part = Part.BARE;
    return bare(c);
  }

  private Step angle(int c) {
    if (c == '>') {
      part = Part.GAP;
    }
    return c == '\n' || c == '<' ? Step.REFUTED : Step.MORE;
  }

  private Step bare(int c) {
    if (c == ')' && depth == 0) {
      return Step.DONE;
    }
    if (c == '(' || c == ')') {
      depth += c == '(' ? 1 : -1;
      return depth > DEEPEST ? Step.REFUTED : Step.MORE;
    }
    if (white(c)) {
      part = Part.GAP;
    }
    return Step.MORE;
  }

  private Step gap(int c) {
    if (c == ')') {
      return Step.DONE;
    }
    if (c == '"' || c == '\'' || c == '(') {
      part = Part.TITLE;
      closer = c == '(' ? ')' : c;
      return Step.MORE;
    }
    return white(c) || (c == '>' && afterLine) ? Step.MORE : Step.REFUTED;
  }

  private Step title(int c) {
    if (c == closer) {
      part = Part.AFTER;
    }
    return Step.MORE;
  }

  private Step after(int c) {
    if (c == ')') {
      return Step.DONE;
    }
    return white(c) || (c == '>' && afterLine) ? Step.MORE : Step.REFUTED;
  }
}
