package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The files that the paths of `add` stand for, each under its name in the collection: the path
/// below the added folder. Hidden files, links and homes of Suiren's are left out.
///
/// @param unreadable the folders whose files could not be listed; they keep none of the others out
record AddedFiles(Map<String, Path> files, List<String> unreadable) {

  /// @param typed as the user wrote them, below `directory` where they are relative
  static AddedFiles of(Path directory, List<String> typed) {
    AddedFiles all = new AddedFiles(new TreeMap<>(), new ArrayList<>());
    for (String name : typed) {
      Path path = directory.resolve(name).toAbsolutePath().normalize();
      Path root = Files.isDirectory(path) ? path : path.resolveSibling("");
      if (Files.isSymbolicLink(path)) {
        throw Arguments.wrongUsage(name + " is a link; links are not followed");
      }
      if (!Files.exists(path)) {
        throw Arguments.wrongUsage("no such file or folder: " + name);
      }
      if (Home.owns(root)) {
        throw Arguments.wrongUsage(name + " belongs to a home of Suiren's");
      }
      all.gather(root, path);
    }
    return all;
  }

  private void gather(Path root, Path path) {
    try {
      Files.walkFileTree(path, new Walk(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(Path below, Path file) {
    String name = name(below);
    Path other = files.putIfAbsent(name, file);
    if (other != null && !other.equals(file)) {
      throw Arguments.wrongUsage(
          "two files would both be called "
              + name
              + ": add the folder above them, or use --collection for one of them");
    }
  }

  private static String name(Path below) {
    return below.toString().replace(below.getFileSystem().getSeparator(), "/");
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) || Home.isAt(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isHidden(file)) {
        put(root.relativize(file), file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      if (!isHidden(path)) {
        leaveOut(path);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        leaveOut(folder);
      }
      return FileVisitResult.CONTINUE;
    }

    private void leaveOut(Path path) {
      Path below = root.relativize(path);
      unreadable.add(below.toString().isEmpty() ? root.getFileName().toString() : name(below));
    }

    private boolean isHidden(Path path) {
      return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }
  }
}
