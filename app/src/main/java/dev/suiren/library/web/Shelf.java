package dev.suiren.library.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.Library;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.People;
import dev.suiren.people.Role;
import java.util.List;

/// Gathers what the library's pages show.
final class Shelf {
  private static final int STEP = 50;

  private final Library library;
  private final People people;
  private final Audit audit;

  Shelf(Library library, People people, Audit audit) {
    this.library = library;
    this.people = people;
    this.audit = audit;
  }

  CollectionsPage collections(Caller caller) {
    return CollectionsPage.of(
        library.listCollections(caller).stream().map(CollectionView::of).toList(),
        library.findDiskUse(caller),
        library.isRebuilding(caller));
  }

  /// One page of the file table; an offset beyond the end shows the last one.
  CollectionPage collection(Caller caller, CollectionId id, int offset) {
    CollectionEntry entry =
        library.listCollections(caller).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "no such collection"));
    int wanted = Math.clamp(offset, 0, Math.max(0, entry.files() - 1));
    int first = wanted - wanted % STEP;
    List<FileView> files =
        library.files().list(caller, id, first, STEP).stream().map(Shelf::view).toList();
    return new CollectionPage(CollectionView.of(entry), files, first, STEP, choices(caller, entry));
  }

  private List<CollectionPage.Choice> choices(Caller caller, CollectionEntry entry) {
    if (!caller.may(Role.EDITOR)) {
      return List.of();
    }
    return people.groups().list(caller).stream()
        .map(
            group ->
                new CollectionPage.Choice(
                    group.id(),
                    audit.name(group.name(), caller),
                    group.members(),
                    entry.groups().contains(group.id())))
        .toList();
  }

  private static FileView view(FileEntry file) {
    return new FileView(
        file.id(),
        file.path(),
        file.state(),
        file.failure(),
        file.detail().map(Cleared::value).flatMap(Detail::find),
        file.stillAnswers(),
        new Size(file.bytes()),
        file.passages(),
        file.embedded(),
        file.audiences().contains(Audience.PUBLIC),
        file.origin(),
        file.changed());
  }
}
