package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import dev.suiren.library.Failure;
import dev.suiren.library.internal.DocumentRow.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// A parser for tests, in this process: blocks stand between blank lines, `#` begins a heading, `|`
/// a table row, a form feed a page. A text that begins with `!` and a failure's name fails so, with
/// the words after it.
final class PlainParsers implements Parsers {
  final AtomicInteger parsed = new AtomicInteger();
  final List<Ticket> ended = new ArrayList<>();

  /// Is run while a file is being parsed.
  Runnable meanwhile = () -> {};

  private Optional<Ticket> running = Optional.empty();

  @Override
  public Parsed parse(Ticket ticket, Path file, String name) {
    parsed.incrementAndGet();
    running = Optional.of(ticket);
    meanwhile.run();
    running = Optional.empty();
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      if (text.startsWith("!")) {
        String[] words = text.substring(1).strip().split(" ", 2);
        return new Parsed.Unreadable(
            Failure.valueOf(words[0]), words.length > 1 ? words[1] : "page 1");
      }
      return text(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Parsed.Text text(String source) {
    StringBuilder text = new StringBuilder();
    List<Parsed.Block> blocks = new ArrayList<>();
    boolean paged = source.contains("\f");
    int page = 1;
    for (String block : source.split("\n\n", -1)) {
      page += block.startsWith("\f") ? 1 : 0;
      String body = block.strip();
      int level = 0;
      while (body.startsWith("#")) {
        body = body.substring(1).strip();
        level++;
      }
      boolean row = body.startsWith("|");
      if (!body.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n\n");
        int start = text.codePointCount(0, text.length());
        text.append(row ? body.substring(1).strip() : body);
        int end = text.codePointCount(0, text.length());
        Part.Kind kind =
            level > 0 ? Part.Kind.HEADING : row ? Part.Kind.TABLE_ROW : Part.Kind.PARAGRAPH;
        blocks.add(
            new Parsed.Block(
                kind, level, paged ? Optional.of(page) : Optional.empty(), start, end));
      }
    }
    return new Parsed.Text(text.toString(), blocks);
  }

  @Override
  public void end(Predicate<Ticket> isVoid) {
    running.filter(isVoid).ifPresent(ended::add);
  }

  @Override
  public void close() {}
}
