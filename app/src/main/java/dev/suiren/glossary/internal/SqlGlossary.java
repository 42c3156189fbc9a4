package dev.suiren.glossary.internal;

import dev.suiren.glossary.EntryId;
import dev.suiren.glossary.Folded;
import dev.suiren.glossary.Glossary.Draft;
import dev.suiren.kernel.Db;
import dev.suiren.people.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of entries, and how often those of a space were changed.
final class SqlGlossary {
  private static final String COLUMNS = "id, term, names, note, changed";

  private final Db db;

  SqlGlossary(Db db) {
    this.db = db;
  }

  /// Rises with each change; 0 before the first.
  long version(SpaceId space) {
    return db.sql("select version from glossary_version where space = ?")
        .param(space.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /// First of all in the transaction of a change: whoever else changes this glossary waits here.
  void raiseVersion(SpaceId space) {
    db.sql(
            """
            insert into glossary_version (space, version) values (?, 1)
            on conflict (space) do update set version = glossary_version.version + 1
            """)
        .param(space.value())
        .update();
  }

  /// Term and other names of each entry.
  List<List<String>> listNames(SpaceId space) {
    return db.sql("select term, names from glossary_entry where space = ?")
        .param(space.value())
        .query(
            (row, number) -> {
              List<String> names = new ArrayList<>(EntryRow.names(row.getString("names")));
              names.add(row.getString("term"));
              return names;
            })
        .list();
  }

  List<EntryRow> list(SpaceId space, String search, int offset, int limit) {
    return db.sql(
            "select "
                + COLUMNS
                + " from glossary_entry where space = :space and searched like :search escape '!'"
                + " order by term_folded, id limit :limit offset :offset")
        .param("space", space.value())
        .param("search", pattern(search))
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> read(row))
        .list();
  }

  int count(SpaceId space, String search) {
    return db.sql(
            "select count(*) from glossary_entry"
                + " where space = :space and searched like :search escape '!'")
        .param("space", space.value())
        .param("search", pattern(search))
        .query(Integer.class)
        .single();
  }

  private static String pattern(String search) {
    return "%" + Folded.line(search).replaceAll("[!%_]", "!$0") + "%";
  }

  Optional<EntryRow> findByTerm(SpaceId space, String termFolded) {
    return db.sql("select " + COLUMNS + " from glossary_entry where space = ? and term_folded = ?")
        .params(space.value(), termFolded)
        .query((row, number) -> read(row))
        .optional();
  }

  void insert(SpaceId space, EntryRow row) {
    db.sql(
            """
            insert into glossary_entry
              (id, space, term, names, note, term_folded, searched, changed)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            row.id().value(),
            space.value(),
            row.draft().term(),
            row.names(),
            row.draft().note(),
            row.termFolded(),
            row.searched(),
            row.changedMicros())
        .update();
  }

  int update(SpaceId space, EntryRow row) {
    return db.sql(
            """
            update glossary_entry
            set term = ?, names = ?, note = ?, term_folded = ?, searched = ?, changed = ?
            where space = ? and id = ?
            """)
        .params(
            row.draft().term(),
            row.names(),
            row.draft().note(),
            row.termFolded(),
            row.searched(),
            row.changedMicros(),
            space.value(),
            row.id().value())
        .update();
  }

  int delete(SpaceId space, EntryId id) {
    return db.sql("delete from glossary_entry where space = ? and id = ?")
        .params(space.value(), id.value())
        .update();
  }

  private static EntryRow read(ResultSet row) throws SQLException {
    Draft draft =
        new Draft(
            row.getString("term"), EntryRow.names(row.getString("names")), row.getString("note"));
    return new EntryRow(new EntryId(row.getString("id")), draft, row.getLong("changed"));
  }
}
