package dev.suiren.runs.internal;

import dev.suiren.checks.FaultyFile;
import dev.suiren.kernel.ProblemException;
import dev.suiren.runs.internal.ZipDirectory.Mark;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A ZIP of a folder, unpacked below one place and no further. It may come from anybody: nothing in
/// it is followed, and it ends where it grows beyond what is kept.
///
/// @param name of the file, as the user knows it
/// @param place an empty folder
record ZippedFolder(String name, Path place) {
  private static final int MOST_ENTRIES = 5000;
  private static final int MOST_BYTES = 128 * 1024 * 1024;
  private static final int LONGEST_PATH = 1000;

  /// Each entry may make so many folders.
  private static final int DEEPEST = 20;

  private static final int LONGEST_NAME_BYTES = 240;

  /// Where ZIPs that do not say so are not in UTF-8, they mostly come from Chinese systems.
  private static final Charset OTHER = Charset.forName("GB18030");

  /// What macOS adds to folders.
  private static final Pattern ADDED = Pattern.compile("__MACOSX/.*|(.*/)?\\.DS_Store");

  /// @return the folder in it; the place itself where there is more than one
  Path unpack(InputStream in) {
    try {
      Path packed = place.resolve("packed");
      copy(in, packed);
      Path root = Files.createDirectory(place.resolve("unpacked"));
      List<Mark> marks =
          ZipDirectory.find(packed, MOST_ENTRIES)
              .orElseThrow(
                  () ->
                      refused("no ZIP, damaged, or one of more than " + MOST_ENTRIES + " entries"));
      if (marks.stream().anyMatch(Mark::encrypted)) {
        throw refused("encrypted; make the ZIP without a password");
      }
      try (ZipFile zip = open(packed)) {
        new Unpacking(zip, root).all(marks);
      }
      return only(root);
    } catch (ZipException | EOFException damaged) {
      throw refused("damaged, or in a way that is not read; make the ZIP anew");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProblemException refused(String why) {
    return new FaultyFile(name).whole(why);
  }

  private void copy(InputStream in, Path packed) throws IOException {
    try (OutputStream out = Files.newOutputStream(packed, StandardOpenOption.CREATE_NEW)) {
      if (!copied(in, out, MOST_BYTES)) {
        throw refused("larger than " + (MOST_BYTES >> 20) + " MiB");
      }
    }
  }

  /// False where there was more.
  private static boolean copied(InputStream in, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long left = most;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      left -= n;
      if (left < 0) {
        return false;
      }
      out.write(buffer, 0, n);
    }
    return true;
  }

  private static ZipFile open(Path packed) throws IOException {
    try {
      return new ZipFile(packed.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException otherNames) {
      return new ZipFile(packed.toFile(), OTHER);
    }
  }

  private static Path only(Path root) throws IOException {
    try (Stream<Path> inside = Files.list(root)) {
      List<Path> first = inside.limit(2).toList();
      return first.size() == 1 && Files.isDirectory(first.getFirst()) ? first.getFirst() : root;
    }
  }

  private final class Unpacking {
    private final ZipFile zip;
    private final Path root;
    private long left = MOST_BYTES;

    Unpacking(ZipFile zip, Path root) {
      this.zip = zip;
      this.root = root;
    }

    void all(List<Mark> marks) throws IOException {
      List<? extends ZipEntry> entries = zip.stream().toList();
      if (entries.size() != marks.size()) {
        throw refused("damaged; make the ZIP anew");
      }
      for (int i = 0; i < marks.size(); i++) {
        ZipEntry entry = entries.get(i);
        if (!marks.get(i).plain()) {
          throw at(entry, "a link, or no file; documents of checks are plain files");
        }
        if (!ADDED.matcher(entry.getName()).matches()) {
          one(entry);
        }
      }
    }

    private void one(ZipEntry entry) throws IOException {
      Path target = root;
      for (String part : parts(entry)) {
        if (Files.isRegularFile(target)) {
          throw at(entry, "there twice");
        }
        target = target.resolve(part);
      }
      try {
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(root));
          write(entry, target);
        }
      } catch (FileAlreadyExistsException | NotDirectoryException twice) {
        throw at(entry, "there twice");
      }
    }

    private void write(ZipEntry entry, Path target) throws IOException {
      try (InputStream in = zip.getInputStream(entry);
          OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
        if (!copied(in, out, left)) {
          throw refused("it unpacks to more than " + (MOST_BYTES >> 20) + " MiB");
        }
      }
      left -= Files.size(target);
    }

    /// The names on the way to it, none of which leads elsewhere.
    private String[] parts(ZipEntry entry) {
      String path = entry.getName().replaceFirst("/$", "");
      String[] parts = path.split("/", -1);
      boolean fine =
          path.length() <= LONGEST_PATH
              && parts.length <= DEEPEST
              && path.chars().noneMatch(letter -> letter < ' ' || letter == '\\' || letter == 0x7F)
              && Arrays.stream(parts).allMatch(ZippedFolder::isName);
      if (!fine) {
        throw at(entry, "not the name of a file below the folder");
      }
      return parts;
    }

    private ProblemException at(ZipEntry entry, String why) {
      String path = entry.getName().replaceAll("[\\p{Cc}]", "?");
      return refused(path.substring(0, Math.min(path.length(), 100)) + ": " + why);
    }
  }

  private static boolean isName(String part) {
    return !part.matches("\\.{0,2}")
        && part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME_BYTES;
  }
}
