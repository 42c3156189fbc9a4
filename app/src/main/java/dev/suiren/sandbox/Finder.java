package dev.suiren.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for programs on the path, and for the folders they need.
final class Finder {
  /// What a program sees of ours, read only; links are kept as links.
  static final List<Path> SYSTEM =
      Stream.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")
          .map(Path::of)
          .toList();

  private static final Path ETC = Path.of("/etc");

  private Finder() {}

  static Optional<Path> find(String name) {
    return all(name).stream().findFirst();
  }

  /// Every program of this name, in the order of the path.
  static List<Path> all(String name) {
    if (name.startsWith("/")) {
      return Stream.of(Path.of(name)).filter(Files::isExecutable).toList();
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
    return Stream.concat(
            Stream.of(path.split(File.pathSeparator, -1)).filter(part -> part.startsWith("/")),
            Stream.of("/usr/sbin", "/sbin", "/usr/bin", "/bin"))
        .map(part -> Path.of(part, name))
        .filter(Files::isExecutable)
        .distinct()
        .toList();
  }

  static List<Program> programs(Interpreter interpreter) {
    List<Program> found = new ArrayList<>();
    for (String name : interpreter.programs()) {
      for (Path candidate : all(name)) {
        program(interpreter, candidate).ifPresent(found::add);
      }
    }
    return found.stream().distinct().toList();
  }

  private static Optional<Program> program(Interpreter interpreter, Path candidate) {
    try {
      Path real = candidate.toRealPath();
      if (SYSTEM.stream().anyMatch(real::startsWith)) {
        return Optional.of(new Program(interpreter, real, List.of()));
      }
      return home(real).map(home -> new Program(interpreter, real, List.of(home)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /// `/opt/node/bin/node` lives in `/opt/node`; nobody is shown a whole `/opt` or `/home`.
  private static Optional<Path> home(Path real) {
    Path bin = real.getParent();
    return Optional.ofNullable(bin == null ? null : bin.getParent())
        .filter(home -> home.getNameCount() >= 2 && !isSomebodysHome(home));
  }

  private static boolean isSomebodysHome(Path folder) {
    return Path.of(System.getProperty("user.home")).startsWith(folder)
        || Path.of("/home").equals(folder.getParent());
  }

  /// Where runtimes of the system keep what they cannot start without.
  static List<Path> settings() {
    List<Path> found = new ArrayList<>();
    Stream.of("alternatives", "ld.so.cache")
        .map(ETC::resolve)
        .filter(Files::isReadable)
        .forEach(found::add);
    try (Stream<Path> java = Files.list(ETC)) {
      java.filter(path -> path.getFileName().toString().startsWith("java-"))
          .filter(Files::isDirectory)
          .forEach(found::add);
    } catch (IOException unreadable) {
      return List.copyOf(found);
    }
    return List.copyOf(found);
  }
}
