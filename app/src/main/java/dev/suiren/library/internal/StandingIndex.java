package dev.suiren.library.internal;

import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index of this home, opened anew when it broke off. A write that failed is not repeated here:
/// what was put before it may be lost with it, so that its job must do all of it again.
final class StandingIndex implements SearchIndex, VectorTarget {
  private static final Logger LOG = LoggerFactory.getLogger(StandingIndex.class);

  private final Path folder;
  private final Encoders encoders;
  private final LuceneFolder.Disk disk;
  private LuceneIndex current;
  private volatile long losses;
  private volatile long emptied;
  private volatile boolean lost;
  private volatile Runnable loss = () -> {};

  StandingIndex(Path folder, Encoders encoders) {
    this(folder, encoders, FSDirectory::open);
  }

  StandingIndex(Path folder, Encoders encoders, LuceneFolder.Disk disk) {
    this.folder = folder;
    this.encoders = encoders;
    this.disk = disk;
    this.current = open(false);
  }

  /// @param loss is run whenever all was lost while the house stood
  void onLoss(Runnable loss) {
    this.loss = loss;
  }

  private LuceneIndex open(boolean thorough) {
    try {
      return LuceneIndex.open(folder, encoders, disk, thorough);
    } catch (IndexUnusable e) {
      LOG.warn("the search index is damaged: it is rebuilt from the database");
      empty();
      emptied = emptied + 1;
      return LuceneIndex.open(folder, encoders, disk, false);
    }
  }

  private void empty() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized LuceneIndex current() {
    return current;
  }

  /// Every byte is checked, since an index that opened well broke off.
  private void reopen(LuceneIndex broken) {
    long before = emptied;
    replace(broken);
    if (emptied != before) {
      loss.run();
    }
  }

  /// Looks at every byte; a damaged index is emptied and made anew.
  void check() {
    reopen(current());
  }

  private synchronized void replace(LuceneIndex broken) {
    if (current == broken) {
      losses = losses + 1;
      close(broken);
      current = open(true);
    }
  }

  private static void close(LuceneIndex index) {
    try {
      index.close();
    } catch (IndexUnusable | ProblemException e) {
      LOG.debug("a broken index was given up", e);
    }
  }

  /// Throws everything away, to be put again.
  synchronized void reset() {
    close(current);
    empty();
    current = open(false);
  }

  /// The index did not hold what answers when the house was opened.
  void noteLostAtStart() {
    lost = true;
  }

  boolean wasLostAtStart() {
    return lost;
  }

  /// Whether all that SQL knows was in the index when it was last durable.
  boolean isComplete() {
    return LuceneFolder.isComplete(folder);
  }

  void markComplete() {
    write(index -> index.markComplete());
  }

  void tidy() {
    write(LuceneIndex::tidy);
  }

  private void write(Consumer<LuceneIndex> work) {
    LuceneIndex index = current();
    try {
      work.accept(index);
    } catch (IndexUnusable e) {
      reopen(index);
      throw e;
    }
  }

  private <T> T read(Function<LuceneIndex, T> look) {
    LuceneIndex index = current();
    try {
      return look.apply(index);
    } catch (IndexUnusable e) {
      reopen(index);
      return look.apply(current());
    }
  }

  @Override
  public void put(Collection<Entry> entries) {
    write(index -> index.put(entries));
  }

  @Override
  public void deleteDocument(String document) {
    write(index -> index.deleteDocument(document));
  }

  @Override
  public void deleteCollection(String collection) {
    write(index -> index.deleteCollection(collection));
  }

  @Override
  public void refresh() {
    write(index -> index.refresh());
  }

  @Override
  public void commit() {
    write(index -> index.commit());
  }

  @Override
  public List<Embedded> putVectors(Collection<Embedded> vectors) {
    List<Embedded> gone = new ArrayList<>();
    write(index -> gone.addAll(index.putVectors(vectors)));
    return gone;
  }

  @Override
  public List<Found> find(Request request) {
    return read(index -> index.find(request));
  }

  @Override
  public boolean holdsOtherScript(Request request) {
    return read(index -> index.holdsOtherScript(request));
  }

  @Override
  public List<Waiting> listWithoutVector(int limit) {
    return read(index -> index.listWithoutVector(limit));
  }

  @Override
  public Map<String, Integer> countEmbedded(Collection<String> documents) {
    return read(index -> index.countEmbedded(documents));
  }

  @Override
  public long losses() {
    return losses;
  }

  @Override
  public long count() {
    return read(LuceneIndex::count);
  }

  @Override
  public synchronized void close() {
    close(current);
  }
}
