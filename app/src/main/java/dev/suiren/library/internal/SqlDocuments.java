package dev.suiren.library.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Failure;
import dev.suiren.library.FileState;
import dev.suiren.library.internal.DocumentRow.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of files, as they are read.
final class SqlDocuments {
  private static final String SELECT =
      """
      select id, collection, path, state, failure, detail, generation, sha256, bytes, revision,
        answering, published, fingerprint, changed
      from library_document
      """;

  private final Db db;

  SqlDocuments(Db db) {
    this.db = db;
  }

  Optional<DocumentRow> find(DocumentId id) {
    return db.sql(SELECT + "where id = ? and deleted = false")
        .param(id.value())
        .query((set, n) -> row(set))
        .optional();
  }

  Optional<DocumentRow> find(Ticket ticket) {
    return find(ticket.document()).filter(row -> row.generation() == ticket.generation());
  }

  Optional<DocumentRow> find(CollectionId collection, String path) {
    return db.sql(SELECT + "where collection = ? and path = ? and deleted = false")
        .params(collection.value(), path)
        .query((set, n) -> row(set))
        .optional();
  }

  /// @param answeringOnly leaves out what search may not find
  /// @param publishedOnly leaves out what no editor cleared for the public
  List<DocumentRow> list(
      CollectionId collection,
      boolean answeringOnly,
      boolean publishedOnly,
      int offset,
      int limit) {
    return db.sql(
            SELECT
                + """
                where collection = :collection and deleted = false
                  and (:all = true or answering is not null)
                  and (:unpublished = true or published = true)
                order by path limit :limit offset :offset
                """)
        .param("collection", collection.value())
        .param("all", !answeringOnly)
        .param("unpublished", !publishedOnly)
        .param("limit", limit)
        .param("offset", offset)
        .query((set, n) -> row(set))
        .list();
  }

  List<DocumentRow> listUnindexed(int limit) {
    return db.sql(SELECT + "where fingerprint is null and deleted = false limit ?")
        .param(limit)
        .query((set, n) -> row(set))
        .list();
  }

  List<DocumentRow> listInState(CollectionId collection, FileState state, int limit) {
    return db.sql(SELECT + "where collection = ? and state = ? and deleted = false limit ?")
        .params(collection.value(), state.name(), limit)
        .query((set, n) -> row(set))
        .list();
  }

  /// The newest bytes' documents, for those who hold a revision's sha-256.
  List<DocumentRow> listByRevision(String sha256) {
    return db.sql(
            SELECT
                + """
                where deleted = false
                  and id in (select document from library_revision where sha256 = ?)
                order by id
                """)
        .param(sha256)
        .query((set, n) -> row(set))
        .list();
  }

  /// Deleted ones too.
  List<DocumentId> listAll(CollectionId collection) {
    return db.sql("select id from library_document where collection = ?")
        .param(collection.value())
        .query((set, n) -> new DocumentId(set.getString(1)))
        .list();
  }

  /// The sha-256 of the newest bytes, of deleted ones too.
  List<String> listBytes(Collection<DocumentId> documents) {
    return db.sql("select sha256 from library_document where id in (:ids) and sha256 is not null")
        .param("ids", documents.stream().map(DocumentId::value).toList())
        .query(String.class)
        .list();
  }

  /// What each file of a watched folder looked like when it was last read.
  Map<String, Seen> listSeen(CollectionId collection) {
    Map<String, Seen> seen = new HashMap<>();
    db.sql(
            """
            select id, path, seen_bytes, seen_micros, seen_key from library_document
            where collection = ? and deleted = false
            """)
        .param(collection.value())
        .query(
            set -> {
              seen.put(
                  set.getString(2),
                  new Seen(
                      new DocumentId(set.getString(1)),
                      set.getLong(3),
                      set.getLong(4),
                      Optional.ofNullable(set.getString(5))));
            });
    return seen;
  }

  /// Whether every file has come to an end, and what was decided about it was decided at `epoch`.
  boolean isSettled(CollectionId collection, long epoch) {
    return db.sql(
                """
                select count(*) from library_document d
                where d.collection = :collection and d.deleted = false
                  and (d.state in ('WAITING', 'PARSING') or d.fingerprint is null
                    or d.state in ('READY', 'HELD') and exists (
                      select 1 from library_revision r
                      where r.id = d.revision and r.screened <> :epoch))
                """)
            .param("collection", collection.value())
            .param("epoch", epoch)
            .query(Long.class)
            .single()
        == 0;
  }

  /// How many files a collection has in each state, and how large their originals are.
  List<Tally> tally(CollectionId collection, boolean publishedOnly) {
    return db.sql(
            """
            select state, count(*), sum(bytes) from library_document
            where collection = :collection and deleted = false
              and (:unpublished = true or published = true)
            group by state
            """)
        .param("collection", collection.value())
        .param("unpublished", !publishedOnly)
        .query(
            (set, n) ->
                new Tally(FileState.valueOf(set.getString(1)), set.getInt(2), set.getLong(3)))
        .list();
  }

  /// How many entries the index must hold at least; exact while nothing is unindexed or deleted.
  long countEntries() {
    return db.sql(
            """
            select coalesce(sum(entries), 0) from library_document
            where deleted = false and fingerprint is not null
            """)
        .query(Long.class)
        .single();
  }

  /// Whether something that answers is not in the index.
  boolean hasUnindexed() {
    return db.sql(
                """
                select count(*) from library_document
                where fingerprint is null and deleted = false and answering is not null
                """)
            .query(Long.class)
            .single()
        > 0;
  }

  boolean isIndexSettled() {
    return db.sql(
                """
                select count(*) from library_document where fingerprint is null or deleted = true
                """)
            .query(Long.class)
            .single()
        == 0;
  }

  /// Whether nothing is being taken in or has yet to be.
  boolean isIdle() {
    return db.sql(
                """
                select count(*) from library_document
                where state in ('WAITING', 'PARSING') or fingerprint is null
                """)
            .query(Long.class)
            .single()
        == 0;
  }

  private static DocumentRow row(ResultSet set) throws SQLException {
    return new DocumentRow(
        new DocumentId(set.getString("id")),
        new CollectionId(set.getString("collection")),
        set.getString("path"),
        FileState.valueOf(set.getString("state")),
        Optional.ofNullable(set.getString("failure")).map(Failure::valueOf),
        Optional.ofNullable(set.getString("detail")),
        set.getLong("generation"),
        Optional.ofNullable(set.getString("sha256")),
        set.getLong("bytes"),
        Optional.ofNullable(set.getString("revision")),
        Optional.ofNullable(set.getString("answering")),
        set.getBoolean("published"),
        Optional.ofNullable(set.getString("fingerprint")),
        Micros.toInstant(set.getLong("changed")));
  }

  /// @param bytes -1 when it must be read again whatever it looks like
  /// @param key which file it was; absent where that is not known
  record Seen(DocumentId id, long bytes, long micros, Optional<String> key) {
    boolean looksLike(Folder.Stat stat) {
      return bytes == stat.bytes() && micros == stat.micros();
    }
  }

  record Tally(FileState state, int files, long bytes) {}
}
