package dev.suiren.audit.internal;

import dev.suiren.audit.DryRun.Draft;
import dev.suiren.audit.ListId;
import dev.suiren.audit.TermLists.Upload;

/// Changes that may be made, as edits of what is kept in the house.
record Drafts(SqlLists lists, KeptHistory history) {

  String name(ListId id) {
    return Roster.of(lists.list()).get(id.value()).name();
  }

  Roster.Edit edit(Draft draft, ListRow.Author author) {
    return switch (draft) {
      case Draft.Switched it -> Roster.mode(it.list().value(), it.mode(), author);
      case Draft.Replaced it -> replaced(it, author);
      case Draft.Removed it -> Roster.without(it.list().value());
      case Draft.PutBack it -> Roster.of(history.kept(it.epoch()), author);
      case Draft.Handled it -> Roster.handled(it.handling(), author);
    };
  }

  /// The name stays: it is the text that is tried.
  private Roster.Edit replaced(Draft.Replaced draft, ListRow.Author author) {
    Upload upload = new Upload(name(draft.list()), draft.upload().text());
    return Intake.of(upload).as(draft.list().value(), draft.mode(), author);
  }
}
