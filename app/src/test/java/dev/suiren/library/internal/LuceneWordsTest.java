package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.people.Audience;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However much is typed, a search is a bounded number of single terms within the filter.
class LuceneWordsTest {
  private static final int MOST_CLAUSES = 2 * 64;
  private static final String THOUSAND_WORDS =
      IntStream.range(0, 1_000).mapToObj(n -> "w" + n + "年假").collect(Collectors.joining(" "));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*:*",
        "foo) OR *:*",
        "text:[* TO *]",
        "*",
        "?",
        "/.*/",
        "w1~2",
        "'; DROP TABLE",
        "年",
      })
  void asksForABoundedNumberOfTerms(String typed) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        Document document = new Document();
        document.add(
            new Field(
                LucenePassage.TEXT,
                new TermStream(Terms.of(THOUSAND_WORDS)),
                TextField.TYPE_NOT_STORED));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (String text : new String[] {typed, typed + " " + THOUSAND_WORDS.repeat(10)}) {
          var request = new SearchIndex.Request(text, Set.of("handbook"), Audience.STAFF, 5);
          Query query =
              LuceneWords.query(request, Optional.of(LuceneRights.filter(request)), reader);
          assertThat(terms(query)).hasSizeLessThanOrEqualTo(MOST_CLAUSES);
        }
      }
    }
  }

  /// The terms that are scored; fails on whatever else could match.
  private static Set<Term> terms(Query query) {
    Set<Term> terms = new HashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query within, Term... found) {
            for (Term term : found) {
              if (Set.of(LucenePassage.TEXT, LucenePassage.HEADING).contains(term.field())) {
                terms.add(term);
              }
            }
          }

          @Override
          public void visitLeaf(Query leaf) {
            assertThat(leaf).isNotInstanceOf(MatchAllDocsQuery.class);
          }
        });
    return terms;
  }
}
