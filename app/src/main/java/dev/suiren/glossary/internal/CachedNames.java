package dev.suiren.glossary.internal;

import dev.suiren.glossary.Names;
import dev.suiren.glossary.Naming;
import dev.suiren.people.Caller;
import dev.suiren.people.SpaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The names of each space, kept as long as its version stands; the version is looked up for each
/// text, by the key of one short row.
final class CachedNames implements Names {
  private final SqlGlossary rows;
  private final Map<SpaceId, Kept> kept = new ConcurrentHashMap<>();

  CachedNames(SqlGlossary rows) {
    this.rows = rows;
  }

  private record Kept(long version, NameTable table) {}

  @Override
  public List<Naming> in(Caller caller, String text) {
    return table(caller.space()).in(text);
  }

  private NameTable table(SpaceId space) {
    long version = rows.version(space);
    if (version == 0) {
      return NameTable.EMPTY;
    }
    return Optional.ofNullable(kept.get(space))
        .filter(known -> known.version() == version)
        .orElseGet(() -> load(space, version))
        .table();
  }

  /// What is read may be newer than its version, never older; two that load at once wait for one.
  private synchronized Kept load(SpaceId space, long version) {
    return kept.compute(
        space,
        (key, known) ->
            known != null && known.version() == version
                ? known
                : new Kept(version, new NameTable(rows.listNames(space))));
  }
}
