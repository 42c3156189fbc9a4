package dev.suiren.answers.web;

import dev.suiren.answers.ConversationId;
import dev.suiren.audit.Cleared;
import dev.suiren.library.CollectionId;
import dev.suiren.web.spi.PageModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What `answers/ask.jte` shows: what was asked before, and one conversation, or a new one.
///
/// A question is posted as `question` (and `collection`, many) to `/ask` or, within a conversation,
/// to `/ask/<id>`; the first answers with a redirect, the second with the turn's fragment.
///
/// @param conversations newest first
/// @param open absent for a new conversation
/// @param collections where the reader may ask
/// @param hasBase whether a base writes answers; otherwise they are quoted
/// @param hasDocuments whether there is anything to ask
public record AskPage(
    List<Row> conversations,
    Optional<Row> open,
    List<TurnView> turns,
    List<Choice> collections,
    boolean hasBase,
    boolean hasDocuments)
    implements PageModel {

  public AskPage {
    conversations = List.copyOf(conversations);
    turns = List.copyOf(turns);
    collections = List.copyOf(collections);
  }

  public record Row(ConversationId id, Cleared<String> title, Instant changed)
      implements PageModel {}

  public record Choice(CollectionId id, Cleared<String> name, boolean chosen)
      implements PageModel {}
}
