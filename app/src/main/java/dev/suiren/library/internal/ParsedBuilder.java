package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import dev.suiren.library.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a file's blocks together. Offsets are counted here, never taken from the child.
final class ParsedBuilder {
  private final int maxCharacters;
  private final StringBuilder text = new StringBuilder();
  private final List<Parsed.Block> blocks = new ArrayList<>();
  private int points;

  ParsedBuilder(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /// @param page 0 for none
  void add(Part.Kind kind, int level, int page, String block) throws IOException {
    if (!ParserWords.isClean(block) || text.length() + 2L + block.length() > 2L + maxCharacters) {
      throw new IOException("a block out of bounds");
    }
    if (!blocks.isEmpty()) {
      text.append("\n\n");
      points += 2;
    }
    int end = points + block.codePointCount(0, block.length());
    text.append(block);
    Optional<Integer> where = page == 0 ? Optional.empty() : Optional.of(page);
    blocks.add(new Parsed.Block(kind, level, where, points, end));
    points = end;
  }

  Parsed build() {
    return blocks.isEmpty()
        ? new Parsed.Unreadable(Failure.NO_TEXT, "no text in it")
        : new Parsed.Text(text.toString(), blocks);
  }
}
