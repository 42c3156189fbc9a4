package dev.suiren.runs.internal;

import dev.suiren.audit.Audit;
import dev.suiren.checks.Check;
import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.NamedPicture;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.SpaceId;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.SetId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sets in rows; the last few that were read are remembered, since their text never changes.
final class KeptSets implements CheckSets {
  private static final int MOST_LISTED = 50;
  private static final int MOST_REMEMBERED = 3;

  /// Sets with more bytes of pictures are read anew each time.
  private static final long MOST_SHOWN = 8 << 20;

  private static final Duration KEPT_UNUSED = Duration.ofDays(1);

  private final Store store;
  private final Audit audit;
  private final Map<Key, List<Check>> remembered = new LinkedHashMap<>();

  private record Key(SpaceId space, SetId set) {}

  KeptSets(Store store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  @Override
  public KeptSet keep(Caller caller, CheckSet set) {
    Entrance.require(caller);
    CheckSets.refuseTooMany(set.files().size());
    long bytes = 0;
    for (CheckFile file : set.files()) {
      bytes += file.text().getBytes(StandardCharsets.UTF_8).length;
      CheckSets.refuseTooLarge(bytes);
    }
    List<Check> checks = set.checks();
    List<NamedPicture> pictures = CheckSet.shown(checks);
    long shown = pictures.stream().mapToLong(it -> it.picture().bytes()).sum();
    CheckSets.refuseTooLarge(bytes + shown);
    SqlSets.Row row =
        new SqlSets.Row(
            new SetId(set.hash(checks)),
            set.name(),
            set.form().map(Enum::name).orElse(""),
            checks.size());
    store
        .db()
        .inTransaction(
            () -> {
              store.sets().deleteUnused(caller.space(), store.now().minus(KEPT_UNUSED));
              store.sets().insert(caller.space(), row, set.files(), store.now());
              store.sets().insert(caller.space(), row.id(), pictures);
            });
    // The text alone is kept, not where its documents lie.
    if (checks.stream().allMatch(check -> check.input().folder().isEmpty())) {
      remember(new Key(caller.space(), row.id()), checks);
    }
    return shown(caller, store.sets().find(caller.space(), row.id()).orElse(row));
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
    return store
        .sets()
        .find(caller.space(), set)
        .orElseThrow(
            () -> new ProblemException(Problem.NOT_FOUND, "there is no such set of checks"));
  }

  private KeptSet shown(Caller caller, SqlSets.Row row) {
    boolean shipped = row.name().equals(CheckSet.SHIPPED) && row.form().isEmpty();
    return new KeptSet(row.id(), audit.name(row.name(), caller), shipped, row.checks());
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
