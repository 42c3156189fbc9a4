package dev.suiren.answers.internal;

import dev.suiren.answers.ConversationId;
import dev.suiren.answers.Offer;
import dev.suiren.answers.Reply;
import dev.suiren.answers.Turn;
import dev.suiren.answers.TurnId;
import dev.suiren.answers.Turns.Rating;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Usage;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.PassageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rows of turns with their answers and citations.
final class SqlTurns {
  private final Db db;
  private final SqlReasons reasons;

  SqlTurns(Db db) {
    this.db = db;
    this.reasons = new SqlReasons(db);
  }

  void insert(TurnId id, ConversationId conversation, String question, Instant asked) {
    db.sql(
            """
            insert into turn (id, conversation, question, state, asked)
            values (:id, :conversation, :question, 'RUNNING', :asked)
            """)
        .param("id", id.value())
        .param("conversation", conversation.value())
        .param("question", Db.text(question))
        .param("asked", Micros.of(asked))
        .update();
  }

  List<Kept.Row> list(ConversationId conversation) {
    return db
        .sql("select * from turn where conversation = :conversation order by asked, id")
        .param("conversation", conversation.value())
        .query((row, number) -> read(row))
        .list()
        .stream()
        .map(this::withSources)
        .toList();
  }

  Kept.Row get(Owner owner, TurnId id) {
    return db.sql(
            """
            select turn.* from turn join conversation on conversation.id = turn.conversation
            where turn.id = :id and conversation.space = :space and conversation.owner = :owner
            """)
        .param("id", id.value())
        .param("space", owner.space())
        .param("owner", owner.name())
        .query((row, number) -> read(row))
        .optional()
        .map(this::withSources)
        .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "there is no such turn"));
  }

  /// Stores how a running turn ended; does nothing when it was deleted meanwhile.
  void finish(TurnId id, Turn.State state, Kept.Answer answer) {
    db.inTransaction(
        () -> {
          if (update(id, state, answer) == 1) {
            answer.sources().forEach(source -> insert(id, source));
            answer.sources().forEach(source -> reasons.insert(id, source.number(), source.why()));
          }
        });
  }

  private int update(TurnId id, Turn.State state, Kept.Answer answer) {
    return db.sql(
            """
            update turn set state = :state, kind = :kind, answer = :answer, base = :base,
              completeness = :completeness, fault = :fault, dropped = :dropped,
              prompt_tokens = :prompt, completion_tokens = :completion, millis = :millis
            where id = :id and state = 'RUNNING'
            """)
        .param("state", state.name())
        .param("kind", answer.kind().name())
        .param("answer", Db.text(answer.text()))
        .param("base", answer.base().map(Db::text).orElse(null))
        .param("completeness", answer.completeness().name())
        .param("fault", answer.fault().map(Fault::name).orElse(null))
        .param("dropped", answer.dropped())
        .param("prompt", answer.usage().promptTokens())
        .param("completion", answer.usage().completionTokens())
        .param("millis", answer.millis())
        .param("id", id.value())
        .update();
  }

  private void insert(TurnId turn, Kept.Source source) {
    db.sql(
            """
            insert into turn_citation
              (turn, number, revision, passage, first_point, end_point, contested, offers)
            values (:turn, :number, :revision, :passage, :first, :end, :contested, :offers)
            """)
        .param("turn", turn.value())
        .param("number", source.number())
        .param("revision", source.revision())
        .param("passage", source.passage().value())
        .param("first", source.start())
        .param("end", source.end())
        .param("contested", source.contested())
        .param("offers", source.why().offers().map(Offer::name).orElse(null))
        .update();
  }

  /// Takes out of all answers the lines that quote one of these revisions; that something was
  /// quoted there is still known.
  void unquote(List<String> revisions) {
    Map<String, Set<Integer>> quoting = new TreeMap<>();
    db.sql("select turn, number from turn_citation where revision in (:revisions)")
        .param("revisions", revisions)
        .query(
            row -> {
              quoting
                  .computeIfAbsent(row.getString("turn"), _ -> new TreeSet<>())
                  .add(row.getInt("number"));
            });
    quoting.forEach(this::unquote);
  }

  private void unquote(String turn, Set<Integer> numbers) {
    String answer =
        db.sql("select answer from turn where id = ?").param(turn).query(String.class).single();
    db.sql("update turn set answer = ? where id = ?")
        .params(Statements.without(answer, numbers), turn)
        .update();
  }

  void breakOff(TurnId id) {
    db.sql("update turn set state = 'BROKEN_OFF' where id = :id and state = 'RUNNING'")
        .param("id", id.value())
        .update();
  }

  /// Marks what cannot be running any more: turns asked before `before`.
  int breakOffAll(Instant before) {
    return db.sql(
            "update turn set state = 'BROKEN_OFF' where state = 'RUNNING' and asked < :before")
        .param("before", Micros.of(before))
        .update();
  }

  void rate(TurnId id, Rating rating, String note) {
    db.sql("update turn set rating = :rating, note = :note where id = :id")
        .param("rating", rating.name())
        .param("note", Db.text(note))
        .param("id", id.value())
        .update();
  }

  private static Kept.Row read(ResultSet row) throws SQLException {
    TurnId id = new TurnId(row.getString("id"));
    return new Kept.Row(
        id,
        new ConversationId(row.getString("conversation")),
        row.getString("question"),
        Turn.State.valueOf(row.getString("state")),
        Micros.toInstant(row.getLong("asked")),
        row.getString("answer") == null ? Optional.empty() : Optional.of(readAnswer(row)));
  }

  private static Kept.Answer readAnswer(ResultSet row) throws SQLException {
    return new Kept.Answer(
        Turn.Kind.valueOf(row.getString("kind")),
        row.getString("answer"),
        Optional.ofNullable(row.getString("base")),
        Reply.Completeness.valueOf(row.getString("completeness")),
        Optional.ofNullable(row.getString("fault")).map(Fault::valueOf),
        row.getInt("dropped"),
        new Usage(row.getInt("prompt_tokens"), row.getInt("completion_tokens")),
        row.getLong("millis"),
        readFeedback(row),
        List.of());
  }

  private static Optional<Kept.Feedback> readFeedback(ResultSet row) throws SQLException {
    String note = Optional.ofNullable(row.getString("note")).orElse("");
    return Optional.ofNullable(row.getString("rating"))
        .map(rating -> new Kept.Feedback(Rating.valueOf(rating), note));
  }

  /// A second statement, since the first one's connection must be free again by then.
  private Kept.Row withSources(Kept.Row row) {
    return row.answer().isEmpty()
        ? row
        : row.withAnswer(row.answer().get().withSources(sources(row.id())));
  }

  private List<Kept.Source> sources(TurnId turn) {
    Map<Integer, SqlReasons.Words> words = reasons.list(turn);
    return db.sql("select * from turn_citation where turn = :turn order by number")
        .param("turn", turn.value())
        .query(
            (row, number) ->
                new Kept.Source(
                    row.getInt("number"),
                    row.getString("revision"),
                    new PassageId(row.getString("passage")),
                    row.getInt("first_point"),
                    row.getInt("end_point"),
                    row.getBoolean("contested"),
                    words
                        .getOrDefault(row.getInt("number"), SqlReasons.Words.NONE)
                        .offering(Optional.ofNullable(row.getString("offers")))))
        .list();
  }
}
