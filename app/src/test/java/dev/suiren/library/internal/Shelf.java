package dev.suiren.library.internal;

import dev.suiren.audit.ChangingAudit;
import dev.suiren.glossary.Names;
import dev.suiren.kernel.Ids;
import dev.suiren.ledger.RecordingLedger;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.Hit;
import dev.suiren.library.Library;
import dev.suiren.library.Reading;
import dev.suiren.library.RevisionsRemoved;
import dev.suiren.library.Search;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.store.FSDirectory;

/// The library put together for a test: a real database and index, a parser in this process, an
/// audit whose terms can change, and jobs that run when told to.
final class Shelf implements AutoCloseable {
  static final SpaceId SPACE = new SpaceId("home");
  static final Caller OWNER = caller(Caller.Kind.LOCAL, SPACE, Role.OWNER);
  static final Caller EDITOR = caller(Caller.Kind.PERSON, SPACE, Role.EDITOR);

  final QueuedJobs jobs = new QueuedJobs();
  final RecordingLedger ledger = new RecordingLedger();
  final List<RevisionsRemoved> removed = new ArrayList<>();
  final PlainParsers parsers = new PlainParsers();
  final ChangingAudit audit = new ChangingAudit("forbidden");
  final FakeClearances clearances = new FakeClearances(audit);
  final TestHome home;
  final Tables tables;
  final StandingIndex index;
  final Originals originals;
  final SqlVectors vectors;
  final FolderScan scan;
  final Library library;
  final Search search;
  final Reading reading;
  FolderScan.Sight sight = Folder::look;
  KnownGroups groups = (caller, group) -> !group.value().startsWith("no-");
  private final Watching watching;

  Shelf(Path folder) {
    this(Databases.SQLITE, folder, ManualClock.atNewYear());
  }

  Shelf(Databases databases, Path folder, Clock clock) {
    this(databases, folder, clock, FSDirectory::open, Encoders.none());
  }

  Shelf(Databases databases, Path folder, Clock clock, LuceneFolder.Disk disk) {
    this(databases, folder, clock, disk, Encoders.none());
  }

  Shelf(Databases databases, Path folder, Clock clock, Encoders encoders) {
    this(databases, folder, clock, FSDirectory::open, encoders);
  }

  private Shelf(
      Databases databases, Path folder, Clock clock, LuceneFolder.Disk disk, Encoders encoders) {
    LibraryWiring wiring = new LibraryWiring();
    home = databases.open(folder);
    tables = Tables.of(home.db(), new Ids(clock, new SecureRandom()), clock);
    index = new StandingIndex(home.home().index(), encoders, disk);
    originals = new Originals(home.home(), tables.ids(), 1_000_000);
    Screening screening = new Screening(audit, clearances);
    Entries entries = new Entries(tables, audit);
    Orders orders = new Orders(tables, jobs, originals, parsers, ledger);
    Rights rights = wiring.libraryRights(tables);
    scan = new FolderScan(tables, orders, root -> sight.look(root));
    watching = new Watching(scan, Duration.ofHours(1));
    vectors = new SqlVectors(home.db());
    jobs.know(
        new IngestJob(
            tables,
            new Steps(tables, jobs, screening),
            new FolderFiles(tables, originals, orders),
            new Reader(originals, parsers, tables.revisions(), screening),
            1));
    jobs.know(new IndexJob(tables, entries, screening, index, () -> {}));
    jobs.know(new RescreenJob(tables, jobs, screening, entries));
    Forgetting forgetting = new Forgetting(tables.revisions(), entries, encoders);
    Remains remains = new Remains(tables, originals, forgetting, vectors, removed::add);
    jobs.know(new RemoveJob(tables, originals, index, remains));
    library =
        wiring.library(
            home.home(),
            tables,
            rights,
            orders,
            originals,
            index,
            screening,
            watching,
            (caller, group) -> groups.has(caller, group),
            audit,
            clearances);
    search = wiring.search(tables, rights, Names.NONE, index, encoders, audit, clearances);
    reading = wiring.reading(tables, rights, originals, audit, clearances);
  }

  static Caller caller(Caller.Kind kind, SpaceId space, Role role, String... groups) {
    Set<GroupId> in = Arrays.stream(groups).map(GroupId::new).collect(Collectors.toSet());
    return new Caller(kind, space, Optional.empty(), "test", role, in, Audience.STAFF);
  }

  static Caller reader(String... groups) {
    return caller(Caller.Kind.PERSON, SPACE, Role.READER, groups);
  }

  DocumentId add(CollectionId collection, String path, String text) {
    return library
        .files()
        .add(
            EDITOR,
            collection,
            path,
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Adds and ingests.
  DocumentId put(CollectionId collection, String path, String text) {
    DocumentId id = add(collection, path, text);
    jobs.runAll();
    return id;
  }

  FileEntry file(DocumentId id) {
    return tables.collections().list(SPACE).stream()
        .flatMap(row -> library.files().list(OWNER, row.id(), 0, 1_000).stream())
        .filter(file -> file.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  List<String> found(Caller caller, String words) {
    return hits(caller, words).stream().map(hit -> hit.document().value()).distinct().toList();
  }

  List<Hit> hits(Caller caller, String words) {
    return search.search(caller, new Search.Query(words, Set.of(), 20));
  }

  /// Whether the index holds exactly what SQL counts.
  boolean indexAgrees() {
    return index.count() == tables.documents().countEntries();
  }

  @Override
  public void close() {
    watching.close();
    index.close();
    home.close();
  }
}
