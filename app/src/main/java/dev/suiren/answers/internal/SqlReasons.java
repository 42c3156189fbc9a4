package dev.suiren.answers.internal;

import dev.suiren.answers.Offer;
import dev.suiren.answers.TurnId;
import dev.suiren.answers.Why;
import dev.suiren.answers.Why.Match;
import dev.suiren.answers.Why.Stretch;
import dev.suiren.kernel.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows that tell which words of a question its sources say. They hold places only, so that
/// what is shown of them is cut from texts that were inspected anew.
final class SqlReasons {
  private final Db db;

  SqlReasons(Db db) {
    this.db = db;
  }

  void insert(TurnId turn, int number, Why why) {
    int place = 0;
    for (Match match : why.matched()) {
      insert(turn, number, place++, Optional.of(match.said()), match.asked());
    }
    for (Stretch beside : why.beside()) {
      insert(turn, number, place++, Optional.empty(), Optional.of(beside));
    }
  }

  private void insert(
      TurnId turn, int number, int place, Optional<Stretch> said, Optional<Stretch> asked) {
    db.sql(
            """
            insert into turn_match (turn, number, place, first_point, end_point, asked_first, asked_end)
            values (:turn, :number, :place, :first, :end, :askedFirst, :askedEnd)
            """)
        .param("turn", turn.value())
        .param("number", number)
        .param("place", place)
        .param("first", said.map(Stretch::start).orElse(null))
        .param("end", said.map(Stretch::end).orElse(null))
        .param("askedFirst", asked.map(Stretch::start).orElse(null))
        .param("askedEnd", asked.map(Stretch::end).orElse(null))
        .update();
  }

  /// Which words of the question one source says, and which stand beside it.
  record Words(List<Match> matched, List<Stretch> beside) {
    static final Words NONE = new Words(List.of(), List.of());

    Why offering(Optional<String> kind) {
      return new Why(matched, beside, kind.map(Offer::valueOf));
    }
  }

  /// By the numbers of the sources.
  Map<Integer, Words> list(TurnId turn) {
    Map<Integer, Words> all = new HashMap<>();
    db.sql("select * from turn_match where turn = :turn order by number, place")
        .param("turn", turn.value())
        .query((row, line) -> Row.of(row))
        .list()
        .forEach(row -> row.addTo(all));
    return all;
  }

  private record Row(int number, Optional<Stretch> said, Optional<Stretch> asked) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getInt("number"),
          stretch(row, "first_point", "end_point"),
          stretch(row, "asked_first", "asked_end"));
    }

    private static Optional<Stretch> stretch(ResultSet row, String first, String end)
        throws SQLException {
      int start = row.getInt(first);
      return row.wasNull() ? Optional.empty() : Optional.of(new Stretch(start, row.getInt(end)));
    }

    void addTo(Map<Integer, Words> all) {
      Words words =
          all.computeIfAbsent(number, _ -> new Words(new ArrayList<>(), new ArrayList<>()));
      said.ifPresentOrElse(
          place -> words.matched().add(new Match(place, asked)),
          () -> asked.ifPresent(words.beside()::add));
    }
  }
}
