package dev.suiren.answers;

import dev.suiren.audit.Cleared;
import dev.suiren.library.CollectionId;
import dev.suiren.people.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The door to what a person asked before. A conversation belongs to whoever began it; for everyone
/// else it does not exist (`NOT_FOUND`).
///
/// What is read back is foreign again: every text is inspected anew, and a citation whose passage
/// is gone or no longer cleared is shown as withdrawn, together with the lines that rest on it.
public interface Conversations {

  /// Last changed first.
  List<Entry> list(Caller caller);

  /// One conversation with its turns, oldest first.
  Conversation get(Caller caller, ConversationId id);

  /// @param title 1 to 200 code points
  void rename(Caller caller, ConversationId id, String title);

  /// Stops what still runs and removes the conversation with all its turns.
  void delete(Caller caller, ConversationId id);

  /// The whole conversation as Markdown, cleared as one text; `HOLDS_BLOCKED_TEXT` if it does not
  /// pass.
  Cleared<String> export(Caller caller, ConversationId id);

  Turns turns();

  record Entry(ConversationId id, Cleared<String> title, Instant changed) {}

  /// @param collections where its last question looked; empty means everywhere
  record Conversation(Entry entry, List<Turn> turns, Set<CollectionId> collections) {
    public Conversation {
      turns = List.copyOf(turns);
      collections = Set.copyOf(collections);
    }

    /// Whether a base wrote anything in it, so that a file of it has to be labelled.
    public boolean isGenerated() {
      return turns.stream().flatMap(it -> it.answer().stream()).anyMatch(Turn.Answer::isGenerated);
    }
  }
}
