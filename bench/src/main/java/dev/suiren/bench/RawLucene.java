package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// Lucene alone: BM25 over the words of `StandardAnalyzer`, the ten best with their texts.
final class RawLucene implements AutoCloseable {
  private static final int TOP = 10;
  private static final String TEXT = "text";

  private final StandardAnalyzer analyzer = new StandardAnalyzer();
  private final FSDirectory directory;

  RawLucene(Path folder) throws IOException {
    this.directory = FSDirectory.open(folder);
  }

  /// Texts indexed in a second.
  double index(List<String> texts) throws IOException {
    long start = System.nanoTime();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String text : texts) {
        add(writer, text);
      }
    }
    return texts.size() * 1e9 / (System.nanoTime() - start);
  }

  /// The first notes of the corpus, made up as they are indexed; how many were so in a second.
  double index(int notes) throws IOException {
    long nanos = 0;
    Corpus corpus = new Corpus();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (int i = 0; i < notes; i += Corpus.NOTES_PER_FILE) {
        List<Texts.Note> some = corpus.next();
        long start = System.nanoTime();
        for (Texts.Note note : some) {
          add(writer, note.text());
        }
        nanos += System.nanoTime() - start;
      }
      long start = System.nanoTime();
      writer.commit();
      nanos += System.nanoTime() - start;
    }
    return notes * 1e9 / nanos;
  }

  private static void add(IndexWriter writer, String text) throws IOException {
    Document document = new Document();
    document.add(new TextField(TEXT, text, Field.Store.YES));
    writer.addDocument(document);
  }

  /// Milliseconds of each question but the first `warmUp`.
  Figures ask(List<String> questions, int warmUp) throws IOException {
    List<Double> millis = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String question : questions) {
        long start = System.nanoTime();
        for (ScoreDoc hit : searcher.search(query(question), TOP).scoreDocs) {
          if (searcher.storedFields().document(hit.doc).get(TEXT) == null) {
            throw new IllegalStateException("a text is missing");
          }
        }
        millis.add(Waiting.millisSince(start));
      }
    }
    return new Figures(millis.subList(warmUp, millis.size()));
  }

  private Query query(String question) throws IOException {
    Set<String> terms = new HashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, question)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    terms.forEach(term -> query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
    return query.build();
  }

  @Override
  public void close() throws IOException {
    directory.close();
    analyzer.close();
  }
}
