package dev.suiren.library.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/// One search over one moment of the index: candidates by words, candidates by meaning, their exact
/// cosines, one order.
final class LuceneSearch {
  private static final int LEAST_CANDIDATES = 100;

  private final IndexSearcher searcher;
  private final Encoders encoders;

  LuceneSearch(IndexSearcher searcher, Encoders encoders) {
    this.searcher = searcher;
    this.encoders = encoders;
  }

  List<SearchIndex.Found> find(SearchIndex.Request request) throws IOException {
    // The model works on one core while the words are looked up on another.
    CompletableFuture<Optional<Vector>> encoding =
        CompletableFuture.supplyAsync(() -> questionVector(request.text()));
    Query filter = LuceneWords.filter(request);
    int candidates = Math.max(LEAST_CANDIDATES, request.top());
    Map<Integer, Double> lexical = new TreeMap<>();
    Query words = LuceneWords.query(request.text(), filter, searcher.getIndexReader());
    for (ScoreDoc hit : searcher.search(words, candidates).scoreDocs) {
      lexical.put(hit.doc, (double) hit.score);
    }
    Optional<Vector> question = encoding.join();
    if (question.isPresent()) {
      Vector vector = question.get();
      Query nearest =
          new KnnFloatVectorQuery(vector.tongue().word(), vector.values(), candidates, filter);
      for (ScoreDoc hit : searcher.search(nearest, candidates).scoreDocs) {
        lexical.putIfAbsent(hit.doc, 0d);
      }
    }
    List<Fusion.Candidate> both = new ArrayList<>(lexical.size());
    Cosines cosines = new Cosines(question);
    for (Map.Entry<Integer, Double> entry : lexical.entrySet()) {
      int doc = entry.getKey();
      both.add(new Fusion.Candidate(doc, entry.getValue(), cosines.of(doc)));
    }
    List<SearchIndex.Found> found = new ArrayList<>();
    for (Fusion.Ranked ranked : Fusion.rank(both, request.top())) {
      found.add(toFound(ranked));
    }
    return found;
  }

  /// Spares the model where there is nothing to compare with.
  private Optional<Vector> questionVector(String text) {
    Tongue tongue = Tongue.of(text);
    boolean comparable =
        encoders.enabled()
            && searcher.getLeafContexts().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(tongue.word()) != null);
    return comparable ? encoders.encodeQuestion(text) : Optional.empty();
  }

  private SearchIndex.Found toFound(Fusion.Ranked ranked) throws IOException {
    Fusion.Candidate candidate = ranked.candidate();
    LeafReaderContext leaf = leafOf(candidate.doc());
    BinaryDocValues passages = DocValues.getBinary(leaf.reader(), LucenePassage.PASSAGE);
    passages.advanceExact(candidate.doc() - leaf.docBase);
    BytesRef id = passages.binaryValue();
    String passage = new String(id.bytes, id.offset, id.length, StandardCharsets.UTF_8);
    Optional<Double> cosine =
        candidate.cosine().isPresent()
            ? Optional.of(candidate.cosine().getAsDouble())
            : Optional.empty();
    return new SearchIndex.Found(passage, ranked.score(), candidate.lexical(), cosine);
  }

  private LeafReaderContext leafOf(int doc) {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  /// The exact cosines with a question, asked for in rising order of passages.
  private final class Cosines {
    private final Optional<Vector> question;
    private int leafNumber = -1;
    private Optional<FloatVectorValues> values = Optional.empty();
    private Optional<KnnVectorValues.DocIndexIterator> iterator = Optional.empty();

    Cosines(Optional<Vector> question) {
      this.question = question;
    }

    OptionalDouble of(int doc) throws IOException {
      if (question.isEmpty()) {
        return OptionalDouble.empty();
      }
      LeafReaderContext leaf = leafOf(doc);
      if (leaf.ord != leafNumber) {
        leafNumber = leaf.ord;
        values =
            Optional.ofNullable(leaf.reader().getFloatVectorValues(question.get().tongue().word()));
        iterator = values.map(FloatVectorValues::iterator);
      }
      if (values.isEmpty() || iterator.isEmpty()) {
        return OptionalDouble.empty();
      }
      KnnVectorValues.DocIndexIterator at = iterator.get();
      int inLeaf = doc - leaf.docBase;
      if (at.docID() < inLeaf) {
        at.advance(inLeaf);
      }
      if (at.docID() != inLeaf) {
        return OptionalDouble.empty();
      }
      float[] stored = values.get().vectorValue(at.index());
      return OptionalDouble.of(VectorUtil.dotProduct(question.get().values(), stored));
    }
  }
}
