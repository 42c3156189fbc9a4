package dev.suiren.answers.web;

import dev.suiren.answers.ConversationId;
import dev.suiren.answers.TurnId;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Html;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Origin;
import dev.suiren.web.spi.PageModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What `answers/passage.jte` shows beside an answer, and `answers/citation.jte` by itself: the
/// page a citation comes from, the passage marked. Absent `html` means that the source is gone or
/// no longer open to the reader.
///
/// @param closest whether it only comes near, and answers nothing
/// @param heading the headings above the passage, outermost first
/// @param origin what the document says of its making
/// @param dated when the document was last changed, as far as is known
public record PassagePage(
    TurnId turn,
    ConversationId conversation,
    int number,
    boolean closest,
    Optional<DocumentId> document,
    Optional<Cleared<String>> name,
    List<Cleared<String>> heading,
    Optional<Integer> page,
    Optional<Instant> dated,
    Origin origin,
    WhyView why,
    Optional<Cleared<Html>> html)
    implements PageModel {

  public PassagePage {
    heading = List.copyOf(heading);
  }

  /// When the document was last changed, by ISO 8601, UTC; empty where that is not known.
  public String day() {
    return dated.map(TurnView::day).orElse("");
  }
}
