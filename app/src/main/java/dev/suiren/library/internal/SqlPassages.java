package dev.suiren.library.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Origin;
import dev.suiren.library.internal.Passages.Passage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The rows of passages. Their text is cut out of the leaf they lie in, so that it is stored once.
final class SqlPassages {
  private static final int ROWS_AT_ONCE = 500;

  private static final String SELECT =
      """
      select p.id, d.id as document, d.collection, d.path, r.id as revision, r.sha256,
        case when d.answering = r.id then 1 else 0 end as answering,
        d.published,
        case when d.seen_micros > 0 then d.seen_micros else r.created end as dated,
        r.origin, p.heading, p.header, l.page, l.begins as leaf_begins, p.begins, p.ends, l.text
      from library_passage p
        join library_revision r on r.id = p.revision
        join library_document d on d.id = r.document
        join library_leaf l on l.revision = p.revision and l.number = p.leaf
      """;

  private final Db db;
  private final Ids ids;

  SqlPassages(Db db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  void insert(String revision, List<Passage> passages) {
    for (int at = 0; at < passages.size(); at += ROWS_AT_ONCE) {
      List<Passage> rows = passages.subList(at, Math.min(at + ROWS_AT_ONCE, passages.size()));
      List<Object> values = new ArrayList<>();
      for (Passage passage : rows) {
        Collections.addAll(values, ids.next(), revision, passage.leaf());
        Collections.addAll(values, String.join("\n", passage.heading()), passage.header());
        Collections.addAll(values, passage.start(), passage.end());
      }
      db.sql(
              "insert into library_passage (id, revision, leaf, heading, header, begins, ends)"
                  + " values "
                  + String.join(",", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, ?, ?)")))
          .params(values)
          .update();
    }
  }

  List<PassageRow> list(Collection<String> passages) {
    if (passages.isEmpty()) {
      return List.of();
    }
    return db.sql(SELECT + "where d.deleted = false and p.id in (:ids)")
        .param("ids", passages)
        .query((set, n) -> row(set))
        .list();
  }

  Optional<PassageRow> find(String passage) {
    return list(List.of(passage)).stream().findFirst();
  }

  /// The labels of the table in whose midst a leaf begins; empty where it begins elsewhere.
  String header(String revision, int leaf) {
    return db.sql(
            """
            select header from library_passage where revision = ? and leaf = ?
            order by begins limit 1
            """)
        .params(revision, leaf)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /// In reading order; of a deleted file too.
  List<PassageRow> listOf(String revision) {
    return listOf(List.of(revision));
  }

  List<PassageRow> listOf(Collection<String> revisions) {
    return db.sql(SELECT + "where p.revision in (:revisions) order by p.revision, p.begins")
        .param("revisions", revisions)
        .query((set, n) -> row(set))
        .list();
  }

  private static PassageRow row(ResultSet set) throws SQLException {
    int page = set.getInt("page");
    int leaf = set.getInt("leaf_begins");
    int start = set.getInt("begins");
    int end = set.getInt("ends");
    String heading = set.getString("heading");
    return new PassageRow(
        set.getString("id"),
        new DocumentId(set.getString("document")),
        new CollectionId(set.getString("collection")),
        set.getString("path"),
        set.getString("revision"),
        set.getString("sha256"),
        set.getInt("answering") == 1,
        set.getBoolean("published"),
        heading.isEmpty() ? List.of() : Arrays.asList(heading.split("\n", -1)),
        set.getString("header"),
        page < 0 ? Optional.empty() : Optional.of(page),
        start,
        end,
        Micros.toInstant(set.getLong("dated")),
        Origin.valueOf(set.getString("origin")),
        slice(set.getString("text"), start - leaf, end - leaf));
  }

  private static String slice(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }
}
