package dev.suiren.library.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
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

  /// So many times as many are taken by coarse vectors, of which the nearest by exact ones stay.
  private static final int COARSE = 2;

  private final IndexSearcher searcher;
  private final Encoders encoders;

  LuceneSearch(IndexSearcher searcher, Encoders encoders) {
    this.searcher = searcher;
    this.encoders = encoders;
  }

  List<SearchIndex.Found> find(SearchIndex.Request request) throws IOException {
    Optional<Query> filter = LuceneRights.filter(request, searcher.getIndexReader());
    int candidates = Math.max(LEAST_CANDIDATES, request.top());
    // Words are looked up on one core while the meaning is on another; then both scan for it.
    CompletableFuture<Map<Integer, Double>> said =
        CompletableFuture.supplyAsync(() -> said(request, filter, candidates));
    Meaning meaning =
        request.byMeaning()
            ? meaning(request.text(), filter, candidates)
            : new Meaning(Optional.empty(), List.of());
    Map<Integer, Double> lexical = joined(said);
    meaning.nearest().forEach(doc -> lexical.putIfAbsent(doc, 0d));
    List<Fusion.Candidate> both = new ArrayList<>(lexical.size());
    Cosines cosines = new Cosines(meaning.question());
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

  /// @param question its vector, where there are vectors to compare it with
  /// @param nearest the passages nearest to it, by their number in the index
  private record Meaning(Optional<Vector> question, List<Integer> nearest) {}

  private Map<Integer, Double> said(
      SearchIndex.Request request, Optional<Query> filter, int candidates) {
    try {
      Map<Integer, Double> scores = new TreeMap<>();
      Query words = LuceneWords.query(request, filter, searcher.getIndexReader());
      for (ScoreDoc hit : searcher.search(words, candidates).scoreDocs) {
        scores.put(hit.doc, (double) hit.score);
      }
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Meaning meaning(String text, Optional<Query> filter, int most) throws IOException {
    Optional<Vector> question = questionVector(text);
    return new Meaning(
        question, question.isEmpty() ? List.of() : nearest(question.get(), filter, most));
  }

  private List<Integer> nearest(Vector question, Optional<Query> filter, int most)
      throws IOException {
    Query coarse =
        new KnnFloatVectorQuery(
            question.tongue().word(), question.values(), COARSE * most, filter.orElse(null));
    IndexSearcher onAllCores =
        new IndexSearcher(searcher.getIndexReader(), ForkJoinPool.commonPool());
    int[] docs =
        Arrays.stream(onAllCores.search(coarse, COARSE * most).scoreDocs)
            .mapToInt(hit -> hit.doc)
            .sorted()
            .toArray();
    record Near(int doc, double cosine) {}
    List<Near> near = new ArrayList<>(docs.length);
    Cosines cosines = new Cosines(Optional.of(question));
    for (int doc : docs) {
      near.add(new Near(doc, cosines.of(doc).orElse(-1)));
    }
    near.sort(Comparator.comparingDouble(Near::cosine).reversed());
    return near.stream().limit(most).map(Near::doc).toList();
  }

  private static <T> T joined(CompletableFuture<T> other) throws IOException {
    try {
      return other.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException failed) {
        throw failed.getCause();
      }
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw e;
    }
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
