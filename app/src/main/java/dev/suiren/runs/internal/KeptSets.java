package dev.suiren.runs.internal;

import dev.suiren.audit.Audit;
import dev.suiren.checks.Check;
import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.NamedPicture;
import dev.suiren.checks.SetDocuments;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.ScratchFolder;
import dev.suiren.people.Caller;
import dev.suiren.people.SpaceId;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.SetId;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sets in rows; the last few that were read are remembered, since their text never changes.
final class KeptSets implements CheckSets {
  private static final int MOST_LISTED = 50;
  private static final int MOST_REMEMBERED = 3;

  /// Sets with more bytes of pictures are read anew each time.
  private static final long MOST_SHOWN = 8 << 20;

  private static final Duration KEPT_UNUSED = Duration.ofDays(1);

  /// The same where the room is wanted.
  private static final Duration SPARED_UNUSED = Duration.ofHours(1);

  private final Store store;
  private final KeptDocuments documents;
  private final Audit audit;
  private final Map<Key, List<Check>> remembered = new LinkedHashMap<>();

  private record Key(SpaceId space, SetId set) {}

  KeptSets(Store store, KeptDocuments documents, Audit audit) {
    this.store = store;
    this.documents = documents;
    this.audit = audit;
  }

  /// A set as it was kept.
  ///
  /// @param whole whether the documents of its checks were kept too
  record Kept(KeptSet set, boolean whole) {}

  @Override
  public KeptSet keep(Caller caller, CheckSet set) {
    return keep(caller, set, true).set();
  }

  /// @param whole refuses a set whose documents are too many to be kept; otherwise its checks alone
  ///   are
  Kept keep(Caller caller, CheckSet set, boolean whole) {
    Entrance.require(caller);
    List<Check> checks = fitting(set);
    List<NamedPicture> pictures = CheckSet.shown(checks);
    String hash = set.hash(checks);
    Optional<SetDocuments> fitting =
        SetDocuments.find(set, checks)
            .filter(it -> fits(caller, hash, it) || roomIsMade(caller, hash, it));
    if (fitting.isEmpty() && whole) {
      throw tooManyDocuments();
    }
    SetDocuments documents = fitting.orElse(new SetDocuments(List.of()));
    SqlSets.Row row =
        new SqlSets.Row(
            id(hash, documents),
            set.name(),
            set.form().map(Enum::name).orElse(""),
            checks.size(),
            new SqlSets.Size(documents.files(), documents.bytes()));
    store.db().inTransaction(() -> write(caller.space(), row, set.files(), pictures, documents));
    // The text alone is kept, not where its documents lie.
    if (checks.stream().allMatch(check -> check.input().folder().isEmpty())) {
      remember(new Key(caller.space(), row.id()), checks);
    }
    SqlSets.Row kept = store.sets().find(caller.space(), row.id()).orElse(row);
    return new Kept(shown(caller, kept), fitting.isPresent());
  }

  /// The checks of a set that may be kept, but for its documents.
  static List<Check> fitting(CheckSet set) {
    long bytes = refuseTooLarge(set);
    List<Check> checks = set.checks();
    set.refuseTwice(checks);
    long shown = CheckSet.shown(checks).stream().mapToLong(it -> it.picture().bytes()).sum();
    CheckSets.refuseTooLarge(bytes + shown);
    return checks;
  }

  private static long refuseTooLarge(CheckSet set) {
    CheckSets.refuseTooMany(set.files().size());
    long bytes = 0;
    for (CheckFile file : set.files()) {
      bytes += file.text().getBytes(StandardCharsets.UTF_8).length;
      CheckSets.refuseTooLarge(bytes);
    }
    return bytes;
  }

  /// @param checks hash of the set's files and pictures
  private static SetId id(String checks, SetDocuments documents) {
    return new SetId(documents.isEmpty() ? checks : documents.hash(checks));
  }

