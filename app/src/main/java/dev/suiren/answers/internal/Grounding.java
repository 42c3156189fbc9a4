package dev.suiren.answers.internal;

import dev.suiren.answers.Answers.Listener;
import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.Answers.Turn;
import dev.suiren.answers.Citation;
import dev.suiren.answers.Reply;
import dev.suiren.answers.Reply.Completeness;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.base.Bases;
import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Prompt;
import dev.suiren.base.Usage;
import dev.suiren.library.Hit;
import dev.suiren.people.Caller;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Lets a base write the answer from the passages, through the gate.
final class Grounding {
  private static final int TRANSLATED = 8;
  private static final Bases.Answered CANCELLED =
      new Bases.Answered(Optional.empty(), Optional.empty(), new Ending.Cancelled(Usage.UNKNOWN));

  private final Scribe scribe;
  private final Audit audit;
  private final Quoting quoting;
  private final Instructions instructions;
  private final Translation translation;

  Grounding(
      Scribe scribe,
      Audit audit,
      Quoting quoting,
      Instructions instructions,
      Translation translation) {
    this.scribe = scribe;
    this.audit = audit;
    this.quoting = quoting;
    this.instructions = instructions;
    this.translation = translation;
  }

  Reply reply(
      Caller caller,
      Inquiry inquiry,
      List<Hit> hits,
      List<Turn> history,
      Question question,
      Listener listener) {
    Writing writing;
    Translation.Found found;
    Bases.Answered answered;
    List<Hit> passages;
    Hints hints;
    try (Interruption interruption = new Interruption()) {
      listener.streams(interruption::run);
      found = found(caller, inquiry, hits);
      passages = instructions.chosen(found.hits());
      if (passages.isEmpty()) {
        return quoting.unknown(caller, inquiry, hits, List.of(), Optional.empty());
      }
      List<Hit> sources = passages;
      writing =
          new Writing(
              new CitationFilter(
                  passages.size(), Grounds.of(passages, asked(inquiry, history))::standing),
              audit.openGate(Surface.ANSWER, caller, () -> quoting.stand(caller, sources)),
              listener);
      hints = Hints.of(audit, caller, inquiry.asked(), quoting.contested(inquiry, passages));
      Prompt prompt = instructions.prompt(inquiry, passages, hints, history, question);
      answered = found.cancelled() ? CANCELLED : scribe.stream(caller, prompt, writing);
    }
    boolean wanted = !writing.unwanted() && !(answered.ending() instanceof Ending.Cancelled);
    if (!writing.received() && wanted && !writing.last().stopped()) {
      Fault fault = fault(answered.ending()).orElse(Fault.SAID_NOTHING);
      return quoting.reply(caller, inquiry, hits, Optional.of(fault));
    }
    return written(caller, inquiry, new Asking(passages, hints, found), writing, answered);
  }

  /// What the person said, whose numbers a base may repeat.
  private static String asked(Inquiry inquiry, List<Turn> history) {
    return history.stream().filter(Turn::byPerson).map(Turn::text).collect(Collectors.joining("\n"))
        + "\n"
        + inquiry.text();
  }

  private Translation.Found found(Caller caller, Inquiry inquiry, List<Hit> hits) {
    return quoting.needsTranslation(caller, inquiry, hits)
        ? translation.search(caller, inquiry, hits, Math.max(hits.size(), TRANSLATED))
        : new Translation.Found(hits, false, false, Usage.UNKNOWN);
  }

  /// @param passages what the base was given of what was `found`
  private record Asking(List<Hit> passages, Hints hints, Translation.Found found) {}

  private Reply written(
      Caller caller, Inquiry inquiry, Asking asking, Writing writing, Bases.Answered answered) {
    writing.finish();
    boolean cites = !writing.filter().numbers().isEmpty();
    boolean unknown = !cites && Speech.isUnknown(writing.said());
    if (!cites && !unknown && writing.received()) {
      writing.add("\n\n" + inquiry.speech().uncited());
    }
    writing.end();
    if (writing.last().stopped()) {
      return held(caller, inquiry, writing, writing.last().verdict(), answered);
    }
    if (unknown) {
      return quoting.unknownToBase(caller, inquiry, asking.passages(), asking.found().complete());
    }
    return switch (audit.clear(writing.text(), Surface.ANSWER, caller)) {
      case Clearing.Refused<String> refused ->
          held(caller, inquiry, writing, refused.verdict(), answered);
      case Clearing.Granted<String> text ->
          grounded(caller, inquiry, asking, writing, answered, text.cleared());
    };
  }

