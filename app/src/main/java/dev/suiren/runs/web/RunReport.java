package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.people.Caller;
import dev.suiren.proof.Card;
import dev.suiren.runs.Judgements.Figures;
import dev.suiren.runs.Run;
import dev.suiren.sheets.Markdown;
import dev.suiren.sheets.Numbers;
import dev.suiren.web.Screen;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// The figures of a run as Markdown, in the language of a page: no question and no answer.
record RunReport(Screen screen, Audit audit, Caller caller) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  String of(Run run, Figures figures) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(screen.say("runs.report.title")).append("\n\n");
    line(text, "runs.base", base(run));
    line(text, "runs.set", set(run) + " · " + run.set().id().value());
    line(text, "runs.state", state(run));
    line(text, "runs.started", TIME.format(run.course().started()));
    line(text, "runs.repeats", String.valueOf(run.terms().repeats()));
    line(
        text,
        "runs.right",
        run.tally().share().map(RunReport::interval).orElse("–")
            + ", "
            + screen.say("runs.judged.of", run.tally().right(), run.tally().judged()));
    line(text, "runs.unanswered", String.valueOf(run.tally().unanswered()));
    line(text, "runs.by_hand", String.valueOf(run.tally().byHand()));
    line(text, "runs.paid", Numbers.exactly(run.course().progress().spent()));
    table(
        text,
        "runs.dimensions",
        figures.dimensions(),
        name -> screen.say("runs.dimension." + name.replace(' ', '_')));
    table(text, "runs.functions", figures.functions(), name -> plain(audit.name(name, caller)));
    text.append("\n").append(screen.say("runs.report.note")).append("\n");
    return text.toString();
  }

  private String base(Run run) {
    return run.base().isNone()
        ? screen.say("runs.base.none")
        : plain(run.base().model()) + " (" + plain(run.base().url()) + ")";
  }

  private String set(Run run) {
    return run.set().shipped() ? screen.say("runs.set.shipped") : plain(run.set().name());
  }

  private String state(Run run) {
    String state = screen.say("runs.state." + run.course().state().word());
    return run.course()
        .why()
        .map(why -> state + ": " + screen.say("runs.why." + why.word()))
        .orElse(state);
  }

  private void line(StringBuilder text, String key, String value) {
    text.append("- ").append(screen.say(key)).append(": ").append(value).append("\n");
  }

  private void table(
      StringBuilder text, String key, List<Card.Row> rows, UnaryOperator<String> naming) {
    text.append("\n## ").append(screen.say(key)).append("\n\n| | ");
    text.append(
        String.join(
            " | ",
            screen.say("runs.checks"),
            screen.say("runs.right"),
            screen.say("runs.interval"),
            screen.say("runs.unanswered"),
            screen.say("runs.median"),
            screen.say("runs.paid")));
    text.append(" |\n|---|--:|--:|--:|--:|--:|--:|\n");
    rows.forEach(row -> text.append(cells(row, naming.apply(row.name()))).append("\n"));
  }

  private static String cells(Card.Row row, String name) {
    return Markdown.row(
        name,
        String.valueOf(row.checks()),
        row.right().map(it -> Numbers.percent(it.value())).orElse("–"),
        row.right()
            .map(it -> Numbers.percent(it.low()) + "–" + Numbers.percent(it.high()))
            .orElse("–"),
        String.valueOf(row.unanswered()),
        row.medianMillis().isPresent() ? Numbers.seconds(row.medianMillis().getAsLong()) : "–",
        row.cost().map(Numbers::exactly).orElse("–"));
  }

  static String interval(Card.Share share) {
    return Numbers.percent(share.value())
        + " ("
        + Numbers.percent(share.low())
        + "–"
        + Numbers.percent(share.high())
        + ")";
  }

  private static String plain(Cleared<String> name) {
    return Markdown.plain(name.value());
  }
}
