package dev.suiren.answers.internal;

import dev.suiren.answers.Answers;
import dev.suiren.answers.AnswersSettings;
import dev.suiren.answers.Findings;
import dev.suiren.answers.Means;
import dev.suiren.answers.Reply;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.base.Base;
import dev.suiren.base.Bases;
import dev.suiren.glossary.Names;
import dev.suiren.kernel.Picture;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Hit;
import dev.suiren.library.Search;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks: audit, search, then a base that writes from the passages, or sentences of the documents.
final class Answering implements Answers {
  private final Audit audit;
  private final Search search;
  private final Names names;
  private final Quoting quoting;
  private final Scribe configured;
  private final AnswersSettings settings;

  Answering(Audit audit, Search search, Names names, Bases bases, AnswersSettings settings) {
    this.audit = audit;
    this.search = search;
    this.names = names;
    this.quoting = new Quoting(search, audit);
    this.configured = Scribe.of(bases);
    this.settings = settings;
  }

  @Override
  public Reply ask(Caller caller, Question question, Listener listener) {
    return ask(caller, question, new Told(configured, listener, List.of()));
  }

  @Override
  public Reply askWith(Caller caller, Base base, Question question, List<Picture> pictures) {
    return ask(caller, question, new Told(Scribe.of(base), Listener.NONE, pictures));
  }

  /// @param scribe who writes
  /// @param listener who looks on
  /// @param pictures what is shown with the question
  private record Told(Scribe scribe, Listener listener, List<Picture> pictures) {}

  private Reply ask(Caller caller, Question question, Told told) {
    check(question);
    return switch (audit.clear(question.instructions(), Surface.QUESTION, caller)) {
      case Clearing.Refused<String> refused -> held(caller, question, refused.verdict());
      case Clearing.Granted<String> wishes ->
          asked(caller, question.wishing(wishes.cleared().value()), told);
    };
  }

  private static void check(Question question) {
    if (Question.isTooLong(question.text())) {
      throw new ProblemException(
          Problem.TOO_LARGE, "a question has at most " + Question.LONGEST + " characters");
    }
  }

  private Reply asked(Caller caller, Question question, Told told) {
    return switch (audit.clear(question.text(), Surface.QUESTION, caller)) {
      case Clearing.Refused<String> refused -> held(caller, question, refused.verdict());
      case Clearing.Granted<String> granted ->
          answer(caller, granted.cleared().value(), question, told);
    };
  }

  private Reply.Held held(Caller caller, Question question, Verdict verdict) {
    String said = Speech.spoken(question.text(), question.manner().languages());
    Shown.Text safe = Shown.instead(audit, verdict, said, caller);
    return new Reply.Held(safe.text(), safe.html(), verdict, Optional.empty());
  }

  private Reply answer(Caller caller, String text, Question question, Told told) {
    Looked looked = look(caller, text, question, Set.of(), Means.LEARNED);
    return told.scribe().isThere(caller)
        ? grounding(told)
            .reply(
                caller,
                looked.inquiry(),
                looked.hits(),
                looked.history(),
                question,
                told.listener())
        : quoting.reply(caller, looked.inquiry(), looked.hits(), Optional.empty());
  }

  private Grounding grounding(Told told) {
    return new Grounding(
        told.scribe(),
        audit,
        quoting,
        new Instructions(settings, told.pictures()),
        new Translation(told.scribe(), search, audit));
  }

  @Override
  public Findings findings(
      Caller caller, Question question, Set<DocumentId> documents, Means means) {
    check(question);
    return switch (audit.clear(question.text(), Surface.QUESTION, caller)) {
      case Clearing.Refused<String> refused ->
          Findings.nothing(held(caller, question, refused.verdict()));
      case Clearing.Granted<String> granted -> {
        Looked looked = look(caller, granted.cleared().value(), question, documents, means);
        yield quoting.findings(caller, looked.inquiry(), looked.hits());
      }
    };
  }

  /// What a question was understood as, and what was found for it.
  private record Looked(List<Turn> history, Inquiry inquiry, List<Hit> hits) {}

  private Looked look(
      Caller caller, String text, Question question, Set<DocumentId> documents, Means means) {
    List<Turn> history =
        question.history().stream().flatMap(turn -> cleared(caller, turn).stream()).toList();
    var within = new Search.Within(question.collections(), documents);
    Inquiry inquiry = Inquiry.of(text, history, within, said -> names.in(caller, said)).by(means);
    return new Looked(history, inquiry, search.search(caller, inquiry.search(settings.passages())));
  }

  /// A base is told of an earlier turn what the audit passes now, under the masks of now.
  private Optional<Turn> cleared(Caller caller, Turn turn) {
    Surface surface = turn.byPerson() ? Surface.QUESTION : Surface.ANSWER;
    return switch (audit.clear(turn.text(), surface, caller)) {
      case Clearing.Refused<String> refused -> Optional.empty();
      case Clearing.Granted<String> granted ->
          Optional.of(new Turn(turn.byPerson(), granted.cleared().value()));
    };
  }
}
