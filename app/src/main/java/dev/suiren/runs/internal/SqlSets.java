package dev.suiren.runs.internal;

import dev.suiren.checks.CheckFile;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.NamedPicture;
import dev.suiren.checks.PublicForm;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Picture;
import dev.suiren.people.SpaceId;
import dev.suiren.runs.SetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The rows of kept sets with their files.
record SqlSets(Db db) {
  private static final List<String> PARTS = List.of("run_document", "run_file", "run_picture");

  /// @param form empty for files of checks
  record Row(SetId id, String name, String form, int checks, Size documents) {
    @Override
    public String toString() {
      return "Row[" + id.value() + "]";
    }
  }

  record Size(int files, long bytes) {}

  /// False where it is there already.
  boolean insert(SpaceId space, Row row, List<CheckFile> files, Instant now) {
    int added =
        db.sql(
                """
                insert into run_set (space, hash, name, form, checks, documents, bytes, kept)
                values (:space, :hash, :name, :form, :checks, :documents, :bytes, :kept)
                on conflict (space, hash) do nothing
                """)
            .param("space", space.value())
            .param("hash", row.id().value())
            .param("name", Db.text(row.name()))
            .param("form", row.form())
            .param("checks", row.checks())
            .param("documents", row.documents().files())
            .param("bytes", row.documents().bytes())
            .param("kept", Micros.of(now))
            .update();
    if (added == 0) {
      touch(space, row.id(), now);
      return false;
    }
    for (int i = 0; i < files.size(); i++) {
      insert(space, row.id(), i, files.get(i));
    }
    return true;
  }

  /// Tells that it is wanted still, and keeps others from deleting it in this transaction; false
  /// where it is gone.
  boolean touch(SpaceId space, SetId set, Instant now) {
    return db.sql("update run_set set kept = :kept where space = :space and hash = :hash")
            .param("space", space.value())
            .param("hash", set.value())
            .param("kept", Micros.of(now))
            .update()
        > 0;
  }

  private void insert(SpaceId space, SetId set, int position, CheckFile file) {
    db.sql(
            """
            insert into run_file (space, hash, position, name, content)
            values (:space, :hash, :position, :name, :content)
            on conflict do nothing
            """)
        .param("space", space.value())
        .param("hash", set.value())
        .param("position", position)
        .param("name", Db.text(file.name()))
        .param("content", Db.text(file.text()))
        .update();
  }

  void insert(SpaceId space, SetId set, List<NamedPicture> pictures) {
    for (NamedPicture picture : pictures) {
      db.sql(
              """
              insert into run_picture (space, hash, path, content)
              values (:space, :hash, :path, :content)
              on conflict do nothing
              """)
          .param("space", space.value())
          .param("hash", set.value())
          .param("path", Db.text(picture.path()))
          .param("content", picture.picture().base64())
          .update();
    }
  }

  Optional<Row> find(SpaceId space, SetId set) {
    return db.sql("select * from run_set where space = :space and hash = :hash")
        .param("space", space.value())
        .param("hash", Db.text(set.value()))
        .query((row, number) -> read(row))
        .optional();
  }

  CheckSet checks(SpaceId space, Row row) {
    List<CheckFile> files =
        db.sql("select * from run_file where space = :space and hash = :hash order by position")
            .param("space", space.value())
            .param("hash", row.id().value())
            .query((it, number) -> new CheckFile(it.getString("name"), it.getString("content")))
            .list();
    Optional<PublicForm> form =
        row.form().isEmpty() ? Optional.empty() : Optional.of(PublicForm.valueOf(row.form()));
    return new CheckSet(row.name(), form, files, pictures(space, row));
  }

  private List<NamedPicture> pictures(SpaceId space, Row row) {
    return db.sql("select * from run_picture where space = :space and hash = :hash order by path")
        .param("space", space.value())
        .param("hash", row.id().value())
        .query((it, number) -> picture(it.getString("path"), it.getString("content")))
        .list();
  }

  private static NamedPicture picture(String path, String content) {
    byte[] file = Base64.getDecoder().decode(content);
    return new NamedPicture(path, Picture.find(file).orElseThrow());
  }

  /// Those that runs were ordered of, the last used first.
  List<Row> listUsed(SpaceId space, int most) {
    return db.sql(
            """
            select run_set.* from run_set
              join (select hash, max(started) as used from run where space = :space
                group by hash) last on last.hash = run_set.hash
            where run_set.space = :space
            order by last.used desc, run_set.hash limit :most
            """)
        .param("space", space.value())
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  /// Deletes what no run is of and was kept for the last time before then. The sets go first: a run
  /// that is just begun has touched its own.
  void deleteUnused(SpaceId space, Instant before) {
    List<String> gone =
        db.sql(
                """
                delete from run_set where space = :space and kept < :before and not exists (
                  select 1 from run where run.space = run_set.space and run.hash = run_set.hash)
                returning hash
                """)
            .param("space", space.value())
            .param("before", Micros.of(before))
            .query(String.class)
            .list();
    gone.forEach(set -> deleteParts(space, new SetId(set)));
  }

  /// Deletes it where no run is of it any more. It is locked first, so that a run which is just
  /// begun is seen.
  void deleteIfUnused(SpaceId space, SetId set, Instant now) {
    touch(space, set, now);
    int gone =
        db.sql(
                """
                delete from run_set where space = :space and hash = :hash and not exists (
                  select 1 from run where run.space = run_set.space and run.hash = run_set.hash)
                """)
            .param("space", space.value())
            .param("hash", set.value())
            .update();
    if (gone > 0) {
      deleteParts(space, set);
    }
  }

  private void deleteParts(SpaceId space, SetId set) {
    for (String table : PARTS) {
      db.sql("delete from " + table + " where space = :space and hash = :hash")
          .param("space", space.value())
          .param("hash", set.value())
          .update();
    }
  }

  /// Whether it is kept with documents, be it an empty folder.
  boolean hasDocuments(SpaceId space, SetId set) {
    return db.sql(
                """
                select count(*) from run_document
                where space = :space and hash = :hash and position = 0
                """)
            .param("space", space.value())
            .param("hash", Db.text(set.value()))
            .query(Integer.class)
            .single()
        > 0;
  }

  /// What the documents of all kept sets take together.
  long documentBytes(SpaceId space) {
    return db.sql("select coalesce(sum(bytes), 0) from run_set where space = :space")
        .param("space", space.value())
        .query(Long.class)
        .single();
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        new SetId(row.getString("hash")),
        row.getString("name"),
        row.getString("form"),
        row.getInt("checks"),
        new Size(row.getInt("documents"), row.getLong("bytes")));
  }
}
