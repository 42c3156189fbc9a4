package dev.suiren.library.internal;

import dev.suiren.kernel.DiskFull;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The index as a folder of Lucene, for one process. Every method may throw `IndexUnusable`.
final class LuceneIndex implements SearchIndex, VectorTarget {
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Encoders encoders;

  /// Held while writing, so that a vector cannot bring back what was deleted meanwhile.
  private final Object writing = new Object();

  private boolean complete;

  private LuceneIndex(Directory directory, IndexWriter writer, Encoders encoders, boolean complete)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, LuceneFolder.searchers());
    this.encoders = encoders;
    this.complete = complete;
  }

  /// Opens the index in `folder`, or begins an empty one.
  ///
  /// @throws IndexUnusable if what lies there is damaged or of another version
  static LuceneIndex open(Path folder, Encoders encoders) {
    return open(folder, encoders, FSDirectory::open, false);
  }

  /// @param disk how the folder is written to
  /// @param thorough checks every byte, however many there are
  static LuceneIndex open(
      Path folder, Encoders encoders, LuceneFolder.Disk disk, boolean thorough) {
    boolean complete = LuceneFolder.isComplete(folder);
    try {
      Files.createDirectories(folder);
      Directory directory = disk.open(folder);
      try {
        return open(directory, LuceneFolder.open(directory, thorough), encoders, complete);
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw unusable(e);
    }
  }

  /// One that nobody else sees, and that leaves nothing.
  static LuceneIndex inMemory(Encoders encoders) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    return open(directory, LuceneFolder.open(directory, false), encoders, false);
  }

  private static LuceneIndex open(
      Directory directory, IndexWriter writer, Encoders encoders, boolean complete)
      throws IOException {
    try {
      return new LuceneIndex(directory, writer, encoders, complete);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /// Commits, and notes that everything SQL knows is in the index.
  void markComplete() {
    synchronized (writing) {
      complete = true;
    }
    commit();
  }

  /// Leaves nothing of what was replaced: its words count until a merge that comes when it likes.
  void tidy() {
    guarded(
        () -> {
          writer.forceMerge(1);
          return true;
        });
    refresh();
    commit();
  }

  @Override
  public void put(Collection<Entry> entries) {
    synchronized (writing) {
      guarded(
          () -> {
            for (Entry entry : entries) {
              writer.updateDocument(
                  LucenePassage.key(entry.passage(), entry.audience()),
                  LucenePassage.toDocument(entry, true, Optional.empty()));
            }
            return entries.size();
          });
    }
  }

  @Override
  public void deleteDocument(String document) {
    delete(new TermQuery(new Term(LucenePassage.DOCUMENT, document)));
  }

  @Override
  public void deleteCollection(String collection) {
    delete(new TermQuery(new Term(LucenePassage.COLLECTION, collection)));
  }

  private void delete(Query query) {
    synchronized (writing) {
      guarded(() -> writer.deleteDocuments(query));
    }
  }

  @Override
  public void refresh() {
    guarded(
        () -> {
          searchers.maybeRefreshBlocking();
          return true;
        });
  }

  @Override
  public void commit() {
    synchronized (writing) {
      guarded(
          () -> {
            writer.setLiveCommitData(LuceneFolder.words(complete).entrySet());
            return writer.commit();
          });
    }
  }

  /// Empty where the request allows no collection at all.
  @Override
  public List<Found> find(Request request) {
    return LuceneWords.findsNothing(request)
        ? List.of()
        : searching(searcher -> new LuceneSearch(searcher, encoders).find(request));
  }

  @Override
  public boolean holdsOtherScript(Request request) {
    return searching(
        searcher -> searcher.search(LuceneWords.otherScript(request), 1).scoreDocs.length > 0);
  }

  @Override
  public List<Waiting> listWithoutVector(int limit) {
    return searching(
        searcher -> {
          List<Waiting> waiting = new ArrayList<>();
          TermQuery query = new TermQuery(LucenePassage.waiting());
          for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            waiting.add(LucenePassage.toWaiting(searcher.storedFields().document(hit.doc)));
          }
          return waiting;
        });
  }

  @Override
  public List<Embedded> putVectors(Collection<Embedded> vectors) {
    List<Embedded> gone = new ArrayList<>();
    synchronized (writing) {
      refresh();
      searching(
          searcher -> {
            for (Embedded embedded : vectors) {
              if (!putVector(searcher, embedded)) {
                gone.add(embedded);
              }
            }
            return vectors.size();
          });
      refresh();
    }
    return gone;
  }

  private boolean putVector(IndexSearcher searcher, Embedded embedded) throws IOException {
    Waiting passage = embedded.passage();
    Term key = LucenePassage.key(passage.passage(), passage.audience());
    for (ScoreDoc hit : searcher.search(new TermQuery(key), 1).scoreDocs) {
      Entry entry = LucenePassage.toEntry(searcher.storedFields().document(hit.doc));
      if (entry.text().equals(passage.text())) {
        writer.updateDocument(key, LucenePassage.toDocument(entry, false, embedded.vector()));
        return true;
      }
    }
    return false;
  }

  /// A passage counts once, however many audiences it is cleared for.
  @Override
  public Map<String, Integer> countEmbedded(Collection<String> documents) {
    return searching(
        searcher -> {
          Map<String, Integer> counts = new HashMap<>();
          for (String document : documents) {
            int most = 0;
            for (Audience audience : Audience.values()) {
              most = Math.max(most, searcher.count(LucenePassage.embedded(document, audience)));
            }
            counts.put(document, most);
          }
          return counts;
        });
  }

  @Override
  public long count() {
    return searching(searcher -> searcher.getIndexReader().numDocs());
  }

  @Override
  public void close() {
    synchronized (writing) {
      guarded(
          () -> {
            try (directory;
                writer;
                searchers) {
              if (writer.isOpen()) {
                commit();
              }
            }
            return true;
          });
    }
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private interface Look<T> {
    T at(IndexSearcher searcher) throws IOException;
  }

  private <T> T searching(Look<T> look) {
    return guarded(
        () -> {
          IndexSearcher searcher = searchers.acquire();
          try {
            return look.at(searcher);
          } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new CorruptIndexException("bytes that make no sense", "index", e);
          } finally {
            searchers.release(searcher);
          }
        });
  }

  private static <T> T guarded(Work<T> work) {
    try {
      return work.run();
    } catch (AlreadyClosedException e) {
      // The writer gave itself up, over a full disk too: only opening anew brings it back.
      throw new IndexUnusable("the search index gave itself up", e);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static RuntimeException unusable(Exception e) {
    return DiskFull.is(e)
        ? new ProblemException(Problem.DISK_FULL, "no space left for the search index", e)
        : new IndexUnusable("the search index cannot be used", e);
  }
}
