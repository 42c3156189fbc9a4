package dev.suiren.audit.internal;

import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file that the operator keeps a list in; a missing one is empty.
record ListFile(Path path) {

  String name() {
    return String.valueOf(path.getFileName());
  }

  String text() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
          .toString();
    } catch (NoSuchFileException e) {
      return "";
    } catch (CharacterCodingException e) {
      throw new ProblemException(Problem.SETTING_WRONG, name() + " is not UTF-8 throughout", e);
    } catch (IOException e) {
      throw new ProblemException(Problem.SETTING_WRONG, name() + " cannot be read", e);
    }
  }

  /// Another one whenever the file has changed.
  String fingerprint() {
    try {
      return Files.isRegularFile(path) ? Hash.of(path) : "";
    } catch (IOException e) {
      return "unreadable";
    }
  }
}