  private Reply.Grounded grounded(
      Caller caller,
      Inquiry inquiry,
      Asking asking,
      Writing writing,
      Bases.Answered answered,
      Cleared<String> text) {
    List<Citation> citations = citations(inquiry, asking.passages(), writing);
    return new Reply.Grounded(
        text,
        writing.last().sofar(),
        citations,
        conflict(asking.hints(), writing.filter().numbers(), citations),
        writer(caller, answered),
        usage(answered.ending()).plus(asking.found().usage()),
        writing.filter().dropped(),
        completeness(answered.ending(), writing),
        fault(answered.ending()));
  }

  /// What had been released stays, followed by what is said in place of the rest.
  private Reply.Held held(
      Caller caller, Inquiry inquiry, Writing writing, Verdict verdict, Bases.Answered answered) {
    String released = writing.text().strip();
    String instead =
        isWithdrawn(verdict)
            ? inquiry.speech().withdrawn()
            : audit.completion(verdict, inquiry.text(), caller).value();
    Shown whole =
        Shown.markdown(audit, released.isEmpty() ? instead : released + "\n\n" + instead, caller);
    Shown.Text shown =
        switch (whole) {
          case Shown.Text text -> text;
          case Shown.Refused refused -> Shown.fixed(audit, instead, caller);
        };
    return new Reply.Held(
        shown.text(),
        shown.html(),
        verdict,
        released.isEmpty() ? Optional.empty() : Optional.of(writer(caller, answered)));
  }

  private static boolean isWithdrawn(Verdict verdict) {
    return verdict.decision() == Verdict.Decision.ERROR
        && verdict.spans().stream().anyMatch(span -> span.term().equals(Gate.WITHDRAWN));
  }

  private Cleared<String> writer(Caller caller, Bases.Answered answered) {
    return answered.name().orElseGet(() -> audit.name("?", caller));
  }

  private static List<Integer> conflict(
      Hints hints, Map<Integer, Integer> numbers, List<Citation> citations) {
    List<Integer> conflict = hints.conflict(numbers);
    List<Integer> cited = citations.stream().map(Citation::number).toList();
    return cited.containsAll(conflict) ? conflict : List.of();
  }

  private static List<Citation> citations(Inquiry inquiry, List<Hit> passages, Writing writing) {
    String text = writing.text();
    Matching matching = Matching.of(inquiry);
    return writing.filter().numbers().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .filter(entry -> text.contains("[" + entry.getValue() + "]"))
        .map(entry -> citation(entry.getValue(), passages.get(entry.getKey() - 1), text, matching))
        .toList();
  }

  private static Citation citation(int number, Hit hit, String text, Matching matching) {
    String statement = Statements.before(text, "[" + number + "]");
    Sentences.Sentence sentence = Extraction.closest(hit, statement);
    return Quoting.citation(number, hit, sentence, matching.why(hit, sentence));
  }

  private static Usage usage(Ending ending) {
    return switch (ending) {
      case Ending.Finished finished -> finished.usage();
      case Ending.Cancelled cancelled -> cancelled.usage();
      case Ending.Failed failed -> Usage.UNKNOWN;
    };
  }

  private static Optional<Fault> fault(Ending ending) {
    return switch (ending) {
      case Ending.Failed failed -> Optional.of(failed.fault());
      case Ending.Cancelled cancelled -> Optional.empty();
      case Ending.Finished finished -> Optional.empty();
    };
  }

  private static Completeness completeness(Ending ending, Writing writing) {
    return switch (ending) {
      case Ending.Failed failed -> Completeness.BROKEN_OFF;
      case Ending.Cancelled cancelled -> Completeness.STOPPED;
      case Ending.Finished finished ->
          switch (finished.reason()) {
            case STOP, TOOL_CALLS -> writing.unwanted() ? Completeness.STOPPED : Completeness.WHOLE;
            case LENGTH, CONTENT_FILTER -> Completeness.TRUNCATED;
          };
    };
  }
}
