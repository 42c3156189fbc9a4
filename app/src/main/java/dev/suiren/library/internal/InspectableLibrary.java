package dev.suiren.library.internal;

import dev.suiren.audit.spi.Inspectable;
import dev.suiren.library.DocumentId;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The documents of a space as the audit may look at them: of each the revision that answers, or
/// the newest one of a file that is held.
final class InspectableLibrary implements Inspectable {
  private static final int DOCUMENTS_AT_ONCE = 200;

  private final Tables tables;

  InspectableLibrary(Tables tables) {
    this.tables = tables;
  }

  @Override
  public long count(Caller caller) {
    caller.require(Role.OWNER);
    return tables
        .db()
        .sql(
            """
            select count(*) from library_document d
            join library_collection c on c.id = d.collection
            where c.space = ? and c.deleted = false and d.deleted = false
              and (d.answering is not null or d.revision is not null)
            """)
        .param(caller.space().value())
        .query(Long.class)
        .single();
  }

  @Override
  public void read(Caller caller, Predicate<Item> reader) {
    caller.require(Role.OWNER);
    String after = "";
    List<String> some = ids(caller, after);
    while (!some.isEmpty()) {
      for (String id : some) {
        Optional<Item> item = tables.documents().find(new DocumentId(id)).flatMap(this::item);
        if (item.isPresent() && !reader.test(item.get())) {
          return;
        }
      }
      after = some.getLast();
      some = ids(caller, after);
    }
  }

  private List<String> ids(Caller caller, String after) {
    return tables
        .db()
        .sql(
            """
            select d.id from library_document d
            join library_collection c on c.id = d.collection
            where c.space = ? and c.deleted = false and d.deleted = false
              and (d.answering is not null or d.revision is not null) and d.id > ?
            order by d.id limit ?
            """)
        .params(caller.space().value(), after, DOCUMENTS_AT_ONCE)
        .query(String.class)
        .list();
  }

  private Optional<Item> item(DocumentRow row) {
    return row.answering()
        .or(row::revision)
        .map(
            revision ->
                new Item(
                    row.id().value(),
                    row.path(),
                    tables.revisions().text(revision),
                    passages(revision),
                    audiences(row)));
  }

  private List<Passage> passages(String revision) {
    return tables
        .db()
        .sql("select id, begins, ends from library_passage where revision = ? order by begins")
        .param(revision)
        .query((set, n) -> new Passage(set.getString(1), set.getInt(2), set.getInt(3)))
        .list();
  }

  private static Set<Audience> audiences(DocumentRow row) {
    return row.published()
        ? EnumSet.of(Audience.STAFF, Audience.PUBLIC)
        : EnumSet.of(Audience.STAFF);
  }

  @Override
  public Progress progress(Caller caller, long epoch) {
    caller.require(Role.OWNER);
    return tables
        .db()
        .sql(
            """
            select coalesce(sum(case when r.screened >= ? then 1 else 0 end), 0), count(*)
            from library_revision r
            join library_document d on d.id = r.document
            join library_collection c on c.id = d.collection
            where c.space = ? and c.deleted = false and d.deleted = false
            """)
        .params(epoch, caller.space().value())
        .query((set, n) -> new Progress(set.getLong(1), set.getLong(2)))
        .single();
  }
}
