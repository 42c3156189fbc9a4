package dev.suiren.audit.internal;

/// Reads what stands between the round brackets of an inline link (CommonMark 0.31, section 6.3),
/// character by character after the opening one. Where in doubt it says that it is a target.
final class LinkTarget {
  private static final int DEEPEST = 32;

  private Part part = Part.BEFORE;
  private boolean escaped;
  private int depth;
  private int closer;
  private int newlines;

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

  Step take(int c) {
    if (c == '\n') {
      newlines++;
    } else if (!Fold.space(c)) {
      newlines = c == '>' ? newlines : 0;
    }
    if (newlines > 1) {
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

  private Step before(int c) {
    if (Fold.space(c) || (c == '>' && newlines == 1)) {
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
    if (Fold.space(c)) {
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
    return Fold.space(c) || (c == '>' && newlines == 1) ? Step.MORE : Step.REFUTED;
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
    return Fold.space(c) || (c == '>' && newlines == 1) ? Step.MORE : Step.REFUTED;
  }
}
