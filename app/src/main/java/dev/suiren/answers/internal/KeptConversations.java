package dev.suiren.answers.internal;

import dev.suiren.answers.ConversationId;
import dev.suiren.answers.Conversations;
import dev.suiren.answers.Turn;
import dev.suiren.answers.Turns;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import java.util.List;

/// What was asked before, cleared anew for whoever owns it.
final class KeptConversations implements Conversations {
  private static final int LONGEST_TITLE = 200;

  private final SqlConversations conversations;
  private final SqlTurns rows;
  private final Turns turns;
  private final Recall recall;
  private final Audit audit;

  KeptConversations(Store store, Turns turns, Recall recall, Audit audit) {
    this.conversations = store.conversations();
    this.rows = store.turns();
    this.turns = turns;
    this.recall = recall;
    this.audit = audit;
  }

  @Override
  public List<Entry> list(Caller caller) {
    return conversations.list(Owner.of(caller)).stream().map(talk -> entry(caller, talk)).toList();
  }

  @Override
  public Conversation get(Caller caller, ConversationId id) {
    Kept.Talk talk = conversations.get(Owner.of(caller), id);
    return new Conversation(
        entry(caller, talk),
        rows.list(id).stream().map(row -> recall.turn(caller, row)).toList(),
        conversations.collections(id));
  }

  private Entry entry(Caller caller, Kept.Talk talk) {
    return new Entry(talk.id(), audit.name(talk.title(), caller), talk.changed());
  }

  @Override
  public void rename(Caller caller, ConversationId id, String title) {
    RunningTurns.check(title, LONGEST_TITLE);
    if (title.isBlank()) {
      throw new ProblemException(Problem.BAD_INPUT, "the title is empty");
    }
    conversations.rename(
        Owner.of(caller), id, title.strip().lines().findFirst().orElse("").strip());
  }

  @Override
  public void delete(Caller caller, ConversationId id) {
    Owner owner = Owner.of(caller);
    conversations.get(owner, id);
    rows.list(id).stream()
        .filter(row -> row.state() == Turn.State.RUNNING)
        .forEach(row -> turns.stop(caller, row.id()));
    conversations.delete(owner, id);
  }

  @Override
  public Cleared<String> export(Caller caller, ConversationId id) {
    return Shown.cleared(audit, Transcript.of(get(caller, id)), caller)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.HOLDS_BLOCKED_TEXT, "this conversation cannot be exported as a whole"));
  }

  @Override
  public Turns turns() {
    return turns;
  }
}
