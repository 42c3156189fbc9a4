package dev.suiren.answers.internal;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Findings;
import dev.suiren.answers.Means;
import dev.suiren.answers.Reply;
import dev.suiren.answers.Why;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.base.Ending.Fault;
import dev.suiren.library.Hit;
import dev.suiren.library.Search;
import dev.suiren.people.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Answers with sentences of the documents themselves, or says that they do not answer.
final class Quoting {
  private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");

  private final Search search;
  private final Audit audit;
  private final ClosestPassages closest;

  Quoting(Search search, Audit audit) {
    this.search = search;
    this.audit = audit;
    this.closest = new ClosestPassages(audit);
  }

  Reply reply(Caller caller, Inquiry inquiry, List<Hit> hits, Optional<Fault> fault) {
    return reply(caller, inquiry, hits, weighed(caller, inquiry, hits), fault);
  }

  /// The same reply with all that it was chosen from.
  Findings findings(Caller caller, Inquiry inquiry, List<Hit> hits) {
    Weighed weighed = weighed(caller, inquiry, hits);
    Reply reply = reply(caller, inquiry, hits, weighed, Optional.empty());
    List<Candidate> first = inquiry.parts().isEmpty() ? List.of() : weighed.chosen();
    List<Candidate> all = new ArrayList<>(first);
    weighed.candidates().stream()
        .filter(one -> first.stream().noneMatch(one::isAt))
        .forEach(all::add);
    return new Findings(
        reply,
        all.stream().map(Candidate::told).toList(),
        Selection.confidence(weighed.candidates()),
        span(inquiry, reply));
  }

  private static Optional<Cleared<String>> span(Inquiry inquiry, Reply reply) {
    if (!(reply instanceof Reply.Extracted extracted)) {
      return Optional.empty();
    }
    Cleared<String> first = extracted.citations().getFirst().quote();
    return AnswerSpan.of(inquiry.text(), first.value())
        .map(span -> Cleared.slice(first, span.start(), span.end()));
  }

  /// All sentences for the whole question, best first, and those of them and of its parts that are
  /// shown.
  private record Weighed(
      List<Candidate> candidates, List<Candidate> chosen, Optional<Disagreement> disagreement) {}

  private Weighed weighed(Caller caller, Inquiry inquiry, List<Hit> hits) {
    List<Candidate> candidates = candidates(caller, inquiry, hits);
    int top = Math.max(1, hits.size());
    List<List<Candidate>> parts =
        inquiry.parts().stream()
            .map(part -> candidates(caller, part, search.search(caller, part.search(top))))
            .toList();
    Optional<Disagreement> disagreement = Disagreement.among(candidates, inquiry.asked());
    return new Weighed(
        candidates, Selection.of(candidates, parts, disagreement.isPresent()), disagreement);
  }

  private Reply reply(
      Caller caller, Inquiry inquiry, List<Hit> hits, Weighed weighed, Optional<Fault> fault) {
    List<Candidate> chosen = weighed.chosen();
    if (chosen.isEmpty()) {
      return unknown(caller, inquiry, hits, weighed.candidates(), fault);
    }
    Optional<Disagreement> disagreement = weighed.disagreement();
    List<Candidate> quoted = disagreement.map(it -> it.within(chosen)).orElse(chosen);
    Matching matching = Matching.of(inquiry);
    List<Citation> citations = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    for (Candidate candidate : quoted) {
      int number = citations.size() + 1;
      Citation citation =
          citation(number, candidate.hit(), candidate.sentence(), matching.why(candidate));
      citations.add(AnswerSpan.in(citation, inquiry.text()));
      paragraphs.add(
          withoutMarks(Passage.readable(candidate.hit(), candidate.sentence()))
              + (" [" + number + "]"));
    }
    List<Integer> conflict = disagreement.map(it -> it.numbers(quoted)).orElse(List.of());
    if (!conflict.isEmpty()) {
      paragraphs.addFirst(Disagreement.said(inquiry.speech(), citations, conflict));
    }
    return switch (Shown.of(audit, paragraphs, caller)) {
      case Shown.Text shown ->
          new Reply.Extracted(shown.text(), shown.html(), citations, conflict, fault);
      case Shown.Refused refused -> {
        Shown.Text held = Shown.instead(audit, refused.verdict(), inquiry.text(), caller);
        yield new Reply.Held(held.text(), held.html(), refused.verdict(), Optional.empty());
      }
    };
  }

