package dev.suiren.library.internal;

import dev.suiren.kernel.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A folder of this machine as it is looked through: links are not followed; hidden files and what
/// programs leave lying about are not seen, nor is a home of Suiren's; nothing is written.
///
/// @param files by path below the folder, with `/` between folders
/// @param folders all that were entered, for watching
/// @param unreadable folders that could not be entered: nothing is known of what lies there
/// @param key which folder it is, whatever its path: another one after another disk was mounted
record Folder(
    Map<String, Stat> files, List<Path> folders, List<String> unreadable, Optional<String> key) {

  Folder {
    files = Collections.unmodifiableMap(files);
    folders = List.copyOf(folders);
    unreadable = List.copyOf(unreadable);
  }

  /// What a file looks like from outside.
  ///
  /// @param key which file it is, whatever its path; absent where the file system does not tell
  record Stat(long bytes, long micros, Optional<String> key) {
    private static final String NUMBER = "ino=";

    static Stat of(BasicFileAttributes attributes) {
      return new Stat(
          attributes.size(),
          attributes.lastModifiedTime().to(TimeUnit.MICROSECONDS),
          Optional.ofNullable(attributes.fileKey()).map(key -> number(key.toString())));
    }

    /// Without the number of its device, which may be another one after each start of the system.
    private static String number(String key) {
      int from = key.indexOf(NUMBER) + NUMBER.length();
      int end = key.indexOf(')', from);
      return from >= NUMBER.length() && end > from ? key.substring(from, end) : key;
    }
  }

  /// @throws NoSuchFileException if the folder itself is not there
  static Folder look(Path root) throws IOException {
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(root.toString());
    }
    Visit visit = new Visit(root);
    Files.walkFileTree(root, visit);
    return new Folder(visit.files, visit.folders, visit.unreadable, key(root));
  }

  private static Optional<String> key(Path root) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
    return Optional.ofNullable(attributes.fileKey()).map(Object::toString);
  }

  boolean mayHold(String path) {
    return unreadable.stream()
        .anyMatch(f -> f.isEmpty() || path.equals(f) || path.startsWith(f + "/"));
  }

  /// The file at `path` if it truly lies below the folder and no link is on the way.
  static Path resolve(Path root, String path) throws IOException {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!file.toRealPath().equals(root.toRealPath().resolve(root.relativize(file)))) {
      throw new NoSuchFileException(file.toString());
    }
    return file;
  }

  private static boolean ignored(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.endsWith("~")
        || name.endsWith(".tmp")
        || name.endsWith(".part")
        || name.endsWith(".crdownload")
        || name.equals("thumbs.db")
        || name.equals("desktop.ini");
  }

  private static final class Visit extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<String, Stat> files = new HashMap<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    /// Where in a path what lies below the folder begins.
    private final int below;

    Visit(Path root) {
      String path = root.toString();
      this.root = root;
      this.below = path.length() + (path.endsWith(File.separator) ? 0 : 1);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if ((!folder.equals(root) && ignored(folder)) || Home.isAt(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !ignored(file)) {
        files.put(name(file), Stat.of(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (!(e instanceof NoSuchFileException)) {
        unreadable.add(name(file));
      }
      return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
      String path = file.toString();
      return path.substring(Math.min(below, path.length())).replace(File.separatorChar, '/');
    }
  }
}
