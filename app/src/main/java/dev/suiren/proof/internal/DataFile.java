package dev.suiren.proof.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tukaani.xz.XZIOException;
import org.tukaani.xz.XZInputStream;

/// A text file of a data folder, UTF-8, read as lines that end at a newline only. Where `name` is
/// not there, `name.xz` is unpacked instead.
final class DataFile {
  private static final int UNPACKING_LIMIT_KIBIBYTES = 128 * 1024;

  private final Path file;

  private DataFile(Path file) {
    this.file = file;
  }

  static DataFile of(Path file) {
    return new DataFile(file);
  }

  static Optional<DataFile> find(Path folder, String name) {
    return List.of(name, name + ".xz").stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .map(DataFile::new)
        .findFirst();
  }

  static DataFile get(Path folder, String name) {
    return find(folder, name)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.WRONG_USAGE,
                    "no " + name + " (nor " + name + ".xz) in " + folder.getFileName()));
  }

  /// A line that is not blank.
  ///
  /// @param number counts from 1
  record Line(String file, int number, String text) {

    ProblemException bad(String what) {
      return new ProblemException(Problem.BAD_INPUT, file + " line " + number + ": " + what);
    }
  }

  List<Line> lines() {
    String name = file.getFileName().toString();
    List<Line> lines = new ArrayList<>();
    String text = text(name);
    int number = 1;
    for (int start = 0; start < text.length(); number++) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (!text.substring(start, end).isBlank()) {
        lines.add(new Line(name, number, text.substring(start, end)));
      }
      start = end + 1;
    }
    return lines;
  }

  private String text(String name) {
    try (InputStream packed = Files.newInputStream(file);
        InputStream bytes =
            name.endsWith(".xz") ? new XZInputStream(packed, UNPACKING_LIMIT_KIBIBYTES) : packed) {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.readAllBytes()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(Problem.BAD_INPUT, name + " is not UTF-8", e);
    } catch (XZIOException e) {
      throw new ProblemException(Problem.BAD_INPUT, name + " cannot be unpacked", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
