package dev.suiren.library.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rows of revisions with their leaves, written once and never changed; only the epoch at which
/// a revision was last screened moves on.
final class SqlRevisions {
  private static final int ROWS_AT_ONCE = 200;

  private final Db db;

  SqlRevisions(Db db) {
    this.db = db;
  }

  /// @param bytes the size of the original
  void insert(Revision revision, List<LeafRow> leaves, long bytes) {
    db.sql(
            """
            insert into library_revision
              (id, document, sha256, leaves, passages, screened, bytes, created, origin, producer)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            revision.id(),
            revision.document().value(),
            revision.sha256(),
            revision.leaves(),
            revision.passages(),
            revision.screened(),
            bytes,
            Micros.of(revision.created()),
            revision.label().origin().name(),
            revision.label().producer())
        .update();
    for (int at = 0; at < leaves.size(); at += ROWS_AT_ONCE) {
      insertLeaves(revision.id(), leaves.subList(at, Math.min(at + ROWS_AT_ONCE, leaves.size())));
    }
  }

  private void insertLeaves(String revision, List<LeafRow> leaves) {
    List<Object> values = new ArrayList<>();
    for (LeafRow leaf : leaves) {
      Collections.addAll(values, revision, leaf.number(), leaf.page().orElse(-1));
      Collections.addAll(values, leaf.begins(), leaf.ends(), leaf.encodeBlocks(), leaf.text());
    }
    db.sql(
            "insert into library_leaf (revision, number, page, begins, ends, blocks, text) values "
                + String.join(",", Collections.nCopies(leaves.size(), "(?, ?, ?, ?, ?, ?, ?)")))
        .params(values)
        .update();
  }

  Optional<Revision> find(String id) {
    return db.sql(Revision.SELECT + "where id = ?")
        .param(id)
        .query((set, n) -> Revision.row(set))
        .optional();
  }

  Optional<Revision> find(DocumentId document, String sha256) {
    return db.sql(Revision.SELECT + "where document = ? and sha256 = ?")
        .params(document.value(), sha256)
        .query((set, n) -> Revision.row(set))
        .optional();
  }

  /// Revisions last screened at another epoch, after the id `after`.
  List<Revision> listUnscreened(long epoch, String after, int limit) {
    return db.sql(Revision.SELECT + "where screened <> ? and id > ? order by id limit ?")
        .params(epoch, after, limit)
        .query((set, n) -> Revision.row(set))
        .list();
  }

  List<Revision> list(DocumentId document) {
    return db.sql(Revision.SELECT + "where document = ? order by id")
        .param(document.value())
        .query((set, n) -> Revision.row(set))
        .list();
  }

  /// Those of each file in the order of their making; of deleted files too.
  List<Revision> listOf(Collection<DocumentId> documents) {
    return db.sql(Revision.SELECT + "where document in (:documents) order by id")
        .param("documents", documents.stream().map(DocumentId::value).toList())
        .query((set, n) -> Revision.row(set))
        .list();
  }

  List<Revision> list(Collection<String> revisions) {
    return revisions.isEmpty()
        ? List.of()
        : db.sql(Revision.SELECT + "where id in (:ids)")
            .param("ids", revisions)
            .query((set, n) -> Revision.row(set))
            .list();
  }

  /// The size of the originals of a collection's earlier revisions, kept for earlier citations.
  long countEarlierBytes(CollectionId collection) {
    return db.sql(
            """
            select coalesce(sum(r.bytes), 0) from library_revision r
            join library_document d on d.id = r.document
            where d.collection = ? and d.deleted = false and r.sha256 <> coalesce(d.sha256, '')
            """)
        .param(collection.value())
        .query(Long.class)
        .single();
  }

  /// Which bytes of these a revision or a file has, a deleted one too.
  List<String> listUsed(Collection<String> sha256s) {
    return db.sql(
            """
            select sha256 from library_revision where sha256 in (:some)
            union select sha256 from library_document where sha256 in (:some)
            """)
        .param("some", sha256s)
        .query(String.class)
        .list();
  }

  /// Which bytes of these a file that is not deleted answers with, or answered with before.
  Set<String> listStanding(Collection<String> sha256s) {
    return Set.copyOf(
        db.sql(
                """
                select distinct r.sha256 from library_revision r
                join library_document d on d.id = r.document
                where r.sha256 in (:some) and d.deleted = false
                """)
            .param("some", sha256s)
            .query(String.class)
            .list());
  }

  void screened(String revision, long epoch) {
    db.sql("update library_revision set screened = ? where id = ?")
        .params(epoch, revision)
        .update();
  }

  /// The whole extracted text.
  String text(String revision) {
    return String.join(
        "",
        db.sql("select text from library_leaf where revision = ? order by number")
            .param(revision)
            .query(String.class)
            .list());
  }

  Optional<LeafRow> findLeaf(String revision, int number) {
    return db.sql(LEAF + "where revision = ? and number = ?")
        .params(revision, number)
        .query((set, n) -> leaf(set))
        .optional();
  }

  /// The leaf that holds the code point `at`.
  Optional<LeafRow> findLeafAt(String revision, int at) {
    return db.sql(LEAF + "where revision = ? and begins <= ? and ends > ?")
        .params(revision, at, at)
        .query((set, n) -> leaf(set))
        .optional();
  }

  void remove(Collection<String> revisions) {
    for (String table : List.of("library_passage", "library_leaf")) {
      db.sql("delete from " + table + " where revision in (:revisions)")
          .param("revisions", revisions)
          .update();
    }
    db.sql("delete from library_revision where id in (:revisions)")
        .param("revisions", revisions)
        .update();
  }

  private static final String LEAF =
      "select number, page, begins, ends, blocks, text from library_leaf ";

  private static LeafRow leaf(ResultSet set) throws SQLException {
    int page = set.getInt("page");
    return new LeafRow(
        set.getInt("number"),
        page < 0 ? Optional.empty() : Optional.of(page),
        set.getInt("begins"),
        set.getInt("ends"),
        LeafRow.decodeBlocks(set.getString("blocks")),
        set.getString("text"));
  }

  /// @param screened the number of the epoch at which it was last screened
  /// @param label what the file said of its making
  record Revision(
      String id,
      DocumentId document,
      String sha256,
      int leaves,
      int passages,
      long screened,
      Instant created,
      FileLabel label) {

    private static final String SELECT =
        "select id, document, sha256, leaves, passages, screened, created, origin, producer"
            + " from library_revision ";

    private static Revision row(ResultSet set) throws SQLException {
      return new Revision(
          set.getString("id"),
          new DocumentId(set.getString("document")),
          set.getString("sha256"),
          set.getInt("leaves"),
          set.getInt("passages"),
          set.getLong("screened"),
          Micros.toInstant(set.getLong("created")),
          new FileLabel(Origin.valueOf(set.getString("origin")), set.getString("producer")));
    }
  }
}
