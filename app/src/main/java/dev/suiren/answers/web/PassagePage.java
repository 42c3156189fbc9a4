package dev.suiren.answers.web;

import dev.suiren.answers.ConversationId;
import dev.suiren.answers.TurnId;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Html;
import dev.suiren.library.DocumentId;
import dev.suiren.web.spi.PageModel;
import java.util.Optional;

/// What `answers/passage.jte` shows beside an answer, and `answers/citation.jte` by itself: the
/// page a citation comes from, the passage marked. Absent `html` means that the source is gone or
/// no longer open to the reader.
public record PassagePage(
    TurnId turn,
    ConversationId conversation,
    int number,
    Optional<DocumentId> document,
    Optional<Cleared<String>> name,
    Optional<Integer> page,
    Optional<Cleared<Html>> html)
    implements PageModel {}
