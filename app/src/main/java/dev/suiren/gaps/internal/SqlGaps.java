package dev.suiren.gaps.internal;

import dev.suiren.answers.QuestionUnanswered.Ground;
import dev.suiren.gaps.Gap;
import dev.suiren.gaps.GapId;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The rows of unanswered questions; every statement names the space.
final class SqlGaps {
  private static final String SHOWN =
      """
      from gap where space = :space and done = :done and last_day > :over
        and unanswered + rated_bad >= :occasions and plain like :words escape '!'
      """;

  private final Db db;
  private final RandomGenerator random;

  SqlGaps(Db db, RandomGenerator random) {
    this.db = db;
    this.random = random;
  }

  /// A new row, or one occasion more of a known one, which is open again.
  void add(SpaceId space, Kept.Occasion occasion) {
    boolean rated = occasion.ground() == Ground.RATED_BAD;
    db.sql(
            """
            insert into gap (id, space, sameness, question, plain, unanswered, rated_bad,
              first_day, last_day, done)
            values (:id, :space, :sameness, :question, :plain, :unanswered, :rated,
              :day, :day, :done)
            on conflict (space, sameness) do update set
              unanswered = gap.unanswered + excluded.unanswered,
              rated_bad = gap.rated_bad + excluded.rated_bad,
              last_day = case when excluded.last_day > gap.last_day
                then excluded.last_day else gap.last_day end,
              done = excluded.done
            """)
        .param("id", freeId())
        .param("space", space.value())
        .param("sameness", occasion.sameness())
        .param("question", Db.text(occasion.question()))
        .param("plain", Db.text(occasion.plain()))
        .param("unanswered", rated ? 0 : 1)
        .param("rated", rated ? 1 : 0)
        .param("day", occasion.day())
        .param("done", false)
        .update();
  }

  private int freeId() {
    int id = random.nextInt(1, Integer.MAX_VALUE);
    while (db.sql("select id from gap where id = :id")
        .param("id", id)
        .query(Integer.class)
        .optional()
        .isPresent()) {
      id = random.nextInt(1, Integer.MAX_VALUE);
    }
    return id;
  }

  /// Leaves the `most` that are asked most often, of these the ones asked last.
  void trim(SpaceId space, int most) {
    db.sql(
            """
            delete from gap where id in (
              select id from gap where space = :space
              order by unanswered + rated_bad desc, last_day desc, id limit 1000 offset :most)
            """)
        .param("space", space.value())
        .param("most", most)
        .update();
  }

  /// What is asked for of a space.
  ///
  /// @param over the last day whose questions are not kept any more
  /// @param words plain
  record Filter(SpaceId space, Gap.State state, long over, int occasions, String words) {}

  List<Kept> list(Filter filter, int offset, int limit) {
    return shown(
            "select * "
                + SHOWN
                + """
                order by unanswered + rated_bad desc, last_day desc, id
                limit :limit offset :offset
                """,
            filter)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> read(row))
        .list();
  }

  int count(Filter filter) {
    return shown("select count(*) " + SHOWN, filter).query(Integer.class).single();
  }

  int countAll(SpaceId space) {
    return db.sql("select count(*) from gap where space = :space")
        .param("space", space.value())
        .query(Integer.class)
        .single();
  }

  private StatementSpec shown(String sql, Filter filter) {
    String words = filter.words().replaceAll("[!%_]", "!$0");
    return db.sql(sql)
        .param("space", filter.space().value())
        .param("done", filter.state() == Gap.State.DONE)
        .param("over", filter.over())
        .param("occasions", filter.occasions())
        .param("words", Db.text("%" + words + "%"));
  }

  /// One that is not over and was asked often enough to be seen.
  Kept get(SpaceId space, GapId id, long over, int occasions) {
    return db.sql(
            """
            select * from gap where space = :space and id = :id and last_day > :over
              and unanswered + rated_bad >= :occasions
            """)
        .param("space", space.value())
        .param("id", id.value())
        .param("over", over)
        .param("occasions", occasions)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(SqlGaps::notFound);
  }

  void mark(SpaceId space, GapId id, Gap.State state) {
    must(
        db.sql("update gap set done = :done where space = :space and id = :id")
            .param("done", state == Gap.State.DONE)
            .param("space", space.value())
            .param("id", id.value())
            .update());
  }

  void delete(SpaceId space, GapId id) {
    must(
        db.sql("delete from gap where space = :space and id = :id")
            .param("space", space.value())
            .param("id", id.value())
            .update());
  }

  void deleteAll(SpaceId space) {
    db.sql("delete from gap where space = :space").param("space", space.value()).update();
  }

  /// Ends in every space what has been kept for its days.
  int sweep(long today) {
    return db.sql(
            """
            delete from gap where last_day <= :today - coalesce(
              (select days from gap_choice where gap_choice.space = gap.space), 0)
            """)
        .param("today", today)
        .update();
  }

  private static void must(int changed) {
    if (changed == 0) {
      throw notFound();
    }
  }

  private static ProblemException notFound() {
    return new ProblemException(Problem.NOT_FOUND, "there is no such question");
  }

  private static Kept read(ResultSet row) throws SQLException {
    return new Kept(
        new GapId(row.getInt("id")),
        row.getString("question"),
        row.getString("plain"),
        row.getInt("unanswered"),
        row.getInt("rated_bad"),
        row.getLong("first_day"),
        row.getLong("last_day"),
        row.getBoolean("done") ? Gap.State.DONE : Gap.State.OPEN);
  }
}
