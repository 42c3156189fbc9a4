package dev.suiren.answers.internal;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Reply;
import dev.suiren.audit.Audit;
import dev.suiren.library.Hit;
import dev.suiren.library.Search;
import dev.suiren.people.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Answers with sentences of the documents themselves, or says that they do not answer.
final class Quoting {
  private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");

  private final Search search;
  private final Audit audit;

  Quoting(Search search, Audit audit) {
    this.search = search;
    this.audit = audit;
  }

  Reply reply(Caller caller, Inquiry inquiry, List<Hit> hits, boolean baseFailed) {
    List<Candidate> chosen =
        Selection.of(new Extraction(inquiry.asked(), hits, search::compare).candidates());
    if (chosen.isEmpty()) {
      return unknown(caller, inquiry, hits);
    }
    List<Citation> citations = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    for (Candidate candidate : chosen) {
      int number = citations.size() + 1;
      citations.add(citation(number, candidate.hit(), candidate.sentence()));
      paragraphs.add(
          withoutMarks(Passage.readable(candidate.hit(), candidate.sentence()))
              + (" [" + number + "]"));
    }
    return switch (Shown.of(audit, paragraphs, caller)) {
      case Shown.Text shown ->
          new Reply.Extracted(shown.text(), shown.html(), citations, baseFailed);
      case Shown.Refused refused -> {
        Shown.Text held = Shown.fixed(audit, inquiry.speech().held(), caller);
        yield new Reply.Held(held.text(), held.html(), refused.verdict());
      }
    };
  }

  /// A document's own `[2]` would lead to our second source: shown as ［2］, it stays the text it is.
  private static String withoutMarks(String quoted) {
    return MARK.matcher(quoted).replaceAll("［$1］");
  }

  /// Says which way nothing was found, so that the person knows what to try next.
  Reply.Unknown unknown(Caller caller, Inquiry inquiry, List<Hit> hits) {
    Speech speech = inquiry.speech();
    boolean foreign =
        !hits.isEmpty() && !Speech.of(hits.getFirst().text().value()).sameScript(speech);
    String sentence =
        hits.isEmpty() ? speech.nothing() : foreign ? speech.otherLanguage() : speech.unknown();
    Shown.Text shown = Shown.fixed(audit, sentence, caller);
    return new Reply.Unknown(shown.text(), shown.html());
  }

  /// Says that a base found no answer in the passages it was given.
  Reply.Unknown unknownToBase(Caller caller, Inquiry inquiry) {
    Shown.Text shown = Shown.fixed(audit, inquiry.speech().unknown(), caller);
    return new Reply.Unknown(shown.text(), shown.html());
  }

  static Citation citation(int number, Hit hit, Sentences.Sentence sentence) {
    return new Citation(
        number,
        hit.document(),
        hit.revision(),
        hit.passage(),
        hit.heading(),
        hit.page(),
        hit.start() + sentence.start(),
        hit.start() + sentence.end(),
        dev.suiren.audit.Cleared.slice(hit.text(), sentence.start(), sentence.end()));
  }
}
