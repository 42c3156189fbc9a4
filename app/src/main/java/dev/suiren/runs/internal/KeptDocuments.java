package dev.suiren.runs.internal;

import dev.suiren.checks.Check;
import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.NamedPicture;
import dev.suiren.checks.SetDocuments;
import dev.suiren.checks.SetDocuments.Document;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.ScratchFolder;
import dev.suiren.people.SpaceId;
import dev.suiren.proof.Trials;
import dev.suiren.runs.SetId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Keeps the documents of sets, and lays them and the pictures out again for as long as a run asks
/// them.
///
/// @param scratch where they are laid out; what a killed process leaves there is gone with the next
///   start
record KeptDocuments(Db db, Path scratch) {

  /// A set with its documents at hand, until it is closed.
  record Laid(ScratchFolder folder, List<Check> checks) implements AutoCloseable {

    Trials.Order of(Trials.Order order) {
      return new Trials.Order(
          order.base(), checks, order.repeats(), order.limits(), order.out(), order.against());
    }

    @Override
    public void close() {
      folder.close();
    }
  }

  /// In the transaction in which the set is kept.
  void keep(SpaceId space, SetId set, SetDocuments documents) {
    SqlDocuments rows = new SqlDocuments(db);
    int position = 0;
    for (Document document : documents.documents()) {
      rows.insert(space, set, position++, document.path(), content(document));
    }
  }

  private static byte[] content(Document document) {
    if (document.isFolder()) {
      return new byte[0];
    }
    try {
      byte[] content = Files.readAllBytes(document.place());
      if (Hash.of(content).equals(document.sha256())) {
        return content;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new ProblemException(
        Problem.BAD_INPUT, document.path() + ": it changed while it was read; send it again");
  }

  /// Lays out what was kept with a set, and reads its checks beside it.
  ///
  /// @param set as it was kept, whose files lie nowhere
  Laid lay(SpaceId space, SetId id, CheckSet set) {
    ScratchFolder folder = ScratchFolder.in(scratch, "checks");
    boolean laid = false;
    try {
      write(space, id, folder.path());
      set.pictures().forEach(picture -> write(folder.path(), picture));
      List<CheckFile> files =
          set.files().stream()
              .map(file -> new CheckFile(file.name(), file.text(), beside(folder, file)))
              .toList();
      Laid done = new Laid(folder, new CheckSet(set.name(), set.form(), files).checks());
      laid = true;
      return done;
    } finally {
      if (!laid) {
        folder.close();
      }
    }
  }

  private static Optional<Path> beside(ScratchFolder folder, CheckFile file) {
    return Optional.ofNullable(folder.path().resolve(file.name()).getParent());
  }

  private void write(SpaceId space, SetId set, Path root) {
    SqlDocuments rows = new SqlDocuments(db);
    int position = 0;
    while (rows.read(space, set, position, (path, content) -> write(root, path, content))) {
      position++;
    }
  }

  private static void write(Path root, NamedPicture picture) {
    Path place = root.resolve(picture.path());
    try {
      Files.createDirectories(place.resolveSibling(""));
      Files.write(place, Base64.getDecoder().decode(picture.picture().base64()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path root, String path, byte[] content) {
    Path place = root.resolve(path);
    try {
      if (path.endsWith("/")) {
        Files.createDirectories(place);
      } else {
        Files.write(place, content, StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
