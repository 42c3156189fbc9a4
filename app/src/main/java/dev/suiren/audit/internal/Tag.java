package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A tag of HTML as it comes, character by character: `<`, a letter or one of `/!?`, and whatever
/// is not an angle bracket up to `>`, without an empty line.
///
/// Our pages show it as text; programs that show an answer of ours may leave it out.
final class Tag {
  private static final int LONGEST = 1_000;

  private final List<Piece> held = new ArrayList<>();
  private boolean doubtful;
  private int newlines;

  /// @param from where it stands in the original, to `to`
  record Piece(int character, int from, int to) {
    /// Stands where markup was left out.
    static final int LOOSE = -1;
  }

  /// Whether the one that ended last may go on: what ended it stands first in its line, where it
  /// may be the mark of a quote.
  boolean isDoubtful() {
    return doubtful;
  }

  boolean isOpen() {
    return !held.isEmpty();
  }

  /// Where the one that is open begins.
  int from() {
    return held.getFirst().from();
  }

  /// Takes the next piece; what turns out to be text goes to `text`. What is written as an entity
  /// neither begins nor ends a tag.
  ///
  /// @return whether a tag ended here
  boolean take(Piece piece, Consumer<Piece> text) {
    int c = piece.character();
    boolean stands = piece.to() == piece.from() + 1;
    if (c == '<' && stands) {
      giveUp(text);
      held.add(piece);
      return false;
    }
    if (!isOpen()) {
      text.accept(piece);
      return false;
    }
    boolean ended = c == '>' && stands && held.size() > 1;
    doubtful = ended && newlines > 0;
    boolean ends = c == '\r' || c == '\n' && held.getLast().character() != '\r';
    held.add(piece);
    newlines = ends ? newlines + 1 : Fold.space(c) ? newlines : 0;
    if (ended) {
      close();
    } else if (!goesOn(c)) {
      giveUp(text);
    }
    return ended;
  }

  private boolean goesOn(int c) {
    boolean second = held.size() == 2;
    return (!second || Pattern.letter(c) || c == '/' || c == '!' || c == '?')
        && newlines < 2
        && held.size() < LONGEST;
  }

  /// It is text after all.
  void giveUp(Consumer<Piece> text) {
    List<Piece> again = List.copyOf(held);
    close();
    again.forEach(text);
  }

  private void close() {
    held.clear();
    newlines = 0;
  }
}
