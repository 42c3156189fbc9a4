package dev.suiren.runs.internal;

import dev.suiren.kernel.Db;
import dev.suiren.runs.Judgements.Figures;
import dev.suiren.runs.RunId;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The rows of figures that hold until something is judged anew.
record SqlFigures(Db db, JsonMapper json) {
  /// To be raised when `Figures` change: what was written before is put together anew.
  static final int FORM = 1;

  int round(RunId run) {
    return db.sql("select round from run where id = :run")
        .param("run", run.value())
        .query(Integer.class)
        .single();
  }

  Optional<Figures> find(RunId run) {
    return db.sql(
            """
            select f.content from run_figures f join run on run.id = f.run and run.round = f.round
            where f.run = :run and f.form = :form and run.state <> 'running'
            """)
        .param("form", FORM)
        .param("run", run.value())
        .query(String.class)
        .optional()
        .map(content -> json.readValue(content, Figures.class));
  }

  /// Keeps what was made of the judgements of a round. Where another has begun meanwhile, it is
  /// never found.
  void keep(RunId run, int round, Figures figures) {
    db.sql(
            """
            insert into run_figures (run, round, form, content)
            select id, :round, :form, :content from run where id = :run and state <> 'running'
            on conflict (run) do update set round = excluded.round, form = excluded.form,
              content = excluded.content
            """)
        .param("form", FORM)
        .param("run", run.value())
        .param("round", round)
        .param("content", Db.text(json.writeValueAsString(figures)))
        .update();
  }
}
