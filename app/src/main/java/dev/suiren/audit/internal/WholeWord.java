package dev.suiren.audit.internal;

/// A term that was found and counts only as a whole word, where it begins or ends in a letter.
final class WholeWord extends Pattern {
  final Term term;
  private final int to;

  WholeWord(Term term, int to) {
    super(term.label(), Kind.SECRET);
    this.term = term;
    this.to = to;
  }

  @Override
  int match(Glance text, int from) {
    if (alphanumeric(text.at(from)) && !text.opens(from)) {
      return NO;
    }
    if (!alphanumeric(text.at(to - 1)) || text.closes(to)) {
      return alphanumeric(text.at(to - 1)) && text.unknown(to) ? WAIT : to;
    }
    return NO;
  }

  @Override
  boolean startsWith(int plain) {
    return false;
  }
}
