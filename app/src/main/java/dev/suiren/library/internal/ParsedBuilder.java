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
  private FileLabel label = FileLabel.NONE;

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

  /// The value of a label in the file's metadata; the first that is one counts.
  void label(String value) {
    label = label.asLabel().orElseGet(() -> FileLabel.parse(value));
  }

  Parsed build() {
    return blocks.isEmpty()
        ? new Parsed.Unreadable(Failure.NO_TEXT, "no text in it")
        : new Parsed.Text(text.toString(), blocks, said());
  }

  /// Metadata come before what the text says.
  private FileLabel said() {
    return label
        .asLabel()
        .or(() -> FileLabel.inJson(text.toString()).asLabel())
        .or(() -> notice(0))
        .or(() -> notice(1))
        .or(() -> notice(blocks.size() - 1))
        .orElse(FileLabel.NONE);
  }

  private Optional<FileLabel> notice(int number) {
    if (number >= blocks.size()) {
      return Optional.empty();
    }
    Parsed.Block block = blocks.get(number);
    int from = text.offsetByCodePoints(0, block.start());
    int to = text.offsetByCodePoints(from, block.end() - block.start());
    return FileNotice.in(text.substring(from, to)).asLabel();
  }
}
