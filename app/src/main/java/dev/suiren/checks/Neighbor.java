package dev.suiren.checks;

import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/// What a check names beside its file: it lies there or below, and is never reached by a link.
///
/// @param field in which it is named
/// @param named as it is written there
record Neighbor(Fields fields, String field, String named, Kind kind) {

  enum Kind {
    FOLDER("folder", "shop or texts/shop"),
    FILE("file", "plan.png or pictures/plan.png");

    private final String noun;
    private final String examples;

    Kind(String noun, String examples) {
      this.noun = noun;
      this.examples = examples;
    }

    private boolean is(Path path) {
      return this == FOLDER
          ? Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
          : Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /// @param beside the folder of the check's file
  Path within(Path beside) {
    Path at = real(beside);
    for (Path name : parts()) {
      at = at.resolve(name);
      if (Files.isSymbolicLink(at)) {
        throw wrong("a link, which is not followed; name the " + kind.noun + " itself");
      }
    }
    if (!kind.is(at)) {
      throw missing();
    }
    return at;
  }

  /// Whether it would lie beside the check's file or below, whatever is there.
  boolean isBelow() {
    try {
      return isBelow(Path.of(named));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private static boolean isBelow(Path path) {
    return !path.isAbsolute()
        && StreamSupport.stream(path.spliterator(), false)
            .noneMatch(name -> name.toString().matches("\\.{0,2}"));
  }

  private Path real(Path beside) {
    try {
      return beside.toRealPath();
    } catch (IOException gone) {
      throw missing();
    }
  }

  /// The names on the way to it.
  private Path parts() {
    try {
      Path path = Path.of(named);
      if (!isBelow(path)) {
        throw wrong("a " + kind.noun + " beside this file, such as " + kind.examples);
      }
      return path;
    } catch (InvalidPathException wrong) {
      throw wrong("not the name of a " + kind.noun);
    }
  }

  private ProblemException missing() {
    return wrong("no such " + kind.noun + " beside this file");
  }

  /// Of several files it is told which.
  ProblemException wrong(String what) {
    return fields.wrong(field, kind == Kind.FILE ? named + ": " + what : what);
  }
}
