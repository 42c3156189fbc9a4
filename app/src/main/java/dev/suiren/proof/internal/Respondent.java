package dev.suiren.proof.internal;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Citation;
import dev.suiren.answers.Findings;
import dev.suiren.answers.Means;
import dev.suiren.answers.ReplyView;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Hit;
import dev.suiren.library.Search;
import dev.suiren.people.Caller;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongSupplier;

/// The product as it answers the questions of a set: through the doors that everybody asks at.
final class Respondent {
  private static final int SENTENCES = 20;
  private static final int DOCUMENTS = 1_000;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Answers answers;
  private final Search search;
  private final LongSupplier nanos;
  private final Caller caller;
  private final Corpus corpus;
  private final Shelved shelved;
  private final Map<String, Whereabouts> texts = new HashMap<>();

  Respondent(
      Answers answers,
      Search search,
      LongSupplier nanos,
      Caller caller,
      Corpus corpus,
      Shelved shelved) {
    this.answers = answers;
    this.search = search;
    this.nanos = nanos;
    this.caller = caller;
    this.corpus = corpus;
    this.shelved = shelved;
  }

  /// What came of one question.
  record Response(Prediction prediction, Findings findings) {}

  /// @param means by which the sentences are found and ordered
  /// @param grading whether documents are ranked rather than sentences
  /// @param depth how many places of the ranking are kept, if not as usual
  Response respond(Question question, Pool pool, boolean grading, OptionalInt depth, Means means) {
    Set<CollectionId> collections = pool == Pool.WHOLE ? shelved.collections(question) : Set.of();
    Set<DocumentId> documents = shelved.documents(pool.rows(question));
    var asked = new Answers.Question(question.text(), List.of(), collections, "");
    long start = nanos.getAsLong();
    Findings findings = answers.findings(caller, asked, documents, means);
    double millis = (nanos.getAsLong() - start) / NANOS_PER_MILLI;
    var within = new Search.Within(collections, documents);
    List<Slice> ranking =
        grading
            ? documents(
                new Search.Query(
                    question.text(), within, depth.orElse(DOCUMENTS), means.has(Means.MEANING)))
            : findings.ranking().stream().limit(depth.orElse(SENTENCES)).map(this::slice).toList();
    return new Response(
        new Prediction(question.id(), pool, ranking, said(findings), millis), findings);
  }

  private Prediction.Said said(Findings findings) {
    List<Slice> shown = findings.shown().stream().map(c -> slice(findings, c)).toList();
    return new Prediction.Said(
        ReplyView.of(findings.reply(), 0).text(),
        findings.span(),
        shown,
        findings.confidence(),
        shown.isEmpty(),
        findings.marksConflict());
  }

  /// Documents in the order of their best passages.
  private List<Slice> documents(Search.Query query) {
    Map<DocumentId, Slice> best = new LinkedHashMap<>();
    for (Hit hit : search.search(caller, query)) {
      best.computeIfAbsent(
          hit.id(), id -> slice(shelved.row(id), hit.text().value(), hit.start(), hit.score()));
    }
    return List.copyOf(best.values());
  }

  /// A sentence as a place in its row.
  Slice slice(Findings.Sentence sentence) {
    String row = shelved.row(sentence.document());
    return slice(row, sentence.quote().value(), sentence.start(), sentence.score());
  }

  private Slice slice(Findings findings, Citation citation) {
    return findings.ranking().stream()
        .filter(s -> s.start() == citation.start() && s.end() == citation.end())
        .filter(s -> s.quote().value().equals(citation.quote().value()))
        .findFirst()
        .map(this::slice)
        .orElseThrow();
  }

  private Slice slice(String row, String quote, int start, double score) {
    Whereabouts text = texts.computeIfAbsent(row, id -> new Whereabouts(corpus.text(id)));
    Whereabouts.Place place = text.of(quote, start);
    return new Slice(row, place.start(), place.end(), score);
  }
}
