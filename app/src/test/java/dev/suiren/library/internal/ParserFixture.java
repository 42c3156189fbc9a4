package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Failure;
import dev.suiren.library.ParserSettings;
import dev.suiren.library.internal.DocumentRow.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Files that tests write, and what the child made of them.
record ParserFixture(ChildParsers parsers, Path folder) {

  static ParserSettings settings(Map<String, String> changed) {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    changed.forEach((name, value) -> source.put("suiren.library.parser." + name, value));
    return new Binder(source).bindOrCreate("suiren.library.parser", ParserSettings.class);
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Parsed parse(String name, byte[] bytes) {
    return parsers.parse(ticket(), write(name, bytes), name);
  }

  static Ticket ticket() {
    return new Ticket(new DocumentId("test"), 1);
  }

  Parsed.Text read(String name, byte[] bytes) {
    return text(parse(name, bytes));
  }

  Parsed.Text read(String name, String text) {
    return read(name, text, StandardCharsets.UTF_8);
  }

  Parsed.Text read(String name, String text, Charset charset) {
    return read(name, text.getBytes(charset));
  }

  Failure failure(String name, byte[] bytes) {
    return failure(parse(name, bytes));
  }

  static Parsed.Text text(Parsed parsed) {
    if (parsed instanceof Parsed.Text text) {
      return text;
    }
    throw new AssertionError("not read: " + parsed);
  }

  static Failure failure(Parsed parsed) {
    if (parsed instanceof Parsed.Unreadable(Failure failure, String _)) {
      return failure;
    }
    throw new AssertionError("read, but should not be");
  }

  /// One line per block: its kind, its page if it has one, and its text.
  static List<String> lines(Parsed.Text text) {
    return text.blocks().stream().map(block -> line(text, block)).toList();
  }

  private static String line(Parsed.Text text, Parsed.Block block) {
    String kind =
        block.kind() == Part.Kind.HEADING
            ? "H" + block.level()
            : block.kind().name().toLowerCase(java.util.Locale.ROOT);
    return kind + block.page().map(page -> " p" + page).orElse("") + ": " + slice(text, block);
  }

  static String slice(Parsed.Text text, Parsed.Block block) {
    String all = text.text();
    return all.substring(
        all.offsetByCodePoints(0, block.start()), all.offsetByCodePoints(0, block.end()));
  }
}
