package dev.suiren.answers.internal;

import dev.suiren.answers.ConversationId;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/// The rows of conversations; every statement names the owner, so that nobody reaches another's.
final class SqlConversations {
  private final Db db;
  private final Ids ids;
  private final Clock clock;

  SqlConversations(Db db, Ids ids, Clock clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  List<Kept.Talk> list(Owner owner) {
    return db.sql(
            """
            select id, title, changed from conversation where space = :space and owner = :owner
            order by changed desc, id desc
            """)
        .param("space", owner.space())
        .param("owner", owner.name())
        .query((row, number) -> read(row))
        .list();
  }

  Kept.Talk get(Owner owner, ConversationId id) {
    return db.sql(
            """
            select id, title, changed from conversation
            where space = :space and owner = :owner and id = :id
            """)
        .param("space", owner.space())
        .param("owner", owner.name())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(SqlConversations::notFound);
  }

  ConversationId insert(Owner owner, String title) {
    String id = ids.next();
    db.sql(
            """
            insert into conversation (id, space, owner, title, created, changed)
            values (:id, :space, :owner, :title, :now, :now)
            """)
        .param("id", id)
        .param("space", owner.space())
        .param("owner", owner.name())
        .param("title", Db.text(title))
        .param("now", Micros.of(clock.instant()))
        .update();
    return new ConversationId(id);
  }

  void touch(Owner owner, ConversationId id) {
    must(
        db.sql(
                """
                update conversation set changed = :now
                where space = :space and owner = :owner and id = :id
                """)
            .param("now", Micros.of(clock.instant()))
            .param("space", owner.space())
            .param("owner", owner.name())
            .param("id", id.value())
            .update());
  }

  /// Only for a conversation whose owner was made sure of.
  Set<CollectionId> collections(ConversationId id) {
    return Set.copyOf(
        db.sql("select collection from conversation_collection where conversation = :id")
            .param("id", id.value())
            .query((row, number) -> new CollectionId(row.getString("collection")))
            .list());
  }

  /// Only for a conversation whose owner was made sure of.
  void setCollections(ConversationId id, Set<CollectionId> collections) {
    db.sql("delete from conversation_collection where conversation = :id")
        .param("id", id.value())
        .update();
    for (CollectionId collection : collections) {
      db.sql(
              """
              insert into conversation_collection (conversation, collection)
              values (:id, :collection)
              """)
          .param("id", id.value())
          .param("collection", collection.value())
          .update();
    }
  }

  void rename(Owner owner, ConversationId id, String title) {
    must(
        db.sql(
                """
                update conversation set title = :title
                where space = :space and owner = :owner and id = :id
                """)
            .param("title", Db.text(title))
            .param("space", owner.space())
            .param("owner", owner.name())
            .param("id", id.value())
            .update());
  }

  void delete(Owner owner, ConversationId id) {
    must(
        db.sql("delete from conversation where space = :space and owner = :owner and id = :id")
            .param("space", owner.space())
            .param("owner", owner.name())
            .param("id", id.value())
            .update());
  }

  void deleteAll(Owner owner) {
    db.sql("delete from conversation where space = :space and owner = :owner")
        .param("space", owner.space())
        .param("owner", owner.name())
        .update();
  }

  private static void must(int changed) {
    if (changed == 0) {
      throw notFound();
    }
  }

  private static ProblemException notFound() {
    return new ProblemException(Problem.NOT_FOUND, "there is no such conversation");
  }

  private static Kept.Talk read(ResultSet row) throws SQLException {
    return new Kept.Talk(
        new ConversationId(row.getString("id")),
        row.getString("title"),
        Micros.toInstant(row.getLong("changed")));
  }
}
