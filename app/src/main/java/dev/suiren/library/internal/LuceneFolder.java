package dev.suiren.library.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;

/// The folder a Lucene index lies in: opened with care, written in one form.
final class LuceneFolder {
  /// Raised whenever terms or fields change, so that an index of the old form is rebuilt.
  static final String FORM = "2";

  static final String FORM_KEY = "suiren.form";
  static final String COMPLETE_KEY = "suiren.complete";

  /// Up to this size every byte is checked at opening, beyond it only the structure.
  private static final long CHECKED_BYTES = 64L << 20;

  private static final double BUFFER_MEBIBYTES = 32;
  private static final int GRAPH_LINKS = 16;
  private static final int GRAPH_BEAM = 100;

  /// A segment gets a graph when its size exceeds this number times its natural logarithm, which is
  /// at about half a million passages of a language; smaller ones are scanned, since graphs miss
  /// what is like a hundred others.
  private static final int GRAPH_THRESHOLD = 40_000;

  /// Passages are short and of like length: a word's second mention and the length tell less than
  /// in whole documents.
  private static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.6f);

  /// Where an index is written to.
  interface Disk {
    Directory open(Path folder) throws IOException;
  }

  private LuceneFolder() {}

  static SearcherFactory searchers() {
    return new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        return searcher;
      }
    };
  }

  /// Whether the last commit holds everything that was to be in it, and nothing needs to be
  /// rebuilt; false where there is none.
  static boolean isComplete(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Directory directory = FSDirectory.open(folder)) {
      Map<String, String> words = SegmentInfos.readLatestCommit(directory).getUserData();
      return FORM.equals(words.get(FORM_KEY)) && "yes".equals(words.get(COMPLETE_KEY));
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /// What a commit says of itself.
  static Map<String, String> words(boolean complete) {
    return Map.of(FORM_KEY, FORM, COMPLETE_KEY, complete ? "yes" : "no");
  }

  static IndexWriter open(Directory directory, boolean thorough) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      check(directory, thorough);
    }
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCodec(codec());
    config.setSimilarity(SIMILARITY);
    config.setRAMBufferSizeMB(BUFFER_MEBIBYTES);
    config.setCommitOnClose(true);
    try {
      return new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new ProblemException(
          Problem.HOME_IN_USE, "the search index is in use by another process", e);
    }
  }

  private static void check(Directory directory, boolean thorough) throws IOException {
    Map<String, String> words = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!words.isEmpty() && !FORM.equals(words.get(FORM_KEY))) {
      throw new IOException("the index was written in another form");
    }
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        if (thorough || bytes <= CHECKED_BYTES) {
          leaf.reader().checkIntegrity();
        }
      }
    }
  }

  private static Codec codec() {
    KnnVectorsFormat vectors =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.DIBIT_QUERY_NIBBLE, GRAPH_LINKS, GRAPH_BEAM, 1, null, GRAPH_THRESHOLD);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
      }
    };
  }
}
