package dev.suiren.library.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Makes a Lucene query of what was typed, by hand: nothing typed is ever read as query syntax.
final class LuceneWords {
  /// Of a pasted page, the beginning and the end are read, where the question stands.
  private static final int READ_AT_START = 6_000;

  private static final int READ_AT_END = 2_000;
  private static final int MOST_TERMS = 64;
  private static final float HEADING_WEIGHT = 0.4f;

  private LuceneWords() {}

  /// All within the filter that is written in another script than the question.
  static Query otherScript(SearchIndex.Request request) {
    BooleanQuery.Builder other = new BooleanQuery.Builder();
    for (Tongue tongue : Tongue.values()) {
      if (tongue != Tongue.of(request.text())) {
        Term term = new Term(LucenePassage.TONGUE, tongue.word());
        other.add(new TermQuery(term), Occur.SHOULD);
      }
    }
    return new BooleanQuery.Builder()
        .add(other.build(), Occur.FILTER)
        .add(LuceneRights.filter(request), Occur.FILTER)
        .build();
  }

  /// The words of the question within the filter; matches nothing when no word is known.
  static Query query(SearchIndex.Request request, Optional<Query> filter, IndexReader reader)
      throws IOException {
    LuceneNames names = new LuceneNames(request.names());
    List<Terms.Term> terms = new ArrayList<>(terms(request.text()));
    terms.removeIf(names::covers);
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (Terms.Term term : mostSelective(terms, reader)) {
      words.add(LuceneNames.weighted(LucenePassage.TEXT, term, 1), Occur.SHOULD);
      words.add(LuceneNames.weighted(LucenePassage.HEADING, term, HEADING_WEIGHT), Occur.SHOULD);
    }
    names.addTo(words, LucenePassage.TEXT, 1);
    names.addTo(words, LucenePassage.HEADING, HEADING_WEIGHT);
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
    filter.ifPresent(inside -> query.add(inside, Occur.FILTER));
    return query.build();
  }

  private static Collection<Terms.Term> terms(String question) {
    String read = question;
    if (question.length() > READ_AT_START + READ_AT_END) {
      read =
          question.substring(0, READ_AT_START)
              + "\n"
              + question.substring(question.length() - READ_AT_END);
    }
    Map<String, Terms.Term> distinct = new LinkedHashMap<>();
    for (Terms.Term term : Terms.of(read)) {
      distinct.putIfAbsent(term.text(), term);
    }
    return distinct.values();
  }

  /// The rarest terms tell most; unknown ones tell nothing.
  private static List<Terms.Term> mostSelective(Collection<Terms.Term> terms, IndexReader reader)
      throws IOException {
    record Counted(Terms.Term term, int passages) {}
    List<Counted> known = new ArrayList<>();
    for (Terms.Term term : terms) {
      int passages =
          reader.docFreq(new Term(LucenePassage.TEXT, term.text()))
              + reader.docFreq(new Term(LucenePassage.HEADING, term.text()));
      if (passages > 0) {
        known.add(new Counted(term, passages));
      }
    }
    known.sort(Comparator.comparingInt(Counted::passages));
    return known.stream().limit(MOST_TERMS).map(Counted::term).toList();
  }

  static boolean findsNothing(SearchIndex.Request request) {
    Set<String> collections = request.collections();
    return collections.isEmpty() || request.text().isBlank() || request.top() < 1;
  }
}
