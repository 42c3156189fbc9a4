package dev.suiren.checks;

import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks as their files say them, so that they can be kept and read again.
///
/// @param name what the user calls it; two sets may have the same
/// @param form of a public set; empty for files of checks
/// @param files in the order in which they are read
/// @param pictures that came with files which lie nowhere; those of a folder are found there
public record CheckSet(
    String name, Optional<PublicForm> form, List<CheckFile> files, List<NamedPicture> pictures) {

  /// The name of the set that is shipped.
  public static final String SHIPPED = "shipped";

  public CheckSet {
    files = List.copyOf(files);
    pictures = List.copyOf(pictures);
  }

  public CheckSet(String name, Optional<PublicForm> form, List<CheckFile> files) {
    this(name, form, files, List.of());
  }

  /// The folder that its files lie in, where they were read from one.
  Path root() {
    CheckFile first = files.getFirst();
    Path folder = first.folder().orElseThrow(() -> new IllegalStateException("it lies nowhere"));
    try {
      Path root = folder.toRealPath();
      for (int below = Path.of(first.name()).getNameCount(); below > 1; below--) {
        root = Optional.ofNullable(root.getParent()).orElse(root);
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file of checks, or all those of a folder and its folders.
  public static CheckSet of(Path place) {
    return new CheckSet(name(place), Optional.empty(), CheckFiles.files(place));
  }

  /// A file of a public set, or all of a folder.
  public static CheckSet of(PublicForm form, Path place) {
    return new CheckSet(name(place), Optional.of(form), form.texts(place));
  }

  public static CheckSet shipped() {
    return new CheckSet(SHIPPED, Optional.empty(), ShippedChecks.files(), ShippedChecks.pictures());
  }

  /// @throws dev.suiren.kernel.ProblemException `BAD_INPUT` with file, line and field
  public List<Check> checks() {
    List<Check> checks =
        form.isPresent() ? form.get().read(files) : CheckFiles.read(files, Album.of(pictures));
    if (checks.isEmpty()) {
      throw new ProblemException(Problem.BAD_INPUT, name + ": no checks in it");
    }
    return checks;
  }

  /// Answers are kept and compared by the ids of what was asked, so that a set which is kept from
  /// now on has each once.
  ///
  /// @param checks those of this set
  public void refuseTwice(List<Check> checks) {
    Set<String> ids = new HashSet<>();
    for (Check check : checks) {
      if (!ids.add(check.id())) {
        throw new ProblemException(
            Problem.BAD_INPUT, name + ": the item " + check.id() + " is there twice");
      }
    }
  }

  /// The pictures that checks show, by their paths.
  public static List<NamedPicture> shown(List<Check> checks) {
    return checks.stream()
        .flatMap(check -> check.input().pictures().stream())
        .distinct()
        .sorted(Comparator.comparing(NamedPicture::path))
        .toList();
  }

  /// Sha-256 over form, files, and pictures if there are any, as netstrings: two sets of the same
  /// hash ask the same.
  ///
  /// @param checks those of this set
  public String hash(List<Check> checks) {
    StringBuilder all = new StringBuilder(netstring("suiren-checks-1"));
    all.append(netstring(form.map(PublicForm::name).orElse("")));
    files.forEach(file -> all.append(netstring(file.name())).append(netstring(file.text())));
    List<NamedPicture> shown = shown(checks);
    if (!shown.isEmpty()) {
      all.append(netstring("pictures"));
      shown.forEach(
          it -> all.append(netstring(it.path())).append(netstring(it.picture().sha256())));
    }
    return Hash.of(all.toString());
  }

  private static String name(Path place) {
    return String.valueOf(place.toAbsolutePath().normalize().getFileName());
  }

  private static String netstring(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length + ":" + text + ",";
  }
}
