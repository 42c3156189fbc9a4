package dev.suiren.checks;

import dev.suiren.kernel.Hash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The documents that the checks of a set are answered from, as they lie beside its files.
///
/// @param documents in the order of their paths
public record SetDocuments(List<Document> documents) {
  /// How many there may be to be kept.
  public static final int MOST = 2000;

  public static final int MOST_BYTES = 64 * 1024 * 1024;

  /// How large a single one may be.
  public static final int LARGEST_BYTES = 32 * 1024 * 1024;

  public SetDocuments {
    documents = List.copyOf(documents);
  }

  /// @param path below the folder of the set; that of a folder ends with `/` and has no bytes
  /// @param place where it lies
  public record Document(String path, String sha256, long bytes, Path place) {

    public boolean isFolder() {
      return path.endsWith("/");
    }
  }

  /// Those of a set that was read from the disk; empty where there are more of them, or larger
  /// ones, than are kept.
  ///
  /// @param checks those of the set
  /// @throws dev.suiren.kernel.ProblemException `BAD_INPUT` for links
  public static Optional<SetDocuments> find(CheckSet set, List<Check> checks) {
    Set<Path> folders =
        checks.stream()
            .flatMap(check -> check.input().folder().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (folders.isEmpty()) {
      return Optional.of(new SetDocuments(List.of()));
    }
    Gathering gathering = new Gathering(set.root());
    return folders.stream().allMatch(gathering::add)
        ? Optional.of(new SetDocuments(gathering.all()))
        : Optional.empty();
  }

  public boolean isEmpty() {
    return documents.isEmpty();
  }

  /// Without folders.
  public int files() {
    return (int) documents.stream().filter(document -> !document.isFolder()).count();
  }

  public long bytes() {
    return documents.stream().mapToLong(Document::bytes).sum();
  }

  /// Sha-256 over the checks and these documents: two sets of the same hash ask the same of the
  /// same documents.
  ///
  /// @param checks hash of the set's files
  public String hash(String checks) {
    StringBuilder all = new StringBuilder("suiren-checks-2\n").append(checks).append('\n');
    for (Document document : documents) {
      String path = document.path();
      all.append(path.getBytes(StandardCharsets.UTF_8).length).append(':').append(path);
      all.append(',').append(document.sha256()).append('\n');
    }
    return Hash.of(all.toString());
  }
}