  private boolean fits(Caller caller, String checks, SetDocuments documents) {
    return documents.isEmpty()
        || store.sets().find(caller.space(), id(checks, documents)).isPresent()
        || store.sets().documentBytes(caller.space()) + documents.bytes() <= MOST_KEPT_BYTES;
  }

  /// What nobody ran makes room.
  private boolean roomIsMade(Caller caller, String checks, SetDocuments documents) {
    store
        .db()
        .inTransaction(
            () -> store.sets().deleteUnused(caller.space(), store.now().minus(SPARED_UNUSED)));
    return fits(caller, checks, documents);
  }

  private static ProblemException tooManyDocuments() {
    return new ProblemException(
        Problem.TOO_LARGE,
        ("documents of checks: at most %d files of %d MiB together and %d MiB each, and %d MiB in"
                + " all runs: take fewer, or remove runs that are not needed, or wait an hour")
            .formatted(
                SetDocuments.MOST,
                SetDocuments.MOST_BYTES >> 20,
                SetDocuments.LARGEST_BYTES >> 20,
                MOST_KEPT_BYTES >> 20));
  }

  private void write(
      SpaceId space,
      SqlSets.Row row,
      List<CheckFile> files,
      List<NamedPicture> pictures,
      SetDocuments documents) {
    store.sets().deleteUnused(space, store.now().minus(KEPT_UNUSED));
    if (store.sets().insert(space, row, files, store.now())) {
      store.sets().insert(space, row.id(), pictures);
      this.documents.keep(space, row.id(), documents);
    }
  }

  @Override
  public KeptSet keepZipped(Caller caller, String name, InputStream zip) {
    Entrance.require(caller);
    try (ScratchFolder folder = ScratchFolder.in(documents.scratch(), "zip")) {
      Path root = new ZippedFolder(name, folder.path()).unpack(zip);
      CheckSet read = CheckSet.of(root);
      String bare = name.replaceFirst("(?i)\\.zip$", "");
      return keep(caller, new CheckSet(bare, Optional.empty(), read.files()));
    }
  }

  /// The set with its documents at hand.
  KeptDocuments.Laid lay(Caller caller, SetId set) {
    Entrance.require(caller);
    SqlSets.Row row = row(caller, set);
    return documents.lay(caller.space(), set, store.sets().checks(caller.space(), row));
  }

  @Override
  public List<KeptSet> list(Caller caller) {
    Entrance.require(caller);
    return store.sets().listUsed(caller.space(), MOST_LISTED).stream()
        .map(row -> shown(caller, row))
        .toList();
  }

  @Override
  public List<Check> checks(Caller caller, SetId set) {
    Entrance.require(caller);
    SqlSets.Row row = row(caller, set);
    Key key = new Key(caller.space(), set);
    List<Check> known = recall(key);
    if (known.isEmpty()) {
      known = store.sets().checks(caller.space(), row).checks();
      remember(key, known);
    }
    return known;
  }

  KeptSet get(Caller caller, SetId set) {
    return shown(caller, row(caller, set));
  }

  private SqlSets.Row row(Caller caller, SetId set) {
    return store.sets().find(caller.space(), set).orElseThrow(KeptSets::notFound);
  }

  static ProblemException notFound() {
    return new ProblemException(Problem.NOT_FOUND, "there is no such set of checks");
  }

  private KeptSet shown(Caller caller, SqlSets.Row row) {
    boolean shipped = row.name().equals(CheckSet.SHIPPED) && row.form().isEmpty();
    return new KeptSet(
        row.id(), audit.name(row.name(), caller), shipped, row.checks(), row.documents().files());
  }

  private synchronized List<Check> recall(Key key) {
    return remembered.getOrDefault(key, List.of());
  }

  private synchronized void remember(Key key, List<Check> checks) {
    remembered.remove(key);
    long shown = CheckSet.shown(checks).stream().mapToLong(it -> it.picture().bytes()).sum();
    if (shown > MOST_SHOWN) {
      return;
    }
    remembered.put(key, List.copyOf(checks));
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.remove(remembered.keySet().iterator().next());
    }
  }
}
