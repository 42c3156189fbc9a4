package dev.suiren.library.web;

import dev.suiren.audit.Cleared;
import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.web.spi.PageModel;

/// One collection as a card shows it.
///
/// @param everybody whether all of the space may read it
/// @param shared whether anybody besides owners and editors may read it
/// @param away whether the folder it follows, or all that lay in it, is away
/// @param pending files that are neither ready, held nor failed
public record CollectionView(
    CollectionId id,
    Cleared<String> name,
    boolean everybody,
    boolean shared,
    boolean watched,
    boolean away,
    boolean paused,
    int files,
    int ready,
    int failed,
    int held,
    int pending,
    Size size)
    implements PageModel {

  static CollectionView of(CollectionEntry entry) {
    return new CollectionView(
        entry.id(),
        entry.name(),
        entry.everybody(),
        entry.everybody() || !entry.groups().isEmpty(),
        entry.watched(),
        entry.away(),
        entry.paused(),
        entry.files(),
        entry.ready(),
        entry.failed(),
        entry.held(),
        Math.max(0, entry.files() - entry.ready() - entry.failed() - entry.held()),
        new Size(entry.bytes()));
  }
}
