package dev.suiren.library.web;

import dev.suiren.audit.Cleared;
import dev.suiren.audit.Html;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Origin;
import dev.suiren.library.Reading;
import dev.suiren.web.spi.PageModel;
import java.util.Optional;

/// What `library/document.jte` shows: one leaf of a document in our rendering.
///
/// @param index from 0, of `leaves`
/// @param origin what the file says of its making
/// @param producer who made it, as its label says
public record DocumentPage(
    DocumentId id,
    Cleared<String> path,
    Optional<Integer> page,
    int index,
    int leaves,
    Origin origin,
    Optional<Cleared<String>> producer,
    Cleared<Html> html)
    implements PageModel {

  static DocumentPage of(Reading.Leaf leaf) {
    return new DocumentPage(
        leaf.id(),
        leaf.document(),
        leaf.page(),
        leaf.index(),
        leaf.leaves(),
        leaf.origin(),
        leaf.producer(),
        leaf.html());
  }
}
