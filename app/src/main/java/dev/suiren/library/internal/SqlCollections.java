package dev.suiren.library.internal;

import dev.suiren.kernel.Db;
import dev.suiren.library.CollectionId;
import dev.suiren.people.GroupId;
import dev.suiren.people.SpaceId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of collections and of who may read them.
final class SqlCollections {
  private static final String COLUMNS = "id, space, name, folder, everybody, paused";

  private final Db db;

  SqlCollections(Db db) {
    this.db = db;
  }

  void insert(CollectionRow row, long micros) {
    db.sql(
            """
            insert into library_collection
              (id, space, name, folder, everybody, paused, deleted, created)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(row.id().value())
        .param(row.space().value())
        .param(row.name())
        .param(row.folder().map(Path::toString).orElse(null))
        .param(row.everybody())
        .param(row.paused())
        .param(false)
        .param(micros)
        .update();
  }

  Optional<CollectionRow> find(CollectionId id) {
    return db.sql(
            "select " + COLUMNS + " from library_collection where id = :id and deleted = false")
        .param("id", id.value())
        .query((set, n) -> row(set))
        .optional()
        .map(this::withGroups);
  }

  Optional<CollectionRow> findByFolder(SpaceId space, Path folder) {
    return db.sql(
            "select "
                + COLUMNS
                + " from library_collection"
                + " where space = :space and folder = :folder and deleted = false")
        .param("space", space.value())
        .param("folder", folder.toString())
        .query((set, n) -> row(set))
        .optional()
        .map(this::withGroups);
  }

  List<CollectionRow> list(SpaceId space) {
    return db
        .sql(
            "select "
                + COLUMNS
                + " from library_collection where space = :space and deleted = false order by id")
        .param("space", space.value())
        .query((set, n) -> row(set))
        .list()
        .stream()
        .map(this::withGroups)
        .toList();
  }

  List<CollectionRow> listWatched() {
    return db
        .sql(
            "select "
                + COLUMNS
                + " from library_collection where folder is not null and deleted = false"
                + " order by id")
        .query((set, n) -> row(set))
        .list()
        .stream()
        .map(this::withGroups)
        .toList();
  }

  List<CollectionId> listUnpaused() {
    return db.sql("select id from library_collection where paused = false and deleted = false")
        .query((set, n) -> new CollectionId(set.getString(1)))
        .list();
  }

  void rename(CollectionId id, String name) {
    db.sql("update library_collection set name = :name where id = :id")
        .param("name", name)
        .param("id", id.value())
        .update();
  }

  void pause(CollectionId id, boolean paused) {
    db.sql("update library_collection set paused = :paused where id = :id")
        .param("paused", paused)
        .param("id", id.value())
        .update();
  }

  /// Which folder the system found there when its files were last compared.
  Optional<String> findFolderKey(CollectionId id) {
    return db.sql(
            "select folder_key from library_collection where id = ? and folder_key is not null")
        .param(id.value())
        .query(String.class)
        .optional();
  }

  void noteFolderKey(CollectionId id, String key) {
    db.sql("update library_collection set folder_key = ? where id = ?")
        .params(key, id.value())
        .update();
  }

  void setEverybody(CollectionId id, boolean everybody) {
    db.sql("update library_collection set everybody = :everybody where id = :id")
        .param("everybody", everybody)
        .param("id", id.value())
        .update();
  }

  void setGroups(CollectionId id, Set<GroupId> groups) {
    db.sql("delete from library_collection_reader where collection = ?").param(id.value()).update();
    for (GroupId group : groups) {
      db.sql("insert into library_collection_reader (collection, member) values (?, ?)")
          .params(id.value(), group.value())
          .update();
    }
  }

  void removeReader(GroupId group) {
    db.sql("delete from library_collection_reader where member = ?").param(group.value()).update();
  }

  void markDeleted(CollectionId id) {
    db.sql("update library_collection set deleted = true where id = ?").param(id.value()).update();
  }

  /// Only once its documents are gone.
  void remove(CollectionId id) {
    setGroups(id, Set.of());
    db.sql("delete from library_collection where id = ?").param(id.value()).update();
  }

  private static CollectionRow row(ResultSet set) throws SQLException {
    return new CollectionRow(
        new CollectionId(set.getString("id")),
        new SpaceId(set.getString("space")),
        set.getString("name"),
        Optional.ofNullable(set.getString("folder")).map(Path::of),
        set.getBoolean("everybody"),
        set.getBoolean("paused"),
        Set.of());
  }

  private CollectionRow withGroups(CollectionRow row) {
    Set<GroupId> groups =
        db
            .sql("select member from library_collection_reader where collection = ?")
            .param(row.id().value())
            .query((set, n) -> new GroupId(set.getString(1)))
            .list()
            .stream()
            .collect(Collectors.toUnmodifiableSet());
    return new CollectionRow(
        row.id(), row.space(), row.name(), row.folder(), row.everybody(), row.paused(), groups);
  }
}
