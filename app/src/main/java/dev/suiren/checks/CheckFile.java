package dev.suiren.checks;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// A file of checks, or of a public set, with its whole text.
///
/// @param name as the user knows it; its ending tells the form of a file of checks
/// @param folder where it lies, so that documents beside it are found; absent for one that was kept
///   or sent
public record CheckFile(String name, String text, Optional<Path> folder) {
  /// How long a file of checks may be.
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  /// A file that lies nowhere.
  public CheckFile(String name, String text) {
    this(name, text, Optional.empty());
  }

  /// @throws dev.suiren.kernel.ProblemException `BAD_INPUT` for one that is too long or not UTF-8
  public static CheckFile of(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new FaultyFile(name).whole("larger than 16 MiB; split it");
    }
    return new CheckFile(name, text(name, bytes));
  }

  /// Without a mark at its beginning.
  static String text(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException wrong) {
      throw new FaultyFile(name).whole("not UTF-8");
    }
  }
}
