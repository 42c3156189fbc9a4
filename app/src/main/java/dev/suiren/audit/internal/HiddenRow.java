package dev.suiren.audit.internal;

import java.util.Optional;

/// The row of characters that nobody sees at the end of what was read, and whether it may be one
/// only as a reader gets it: with entities in it, or with markup that goes.
///
/// Such a row is a suspicion from its beginning on: what it says can be told only when the parser
/// has closed its block.
final class HiddenRow {
  private int from = -1;
  private boolean loose;
  private boolean told;

  /// A character as it stands.
  Optional<Hit> take(int c, int at) {
    if (Hidden.is(c)) {
      return extend(at, at + 1);
    }
    if (Ahead.differs(c) && c != '\t') {
      loosen();
    } else {
      end();
    }
    return Optional.empty();
  }

  /// A character that an entity stands for.
  Optional<Hit> decoded(int c, int at, int to) {
    if (!Hidden.is(c)) {
      end();
      return Optional.empty();
    }
    loose = true;
    return extend(at, to);
  }

  /// Something that may go stood here.
  void loosen() {
    loose |= from >= 0;
  }

  private Optional<Hit> extend(int at, int to) {
    from = from < 0 ? at : from;
    boolean tells = loose && !told;
    told |= tells;
    return tells ? Optional.of(new Hit(from, to, Doubt.HIDDEN_ROW)) : Optional.empty();
  }

  private void end() {
    from = -1;
    loose = false;
    told = false;
  }

  int frontier(int otherwise) {
    return from < 0 ? otherwise : Math.min(from, otherwise);
  }
}
