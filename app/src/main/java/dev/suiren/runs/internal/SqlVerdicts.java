package dev.suiren.runs.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Micros;
import dev.suiren.people.PersonId;
import dev.suiren.people.SpaceId;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.RunId;

/// The rows of people's verdicts on answers.
record SqlVerdicts(Db db) {

  void put(RunId run, Place place, HumanRow human) {
    db.sql(
            """
            insert into run_verdict (run, place, repetition, answer, score, note, person, account,
              given)
            values (:run, :place, :repeat, :answer, :score, :note, :person, :account, :given)
            on conflict (run, place, repetition) do update set
              answer = excluded.answer, score = excluded.score, note = excluded.note,
              person = excluded.person, account = excluded.account, given = excluded.given
            """)
        .param("run", run.value())
        .param("place", place.check())
        .param("repeat", place.repeat())
        .param("answer", human.answer())
        .param("score", human.right() ? 1.0 : 0.0)
        .param("note", Db.text(human.note()))
        .param("person", human.by().person().map(PersonId::value).orElse(""))
        .param("account", Db.text(human.by().account()))
        .param("given", Micros.of(human.given()))
        .update();
  }

  void delete(RunId run, Place place) {
    db.sql(
            """
            delete from run_verdict
            where run = :run and place = :place and repetition = :repeat
            """)
        .param("run", run.value())
        .param("place", place.check())
        .param("repeat", place.repeat())
        .update();
  }

  /// Forgets who said it, but not what.
  void forget(SpaceId space, PersonId person) {
    db.sql(
            """
            update run_verdict set person = '', account = ''
            where person = :person and run in (select id from run where space = :space)
            """)
        .param("space", space.value())
        .param("person", person.value())
        .update();
  }
}
