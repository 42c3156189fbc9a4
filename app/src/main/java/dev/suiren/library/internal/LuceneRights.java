package dev.suiren.library.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// What the caller may find, as a query that every search stands inside of.
final class LuceneRights {
  private LuceneRights() {}

  static Query filter(SearchIndex.Request request) {
    BooleanQuery.Builder filter =
        new BooleanQuery.Builder()
            .add(anyOf(LucenePassage.COLLECTION, request.collections()), Occur.FILTER)
            .add(new TermQuery(audience(request)), Occur.FILTER);
    if (!request.documents().isEmpty()) {
      filter.add(anyOf(LucenePassage.DOCUMENT, request.documents()), Occur.FILTER);
    }
    return filter.build();
  }

  /// The same; empty where it leaves out nothing of this index. To search by meaning, a filter has
  /// to be laid out over every passage first, which grows with the index.
  static Optional<Query> filter(SearchIndex.Request request, IndexReader reader)
      throws IOException {
    return allowsAll(request, reader) ? Optional.empty() : Optional.of(filter(request));
  }

  private static boolean allowsAll(SearchIndex.Request request, IndexReader reader)
      throws IOException {
    if (!request.documents().isEmpty()) {
      return false;
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      if (!allowsAll(request, leaf.reader())) {
        return false;
      }
    }
    return true;
  }

  /// Each passage has one collection and one audience; deleted ones count, which errs on the safe
  /// side.
  private static boolean allowsAll(SearchIndex.Request request, LeafReader leaf)
      throws IOException {
    return leaf.docFreq(audience(request)) == leaf.maxDoc()
        && leaf.getDocCount(LucenePassage.COLLECTION) == leaf.maxDoc()
        && holdsOnly(leaf.terms(LucenePassage.COLLECTION), request.collections());
  }

  private static boolean holdsOnly(
      @org.jspecify.annotations.Nullable Terms there, Set<String> allowed) throws IOException {
    if (there == null || there.size() > allowed.size()) {
      return false;
    }
    TermsEnum each = there.iterator();
    for (BytesRef one = each.next(); one != null; one = each.next()) {
      if (!allowed.contains(one.utf8ToString())) {
        return false;
      }
    }
    return true;
  }

  private static Term audience(SearchIndex.Request request) {
    return new Term(LucenePassage.AUDIENCE, request.audience().word());
  }

  private static Query anyOf(String field, Set<String> words) {
    return new TermInSetQuery(field, words.stream().map(BytesRef::new).toList());
  }
}