  private List<Candidate> candidates(Caller caller, Inquiry inquiry, List<Hit> hits) {
    // With the very text that was searched for, whose vector is at hand.
    Extraction extraction =
        new Extraction(
            inquiry.asked(),
            inquiry.means(),
            hits,
            sentences ->
                inquiry.means().has(Means.MEANING)
                    ? search.compare(caller, inquiry.query(), sentences)
                    : List.of());
    return extraction.candidates();
  }

  /// The numbers, counted from 1, of two of these passages that state different values.
  Optional<List<Integer>> contested(Inquiry inquiry, List<Hit> passages) {
    // Without the encoder: it decides which is the first, not what stands beside it.
    List<Candidate> candidates =
        new Extraction(inquiry.asked(), inquiry.means(), passages, _ -> List.of()).candidates();
    return Disagreement.among(candidates, inquiry.asked()).map(it -> it.passages(passages));
  }

  /// Whether the caller has documents in another language, and none in this one answers.
  boolean needsTranslation(Caller caller, Inquiry inquiry, List<Hit> hits) {
    if (!search.holdsOtherScript(caller, inquiry.search(1))) {
      return false;
    }
    List<Candidate> candidates = candidates(caller, inquiry, hits);
    boolean contested = Disagreement.among(candidates, inquiry.asked()).isPresent();
    return Selection.of(candidates, List.of(), contested).isEmpty();
  }

  /// A document's own `[2]` would lead to our second source: shown as ［2］, it stays the text it is.
  static String withoutMarks(String quoted) {
    return MARK.matcher(quoted).replaceAll("［$1］");
  }

  /// Says which way nothing was found, so that the person knows what to try next.
  ///
  /// @param candidates of the hits, best first
  Reply.Unknown unknown(
      Caller caller,
      Inquiry inquiry,
      List<Hit> hits,
      List<Candidate> candidates,
      Optional<Fault> fault) {
    boolean whole = !search.holdsOtherScript(caller, inquiry.search(1));
    Speech speech = inquiry.speech();
    String sentence = hits.isEmpty() ? speech.nothing() : speech.unknown();
    return unknown(
        caller,
        whole ? sentence : speech.otherLanguage(),
        whole,
        closest.of(caller, inquiry, candidates),
        fault);
  }

  /// Whether these may still be shown: a source may be withdrawn while an answer is written.
  boolean stand(Caller caller, List<Hit> hits) {
    return search.stand(caller, hits);
  }

  /// Says that a base found no answer in the passages it was given.
  ///
  /// @param complete whether documents in every language were looked through
  Reply.Unknown unknownToBase(
      Caller caller, Inquiry inquiry, List<Hit> passages, boolean complete) {
    boolean whole = complete || !search.holdsOtherScript(caller, inquiry.search(1));
    Speech speech = inquiry.speech();
    String sentence = whole ? speech.unknown() : speech.otherLanguage();
    // What was withdrawn while the base looked at it is not shown.
    List<Hit> standing = stand(caller, passages) ? passages : List.of();
    return unknown(
        caller,
        sentence,
        whole,
        closest.of(caller, inquiry, candidates(caller, inquiry, standing)),
        Optional.empty());
  }

  private Reply.Unknown unknown(
      Caller caller,
      String sentence,
      boolean whole,
      Optional<Reply.Closest> near,
      Optional<Fault> fault) {
    Shown.Text shown = Shown.fixed(audit, sentence, caller);
    Reply.Reach reach = whole ? Reply.Reach.WHOLE : Reply.Reach.OWN_LANGUAGE;
    return new Reply.Unknown(shown.text(), shown.html(), reach, near, fault);
  }

  static Citation citation(int number, Hit hit, Sentences.Sentence sentence, Why why) {
    return new Citation(
        number,
        hit.document(),
        hit.revision(),
        hit.passage(),
        hit.heading(),
        hit.page(),
        hit.start() + sentence.start(),
        hit.start() + sentence.end(),
        Cleared.slice(hit.text(), sentence.start(), sentence.end()),
        hit.dated(),
        hit.origin(),
        why);
  }
}
