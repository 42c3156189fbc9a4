package dev.suiren.library.web;

import dev.suiren.audit.Cleared;
import dev.suiren.people.GroupId;
import dev.suiren.web.spi.PageModel;
import java.util.List;

/// What `library/collection.jte` and its fragment `library/files.jte` show.
///
/// @param offset of the first row, a multiple of `step`
/// @param groups empty for readers
public record CollectionPage(
    CollectionView collection, List<FileView> files, int offset, int step, List<Choice> groups)
    implements PageModel {

  public CollectionPage {
    files = List.copyOf(files);
    groups = List.copyOf(groups);
  }

  /// Whether the table should be asked for again soon.
  public boolean busy() {
    return files.stream().anyMatch(FileView::busy)
        || (collection.pending() > 0 && !collection.paused());
  }

  public boolean hasMore() {
    return offset + step < collection.files();
  }

  public int last() {
    return Math.min(offset + step, collection.files());
  }

  /// @param chosen whether the group may read the collection
  public record Choice(GroupId id, Cleared<String> name, int members, boolean chosen)
      implements PageModel {}
}
