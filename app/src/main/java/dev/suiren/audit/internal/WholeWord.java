package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;
import java.util.List;

/// A term that was found and counts only as a whole word, where it begins or ends in a letter, and
/// only outside of its allow-contexts.
final class WholeWord extends Pattern {
  final Term term;
  private final int to;
  private final List<Allowance> allowances;
  private final boolean wraps;

  /// @param wraps whether a line may end within a context
  WholeWord(Term term, int to, List<Allowance> allowances, boolean wraps) {
    super(term.label(), Disclosure.SECRET);
    this.term = term;
    this.to = to;
    this.allowances = allowances;
    this.wraps = wraps;
  }

  @Override
  int match(Glance text, int from) {
    if (alphanumeric(text.at(from)) && !text.opens(from)) {
      return NO;
    }
    if (!alphanumeric(text.at(to - 1)) || text.closes(to)) {
      boolean waits = alphanumeric(text.at(to - 1)) && text.unknown(to);
      return otherWord(text, from) ? NO : waits ? WAIT : outside(text, from);
    }
    return NO;
  }

  /// Whether a word of another alphabet stands here that only happens to look like the term.
  private boolean otherWord(Glance text, int from) {
    boolean borrowed = false;
    for (int place = from; place < to; place++) {
      if (!text.borrowed(place) && Character.isLetter(text.at(place))) {
        return false;
      }
      borrowed |= text.borrowed(place);
    }
    return borrowed && !term.borrows();
  }

  /// What a context says that may run over a line's end: `NO` where none covers the match, `WAIT`,
  /// or the place after it.
  int overALine(Glance text, int from) {
    int told = outside(text, from, true);
    return told == to ? NO : told == NO ? to : WAIT;
  }

  private int outside(Glance text, int from) {
    return outside(text, from, wraps);
  }

  /// The end of the match, unless a context covers it or may still come to do so.
  private int outside(Glance text, int from, boolean wraps) {
    int answer = to;
    for (Allowance allowance : allowances) {
      int covered = allowance.covers(text, from, wraps);
      if (covered > from) {
        return NO;
      }
      answer = covered == WAIT ? WAIT : answer;
    }
    return answer;
  }

  @Override
  boolean startsWith(int plain) {
    return false;
  }
}
