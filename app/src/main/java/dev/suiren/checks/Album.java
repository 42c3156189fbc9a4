package dev.suiren.checks;

import dev.suiren.kernel.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The pictures that the checks of a set show, each held once.
///
/// Of files on disk all must be there. Of a set that was kept or sent those are there that came
/// with it; a check that lacks one has none.
final class Album {
  static final int MOST_OF_CHECK = 16;

  /// How large all pictures of a set may be together.
  static final long MOST_BYTES = 64L << 20;

  /// And of one check, which travels in one request.
  static final long MOST_BYTES_OF_CHECK = 16L << 20;

  private static final String FIELD = "images";

  private final Function<String, Optional<Picture>> kept;
  private final Map<String, NamedPicture> seen = new HashMap<>();
  private long bytes;

  /// @param kept from a path within the set to the picture
  Album(Function<String, Optional<Picture>> kept) {
    this.kept = kept;
  }

  /// Of pictures that came without folders, as browsers send them, the name alone tells which.
  static Album of(List<NamedPicture> pictures) {
    Map<String, Picture> byPath = new HashMap<>();
    pictures.forEach(it -> byPath.put(it.path(), it.picture()));
    Map<String, String> meant = new HashMap<>();
    return new Album(
        path -> {
          String name = path.substring(path.lastIndexOf('/') + 1);
          boolean bare = !byPath.containsKey(path);
          // One picture is not two.
          boolean another = bare && !meant.computeIfAbsent(name, it -> path).equals(path);
          return another ? Optional.empty() : Optional.ofNullable(byPath.get(bare ? name : path));
        });
  }

  /// All pictures of one check, or none.
  List<NamedPicture> of(Fields fields, CheckFile file, List<String> names) {
    if (names.size() > MOST_OF_CHECK) {
      throw fields.wrong(FIELD, "at most " + MOST_OF_CHECK + " pictures");
    }
    List<NamedPicture> pictures = new ArrayList<>();
    for (String name : names) {
      String path = file.name().substring(0, file.name().lastIndexOf('/') + 1) + name;
      if (!seen.containsKey(path)) {
        Neighbor neighbor = new Neighbor(fields, FIELD, name, Neighbor.Kind.FILE);
        picture(file, neighbor, path).ifPresent(it -> keep(fields, path, it));
      }
      Optional.ofNullable(seen.get(path)).ifPresent(pictures::add);
    }
    if (pictures.stream().mapToLong(it -> it.picture().bytes()).sum() > MOST_BYTES_OF_CHECK) {
      throw fields.wrong(FIELD, "the pictures of one check have more than 16 MiB");
    }
    return pictures.size() == names.size() ? pictures : List.of();
  }

  private void keep(Fields fields, String path, Picture picture) {
    bytes += picture.bytes();
    if (bytes > MOST_BYTES) {
      throw fields.wrong(FIELD, "the pictures of all checks together have more than 64 MiB");
    }
    seen.put(path, new NamedPicture(path, picture));
  }

  private Optional<Picture> picture(CheckFile file, Neighbor neighbor, String path) {
    if (file.folder().isEmpty()) {
      return neighbor.isBelow() ? kept.apply(path) : Optional.empty();
    }
    return Optional.of(read(neighbor, neighbor.within(file.folder().get())));
  }

  private static Picture read(Neighbor neighbor, Path file) {
    try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = content.readNBytes(Picture.MOST_BYTES + 1);
      if (bytes.length > Picture.MOST_BYTES) {
        throw neighbor.wrong("larger than 4 MiB");
      }
      return Picture.find(bytes)
          .orElseThrow(() -> neighbor.wrong("not a picture: PNG, JPEG, WebP and GIF are taken"));
    } catch (IOException unreadable) {
      throw neighbor.wrong("the file cannot be read");
    }
  }
}
