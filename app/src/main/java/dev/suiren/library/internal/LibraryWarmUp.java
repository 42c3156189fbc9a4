package dev.suiren.library.internal;

import dev.suiren.audit.Part;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Origin;
import dev.suiren.library.WarmUp;
import dev.suiren.library.internal.Passages.Passage;
import dev.suiren.people.Audience;
import dev.suiren.people.SpaceId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Screens, cuts and indexes some made-up notes, in memory only.
final class LibraryWarmUp implements WarmUp, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryWarmUp.class);

  /// They make the first file of 1 MiB about a second quicker; six more, another quarter.
  private static final int ROUNDS = 4;

  private static final int NOTES = 150;
  private static final SpaceId NOWHERE = new SpaceId("none");

  private final Tables tables;
  private final Screening screening;
  private final Entries entries;
  private final Encoders encoders;
  private volatile boolean closed;
  private volatile int taken;
  private Thread worker = new Thread();

  LibraryWarmUp(Tables tables, Screening screening, Entries entries, Encoders encoders) {
    this.tables = tables;
    this.screening = screening;
    this.entries = entries;
    this.encoders = encoders;
  }

  @Override
  public synchronized void begin() {
    worker = Thread.ofPlatform().daemon().name("suiren-warm-up").start(this::work);
  }

  @Override
  public synchronized void close() throws InterruptedException {
    closed = true;
    await();
  }

  synchronized void await() throws InterruptedException {
    worker.join();
  }

  /// How many passages it took in.
  int taken() {
    return taken;
  }

  /// Nothing depends on it: what goes wrong here will be told by the first file it happens to.
  private void work() {
    try (SearchIndex index = LuceneIndex.inMemory(encoders)) {
      for (int round = 0; round < ROUNDS && !closed && tables.documents().isIdle(); round++) {
        take(round, index);
        taken = Math.toIntExact(index.count());
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("the warm-up ended early", e);
    }
  }

  private void take(int round, SearchIndex index) throws IOException {
    if (notes(round) instanceof Parsed.Text text) {
      screening.inspect(text.text(), "notes.md", Audience.STAFF);
      List<PassageRow> passages = new ArrayList<>();
      for (Passage passage : Passages.of(Leaves.of(text))) {
        passages.add(row("%d-%d".formatted(round, passages.size()), passage, text.text()));
      }
      index.put(entries.of(passages, Audience.STAFF, NOWHERE));
      index.refresh();
      index.commit();
    }
  }

  private static Parsed notes(int round) throws IOException {
    ParsedBuilder notes = new ParsedBuilder(Integer.MAX_VALUE - 2);
    for (int i = round * NOTES; i < (round + 1) * NOTES; i++) {
      notes.add(Part.Kind.HEADING, 2, 0, "%d. 说明 Note".formatted(i));
      notes.add(Part.Kind.PARAGRAPH, 0, 0, MadeUpNotes.chinese(i));
      notes.add(Part.Kind.PARAGRAPH, 0, 0, MadeUpNotes.english(i));
    }
    return notes.build();
  }

  private static PassageRow row(String id, Passage passage, String text) {
    int from = text.offsetByCodePoints(0, passage.start());
    int to = text.offsetByCodePoints(from, passage.end() - passage.start());
    return new PassageRow(
        id,
        new DocumentId("notes"),
        new CollectionId("notes"),
        "notes.md",
        "notes",
        "",
        true,
        false,
        passage.heading(),
        passage.header(),
        Optional.empty(),
        passage.start(),
        passage.end(),
        Instant.EPOCH,
        Origin.UNLABELLED,
        text.substring(from, to));
  }
}
