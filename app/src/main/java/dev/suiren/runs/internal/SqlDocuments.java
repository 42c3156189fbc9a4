package dev.suiren.runs.internal;

import dev.suiren.kernel.Db;
import dev.suiren.people.SpaceId;
import dev.suiren.runs.SetId;
import java.util.function.BiConsumer;

/// The rows of documents that are kept with their set.
record SqlDocuments(Db db) {

  /// @param path below the set's folder; that of a folder ends with `/`
  void insert(SpaceId space, SetId set, int position, String path, byte[] content) {
    db.sql(
            """
            insert into run_document (space, hash, position, path, content)
            values (:space, :hash, :position, :path, :content)
            """)
        .param("space", space.value())
        .param("hash", set.value())
        .param("position", position)
        .param("path", path)
        .param("content", content)
        .update();
  }

  /// One by one, since they may be large; false after the last.
  boolean read(SpaceId space, SetId set, int position, BiConsumer<String, byte[]> each) {
    return db.sql(
            """
            select path, content from run_document
            where space = :space and hash = :hash and position = :position
            """)
        .param("space", space.value())
        .param("hash", set.value())
        .param("position", position)
        .query(
            (row, number) -> {
              each.accept(row.getString("path"), row.getBytes("content"));
              return true;
            })
        .optional()
        .isPresent();
  }
}
