package dev.suiren.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the folder of documents that a check names: beside its file or below, and never by a link.
final class DocumentFolder {
  private static final String FIELD = "documents";

  private DocumentFolder() {}

  /// @param beside the folder of the check's file; absent where it was read from no file
  static Optional<Path> of(Fields fields, Optional<Path> beside) {
    return fields.has(FIELD) ? beside.map(folder -> of(fields, folder)) : Optional.empty();
  }

  private static Path of(Fields fields, Path beside) {
    Path at = real(fields, beside);
    for (Path name : named(fields)) {
      at = at.resolve(name);
      if (Files.isSymbolicLink(at)) {
        throw fields.wrong(FIELD, "a link, which is not followed; name the folder itself");
      }
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        throw fields.wrong(FIELD, "no such folder beside this file");
      }
    }
    return at;
  }

  private static Path real(Fields fields, Path beside) {
    try {
      return beside.toRealPath();
    } catch (IOException gone) {
      throw fields.wrong(FIELD, "no such folder beside this file");
    }
  }

  private static Path named(Fields fields) {
    try {
      Path named = Path.of(fields.text(FIELD));
      for (Path name : named) {
        if (named.isAbsolute() || name.toString().matches("\\.{0,2}")) {
          throw fields.wrong(FIELD, "a folder beside this file, such as shop or texts/shop");
        }
      }
      return named;
    } catch (InvalidPathException wrong) {
      throw fields.wrong(FIELD, "not the name of a folder");
    }
  }
}
