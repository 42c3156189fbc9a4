package dev.suiren.glossary;

import dev.suiren.audit.Cleared;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Entries as a CSV file that a spreadsheet opens and `Glossary.importCsv` takes back.
public final class GlossaryFile {
  /// What a spreadsheet would run as a formula begins with an apostrophe in the file.
  public static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

  /// Tells spreadsheets that the file is UTF-8.
  private static final String MARK = "\uFEFF";

  private static final Pattern QUOTED = Pattern.compile("[\",;\n\r]");

  private GlossaryFile() {}

  /// What the review holds back now is left out.
  public static byte[] of(List<Entry> entries) {
    return entries.stream()
        .filter(Entry::whole)
        .map(GlossaryFile::row)
        .collect(Collectors.joining("", MARK + "term,names,note\r\n", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String row(Entry entry) {
    String names = entry.names().stream().map(Cleared::value).collect(Collectors.joining("; "));
    return cell(entry.term().value())
        + ","
        + cell(names)
        + ","
        + cell(entry.note().value())
        + "\r\n";
  }

  private static String cell(String text) {
    String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
