package dev.suiren.answers.internal;

import dev.suiren.answers.Answers;
import dev.suiren.answers.AnswersSettings;
import dev.suiren.answers.Reply;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Surface;
import dev.suiren.library.Hit;
import dev.suiren.library.Search;
import dev.suiren.people.Caller;
import java.util.List;

/// Asks: audit, search, then sentences of the documents or a base that writes from them.
final class Answering implements Answers {
  private final Audit audit;
  private final Search search;
  private final Quoting quoting;
  private final AnswersSettings settings;

  Answering(Audit audit, Search search, AnswersSettings settings) {
    this.audit = audit;
    this.search = search;
    this.quoting = new Quoting(search, audit);
    this.settings = settings;
  }

  @Override
  public Reply ask(Caller caller, Question question, Listener listener) {
    return switch (audit.clear(question.text(), Surface.QUESTION, caller)) {
      case Clearing.Refused<String> refused -> {
        Speech speech = Speech.of(question.text());
        Shown.Text safe = Shown.fixed(audit, speech.held(), caller);
        yield new Reply.Held(safe.text(), safe.html(), refused.verdict());
      }
      case Clearing.Granted<String> granted ->
          answer(caller, Inquiry.of(granted.cleared().value(), question));
    };
  }

  private Reply answer(Caller caller, Inquiry inquiry) {
    List<Hit> hits = search.search(caller, inquiry.search(settings.passages()));
    return quoting.reply(caller, inquiry, hits, false);
  }
}
