package dev.suiren.effect;

import dev.suiren.checks.CsvLine;
import dev.suiren.checks.FaultyFile;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Questions as a customer writes them down: JSON Lines, or a table of comma-separated values with
/// the same names in its first line. The form stands in docs/effect.md.
///
/// @param hash of the file
public record OccasionFile(String hash, List<Occasion> occasions) {
  /// Larger files are refused.
  public static final int MOST_BYTES = 16 << 20;

  /// More questions are refused.
  public static final int MOST_QUESTIONS = 100_000;

  public OccasionFile {
    occasions = List.copyOf(occasions);
  }

  /// @param name of the file as the user knows it
  /// @throws ProblemException `BAD_INPUT` that names file, line and field, `TOO_LARGE`
  public static OccasionFile read(String name, byte[] bytes) {
    FaultyFile file = new FaultyFile(name);
    if (bytes.length > MOST_BYTES) {
      throw new ProblemException(
          Problem.TOO_LARGE, name + ": more than " + (MOST_BYTES >> 20) + " MiB");
    }
    String text = text(file, bytes);
    List<Occasion> occasions =
        text.stripLeading().startsWith("{") ? lines(file, text) : table(file, text);
    if (occasions.isEmpty()) {
      throw file.whole("no questions in it");
    }
    if (occasions.size() > MOST_QUESTIONS) {
      throw new ProblemException(
          Problem.TOO_LARGE, "%s: more than %,d questions".formatted(name, MOST_QUESTIONS));
    }
    return new OccasionFile(Hash.of(bytes), occasions);
  }

  private static String text(FaultyFile file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException wrong) {
      throw file.whole("not UTF-8");
    }
  }

  private static List<Occasion> lines(FaultyFile file, String text) {
    List<Occasion> occasions = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        occasions.add(OccasionFields.ofJson(file, number, line).occasion());
      }
    }
    return occasions;
  }

  private static List<Occasion> table(FaultyFile file, String text) {
    List<CsvLine> rows = CsvLine.all(file, text);
    if (rows.isEmpty()) {
      return List.of();
    }
    CsvLine heads = rows.getFirst();
    return rows.stream()
        .skip(1)
        .map(row -> OccasionFields.ofRow(file, heads, row).occasion())
        .toList();
  }
}
