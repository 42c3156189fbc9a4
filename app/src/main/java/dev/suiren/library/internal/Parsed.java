package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import dev.suiren.library.Failure;
import java.util.List;
import java.util.Optional;

/// What the parser made of a file.
sealed interface Parsed {

  /// @param text the whole extracted text: the blocks' texts joined by a blank line, LF only, NFC
  ///   not applied, no NUL or lone surrogates
  /// @param blocks in reading order, not overlapping; offsets are code points of `text`
  /// @param label what the file says of its making
  record Text(String text, List<Block> blocks, FileLabel label) implements Parsed {
    public Text {
      blocks = List.copyOf(blocks);
    }

    /// Of a file that says nothing of it.
    public Text(String text, List<Block> blocks) {
      this(text, blocks, FileLabel.NONE);
    }
  }

  /// @param detail one line by us, such as `page 17`, without the file's words
  record Unreadable(Failure failure, String detail) implements Parsed {}

  /// @param level of a heading, 1 to 6; of a row 1 where its table began on the page before;
  ///   otherwise 0
  /// @param page counts from 1; slides and sheets count as pages; absent where the format has none
  record Block(Part.Kind kind, int level, Optional<Integer> page, int start, int end) {}
}
