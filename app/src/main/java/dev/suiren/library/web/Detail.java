package dev.suiren.library.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The second line of a failure; the message key is `library.detail.<word>`. Readers of files say
/// it in English, for the command line; pages say it in the reader's language.
///
/// @param number what stands in the message's slot, empty where it has none
public record Detail(String word, String number) {
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("nested too deeply", "nested"),
          Map.entry("its zip is broken or cut off", "zip"),
          Map.entry("a part of it is missing", "part"),
          Map.entry("its XML is broken", "xml"),
          Map.entry("declares entities, as no Office file does", "entities"),
          Map.entry("cut off: its end is missing", "cut"),
          Map.entry("not a text in an encoding we know", "encoding"),
          Map.entry("old Office format: save as DOCX/XLSX/PPTX", "old_office"),
          Map.entry("binary workbook: save as XLSX", "xlsb"),
          Map.entry("rich text (RTF): save as DOCX", "rtf"),
          Map.entry("PostScript: save as PDF", "postscript"),
          Map.entry("a picture", "picture"),
          Map.entry("a program", "program"),
          Map.entry("a packed file", "packed"),
          Map.entry("a database", "database"));

  private static final Map<String, Pattern> COUNTED =
      Map.of(
          "page", Pattern.compile("page (\\d+)"),
          "parts", Pattern.compile("more than (\\d+) parts"),
          "unpacked", Pattern.compile("unpacks to more than (\\d+) MiB"),
          "times", Pattern.compile("unpacks to (\\d+) times its size"),
          "characters", Pattern.compile("more than (\\d+) characters of text"),
          "mebibytes", Pattern.compile("more than (\\d+) MiB"),
          "seconds", Pattern.compile("longer than (\\d+) s"));

  /// Empty where the line says no more than the failure itself, or only helps whoever reads a log.
  static Optional<Detail> find(String line) {
    if (FIXED.containsKey(line)) {
      return Optional.of(new Detail(FIXED.get(line), ""));
    }
    for (Map.Entry<String, Pattern> counted : COUNTED.entrySet()) {
      Matcher number = counted.getValue().matcher(line);
      if (number.matches()) {
        return Optional.of(new Detail(counted.getKey(), number.group(1)));
      }
    }
    return Optional.empty();
  }
}
