package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// What a file is: by its content first; its name only tells one kind of text from another.
enum ParserFormat {
  PDF,
  ZIP,
  HTML,
  MARKDOWN,
  TABLE,
  PLAIN;

  private static final int HEAD_BYTES = 4096;
  private static final Map<String, ParserFormat> TEXTS =
      Map.ofEntries(
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("xhtml", HTML),
          Map.entry("md", MARKDOWN),
          Map.entry("markdown", MARKDOWN),
          Map.entry("mdown", MARKDOWN),
          Map.entry("csv", TABLE),
          Map.entry("tsv", TABLE),
          Map.entry("tab", TABLE));
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("{\\rtf", "rich text (RTF): save as DOCX"),
          Map.entry("\u0089PNG", "a picture"),
          Map.entry("\u00ff\u00d8\u00ff", "a picture"),
          Map.entry("GIF8", "a picture"),
          Map.entry("II*\0", "a picture"),
          Map.entry("MM\0*", "a picture"),
          Map.entry("\u007fELF", "a program"),
          Map.entry("MZ\u0090\0", "a program"),
          Map.entry("\u001f\u008b", "a packed file"),
          Map.entry("BZh", "a packed file"),
          Map.entry("7z\u00bc\u00af", "a packed file"),
          Map.entry("Rar!", "a packed file"),
          Map.entry("\u00fd7zXZ", "a packed file"),
          Map.entry("%!PS", "PostScript: save as PDF"),
          Map.entry("SQLite format 3", "a database"));

  static ParserFormat of(Path file, String name) throws IOException {
    String head = head(file);
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      throw OldOffice.refusal(file);
    }
    if (isPdf(head, name)) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    for (Map.Entry<String, String> foreign : FOREIGN.entrySet()) {
      if (head.startsWith(foreign.getKey())) {
        throw new ParserRefusal(Failure.UNKNOWN_FORMAT, foreign.getValue());
      }
    }
    return ofText(head, name);
  }

  /// A PDF may begin with up to a kilobyte of something else (ISO 32000-1, annex H.3.4.1).
  private static boolean isPdf(String head, String name) {
    int at = head.indexOf("%PDF-");
    return at == 0 || (at > 0 && at <= 1024 && extension(name).equals("pdf"));
  }

  private static ParserFormat ofText(String head, String name) {
    ParserFormat named = TEXTS.getOrDefault(extension(name), PLAIN);
    String start = head.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    start = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3).strip() : start;
    boolean page =
        start.startsWith("<!doctype html")
            || start.startsWith("<html")
            || (start.startsWith("<?xml") && start.contains("<html"));
    return page && named != MARKDOWN ? HTML : named;
  }

  static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
    }
  }
}
