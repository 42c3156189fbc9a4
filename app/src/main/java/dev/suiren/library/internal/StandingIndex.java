package dev.suiren.library.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index of this home, opened anew when it broke off. A write that failed is not repeated here:
/// what was put before it may be lost with it, so that its job must do all of it again.
final class StandingIndex implements SearchIndex, VectorTarget {
  private static final Logger LOG = LoggerFactory.getLogger(StandingIndex.class);

  private final Path folder;
  private final Encoders encoders;
  private LuceneIndex current;

  StandingIndex(Path folder, Encoders encoders) {
    this.folder = folder;
    this.encoders = encoders;
    this.current = open();
  }

  private LuceneIndex open() {
    try {
      return LuceneIndex.open(folder, encoders);
    } catch (IndexUnusable e) {
      LOG.warn("the search index is damaged: it is rebuilt from the database");
      empty();
      return LuceneIndex.open(folder, encoders);
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

  private synchronized void reopen(LuceneIndex broken) {
    if (current == broken) {
      close(broken);
      current = open();
    }
  }

  private static void close(LuceneIndex index) {
    try {
      index.close();
    } catch (IndexUnusable e) {
      LOG.debug("a broken index was given up", e);
    }
  }

  /// Throws everything away, to be put again.
  synchronized void reset() {
    close(current);
    empty();
    current = open();
  }

  /// Whether all that SQL knows was in the index when it was last durable.
  boolean isComplete() {
    return LuceneIndex.isComplete(folder);
  }

  void markComplete() {
    write(index -> index.markComplete());
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
  public void deleteOtherRevisions(String document, String revision) {
    write(index -> index.deleteOtherRevisions(document, revision));
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
  public void putVectors(Collection<Embedded> vectors) {
    write(index -> index.putVectors(vectors));
  }

  @Override
  public List<Found> find(Request request) {
    return read(index -> index.find(request));
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
  public long count() {
    return read(LuceneIndex::count);
  }

  @Override
  public synchronized void close() {
    close(current);
  }
}
