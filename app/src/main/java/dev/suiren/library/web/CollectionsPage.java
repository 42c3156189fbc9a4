package dev.suiren.library.web;

import dev.suiren.web.spi.PageModel;
import java.util.List;

/// What `library/collections.jte` shows.
///
/// @param disk what the originals of all of them use
/// @param rebuilding whether the search index is being made anew
public record CollectionsPage(List<CollectionView> collections, Size disk, boolean rebuilding)
    implements PageModel {

  public CollectionsPage {
    collections = List.copyOf(collections);
  }

  static CollectionsPage of(List<CollectionView> collections, boolean rebuilding) {
    long bytes = collections.stream().mapToLong(each -> each.size().bytes()).sum();
    return new CollectionsPage(collections, new Size(bytes), rebuilding);
  }
}
