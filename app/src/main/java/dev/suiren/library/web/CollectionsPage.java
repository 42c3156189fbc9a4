package dev.suiren.library.web;

import dev.suiren.library.DiskUse;
import dev.suiren.web.spi.PageModel;
import java.util.List;
import java.util.Optional;

/// What `library/collections.jte` shows.
///
/// @param originals what the originals of all of them use
/// @param disk what all of the home uses, for editors
/// @param rebuilding whether the search index is being made anew
public record CollectionsPage(
    List<CollectionView> collections, Size originals, Optional<Disk> disk, boolean rebuilding)
    implements PageModel {

  public CollectionsPage {
    collections = List.copyOf(collections);
  }

  static CollectionsPage of(
      List<CollectionView> collections, Optional<DiskUse> disk, boolean rebuilding) {
    long bytes = collections.stream().mapToLong(each -> each.size().bytes()).sum();
    return new CollectionsPage(collections, new Size(bytes), disk.map(Disk::of), rebuilding);
  }

  /// @param database absent where a server elsewhere keeps it
  public record Disk(Size originals, Optional<Size> database, Size index, Size sum)
      implements PageModel {
    static Disk of(DiskUse use) {
      return new Disk(
          new Size(use.originals()),
          use.database().map(Size::new),
          new Size(use.index()),
          new Size(use.sum()));
    }
  }
}
