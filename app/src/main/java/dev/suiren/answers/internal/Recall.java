package dev.suiren.answers.internal;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Turn;
import dev.suiren.answers.Turn.Source;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Surface;
import dev.suiren.library.Hit;
import dev.suiren.library.Reading;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Shows what was stored: every text is inspected anew, every citation is looked up anew, and lines
/// whose source was withdrawn are left out.
final class Recall {
  private final Audit audit;
  private final Reading reading;

  Recall(Audit audit, Reading reading) {
    this.audit = audit;
    this.reading = reading;
  }

  Turn turn(Caller caller, Kept.Row row) {
    return new Turn(
        row.id(),
        row.conversation(),
        words(caller, row.question()),
        row.state(),
        row.asked(),
        row.answer().map(answer -> answer(caller, row.question(), answer)));
  }

  /// What is cited under a number, or came closest, as far as it may still be shown.
  Optional<Citation> find(Caller caller, Kept.Row row, int number) {
    boolean answered = row.answer().filter(it -> it.kind() != Turn.Kind.UNKNOWN).isPresent();
    return answered
        ? row.answer().stream()
            .flatMap(answer -> answer.sources().stream())
            .filter(source -> source.number() == number)
            .findFirst()
            .flatMap(source -> citation(caller, source))
        : turn(caller, row).answer().stream()
            .flatMap(answer -> answer.closest().stream())
            .filter(citation -> citation.number() == number)
            .findFirst();
  }

  /// Whether a text was cleared under the policy that is in force now.
  boolean stands(Cleared<?> text) {
    return text.epoch().equals(audit.epoch());
  }

  private Turn.Feedback feedback(Caller caller, Kept.Feedback said) {
    return new Turn.Feedback(said.rating(), words(caller, said.note()));
  }

  /// What the person wrote themselves.
  private Cleared<String> words(Caller caller, String text) {
    return switch (audit.clear(text, Surface.QUESTION, caller)) {
      case Clearing.Granted<String> granted -> granted.cleared();
      case Clearing.Refused<String> refused -> audit.name(text, caller);
    };
  }

  private Turn.Answer answer(Caller caller, String question, Kept.Answer kept) {
    List<Source> sources = sources(caller, question, kept);
    return switch (text(caller, kept, withdrawn(sources), Speech.of(question))) {
      case Shown.Text text -> answer(caller, kept, kept.kind(), text, sources);
      case Shown.Refused refused ->
          answer(
              caller,
              kept.by(Optional.empty()),
              Turn.Kind.HELD,
              Shown.instead(audit, refused.verdict(), question, caller),
              List.of());
    };
  }

  private List<Source> sources(Caller caller, String question, Kept.Answer kept) {
    return kept.kind() == Turn.Kind.UNKNOWN
        ? List.of()
        : kept.sources().stream()
            .map(source -> new Source(source.number(), citation(caller, source)))
            .map(source -> kept.kind() == Turn.Kind.EXTRACTED ? quoted(source, question) : source)
            .toList();
  }

  private static Source quoted(Source source, String question) {
    return new Source(source.number(), source.citation().map(it -> AnswerSpan.in(it, question)));
  }

  private Turn.Answer answer(
      Caller caller, Kept.Answer kept, Turn.Kind kind, Shown.Text text, List<Source> sources) {
    return new Turn.Answer(
        kind,
        text.text(),
        text.html(),
        sources,
        sources.isEmpty() ? List.of() : conflict(kept.sources(), sources),
        kind == Turn.Kind.UNKNOWN ? closest(caller, kept) : List.of(),
        kept.base().map(name -> audit.name(name, caller)),
        kept.usage(),
        kept.dropped(),
        kept.completeness(),
        kept.fault(),
        kept.millis(),
        kept.feedback().map(said -> feedback(caller, said)));
  }

  private List<Citation> closest(Caller caller, Kept.Answer kept) {
    return kept.sources().stream()
        .flatMap(source -> citation(caller, source).stream())
        .filter(citation -> ClosestPassages.mayBeShown(audit, citation.quote(), caller))
        .toList();
  }

  /// What is left of a conflict: it takes two sources that still stand.
  private static List<Integer> conflict(List<Kept.Source> kept, List<Source> sources) {
    Set<Integer> withdrawn = withdrawn(sources);
    List<Integer> left =
        kept.stream()
            .filter(Kept.Source::contested)
            .map(Kept.Source::number)
            .filter(number -> !withdrawn.contains(number))
            .toList();
    return left.size() < 2 ? List.of() : left;
  }

  private Shown text(Caller caller, Kept.Answer kept, Set<Integer> withdrawn, Speech speech) {
    String left = Statements.without(kept.text(), withdrawn);
    if (left.isBlank() && !withdrawn.isEmpty()) {
      return Shown.fixed(audit, speech.withdrawn(), caller);
    }
    return switch (kept.kind()) {
      case GROUNDED, HELD -> Shown.markdown(audit, left, caller);
      case EXTRACTED, UNKNOWN -> Shown.of(audit, left.lines().toList(), caller);
    };
  }

  private static Set<Integer> withdrawn(List<Source> sources) {
    return sources.stream()
        .filter(source -> source.citation().isEmpty())
        .map(Source::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The passage as it stands now; a citation into another revision would show other words.
  private Optional<Citation> citation(Caller caller, Kept.Source source) {
    return reading
        .findPassage(caller, source.passage())
        .filter(hit -> hit.revision().equals(source.revision()))
        .filter(hit -> hit.start() <= source.start() && source.end() <= hit.end())
        .map(hit -> citation(source, hit));
  }

  private static Citation citation(Kept.Source source, Hit hit) {
    var slice = new Sentences.Sentence(source.start() - hit.start(), source.end() - hit.start());
    return Quoting.citation(source.number(), hit, slice, source.why());
  }
}
