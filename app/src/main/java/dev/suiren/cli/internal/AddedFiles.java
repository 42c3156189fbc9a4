package dev.suiren.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The files that the paths of `add` stand for, each under its name in the collection: the path
/// below the added folder. Hidden files and links are left out.
final class AddedFiles {
  private AddedFiles() {}

  static Map<String, Path> of(List<Path> paths) {
    Map<String, Path> files = new TreeMap<>();
    for (Path path : paths) {
      if (Files.isSymbolicLink(path)) {
        throw Arguments.wrongUsage(path.getFileName() + " is a link; links are not followed");
      }
      if (!Files.exists(path)) {
        throw Arguments.wrongUsage("no such file or folder: " + path.getFileName());
      }
      Path root = Files.isDirectory(path) ? path : path.resolveSibling("");
      for (Path file : filesBelow(path)) {
        put(files, root.relativize(file), file);
      }
    }
    return files;
  }

  private static void put(Map<String, Path> files, Path below, Path file) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return;
      }
    }
    String name = below.toString().replace(file.getFileSystem().getSeparator(), "/");
    Path other = files.putIfAbsent(name, file);
    if (other != null && !other.equals(file)) {
      throw Arguments.wrongUsage(
          "two files would both be called "
              + name
              + ": add the folder above them, or use --collection for one of them");
    }
  }

  private static List<Path> filesBelow(Path path) {
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
