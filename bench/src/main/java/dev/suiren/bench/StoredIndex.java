package dev.suiren.bench;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;

/// The index that the product left in its home, read as it lies on the disk.
final class StoredIndex implements AutoCloseable {
  /// As the product searches: candidates by words or meaning, so many times as many by coarse
  /// vectors, and staff's entries alone.
  private static final int CANDIDATES = 100;

  private static final int COARSE = 2;
  private static final Query STAFF = new TermQuery(new Term("audience", "staff"));

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  StoredIndex(Path folder) throws IOException {
    reader = DirectoryReader.open(FSDirectory.open(folder));
    searcher = new IndexSearcher(reader);
  }

  /// @param doc the passage's number in the index
  record Stored(int doc, float[] vector) {}

  /// How many passages waited for their vectors at the last commit.
  static int waiting(Path folder) {
    try (StoredIndex index = new StoredIndex(folder)) {
      return index.searcher.count(new TermQuery(new Term("waiting", "yes")));
    } catch (IndexNotFoundException | NoSuchFileException e) {
      return Integer.MAX_VALUE;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  int count() {
    return reader.numDocs();
  }

  List<Stored> vectors(Tongue tongue) throws IOException {
    List<Stored> all = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(tongue.word());
      if (values == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      KnnVectorValues.DocIndexIterator at = values.iterator();
      while (at.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(at.docID())) {
          all.add(new Stored(leaf.docBase + at.docID(), values.vectorValue(at.index()).clone()));
        }
      }
    }
    return all;
  }

  String text(int doc) throws IOException {
    return searcher.storedFields().document(doc).get("text");
  }

  /// The nearest passages by the graph and coarse vectors, put in order by the whole ones: the
  /// cosines, highest first.
  List<Double> approximate(Tongue tongue, float[] question, int top) throws IOException {
    int most = COARSE * CANDIDATES;
    Query query = new KnnFloatVectorQuery(tongue.word(), question, most, STAFF);
    List<Double> cosines = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      cosines.add((double) VectorUtil.dotProduct(question, vector(tongue, hit.doc)));
    }
    cosines.sort(Comparator.reverseOrder());
    return cosines.subList(0, Math.min(top, cosines.size()));
  }

  private float[] vector(Tongue tongue, int doc) throws IOException {
    LeafReaderContext leaf =
        reader.leaves().get(org.apache.lucene.index.ReaderUtil.subIndex(doc, reader.leaves()));
    FloatVectorValues values = leaf.reader().getFloatVectorValues(tongue.word());
    KnnVectorValues.DocIndexIterator at = values.iterator();
    at.advance(doc - leaf.docBase);
    return values.vectorValue(at.index());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
