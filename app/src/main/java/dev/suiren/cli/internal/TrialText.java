package dev.suiren.cli.internal;

import dev.suiren.checks.Judgement;
import dev.suiren.checks.Reason;
import dev.suiren.proof.Ended;
import dev.suiren.proof.Trials.Judged;
import dev.suiren.proof.Trials.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What came of a trial: one row for each function, one for all, and why checks went unanswered.
record TrialText(Ended ended, List<Row> rows, Map<String, Integer> unanswered) {

  /// @param right how many answers were right, of those that were judged
  record Row(String function, int judged, int right, int unanswered) {
    static Row of(String function, List<Judged> all) {
      long judged = all.stream().filter(it -> it.judgement().score().isPresent()).count();
      long right = all.stream().filter(it -> it.judgement() instanceof Judgement.Right).count();
      return new Row(function, (int) judged, (int) right, all.size() - (int) judged);
    }
  }

  static TrialText of(Tried tried) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of("*", tried.judged()));
    tried.judged().stream()
        .collect(
            Collectors.groupingBy(
                it -> it.check().subject().function(), TreeMap::new, Collectors.toList()))
        .forEach((function, judged) -> rows.add(Row.of(function, judged)));
    Map<String, Integer> unanswered =
        tried.judged().stream()
            .map(Judged::judgement)
            .filter(Judgement.NotAnswered.class::isInstance)
            .map(it -> ((Judgement.NotAnswered) it).reason())
            .map(TrialText::line)
            .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum, TreeMap::new));
    return new TrialText(tried.ended(), List.copyOf(rows), unanswered);
  }

  /// Reasons for no answer are words of ours.
  private static String line(Reason reason) {
    return reason.line();
  }

  List<String> json(JsonMapper json) {
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      ObjectNode line = json.createObjectNode();
      line.put("function", row.function());
      line.put("judged", row.judged()).put("right", row.right());
      line.put("unanswered", row.unanswered());
      lines.add(json.writeValueAsString(line));
    }
    ObjectNode last = json.createObjectNode();
    last.put("ended", ended.why().name().toLowerCase(Locale.ROOT));
    last.put("spent", ended.progress().spent().amount());
    last.put("currency", ended.progress().spent().currency().getCurrencyCode());
    ObjectNode reasons = last.putObject("unanswered");
    unanswered.forEach(reasons::put);
    lines.add(json.writeValueAsString(last));
    return lines;
  }

  List<String> table() {
    int width = rows.stream().mapToInt(row -> row.function().length()).max().orElse(1);
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      String share =
          row.judged() == 0
              ? "     –"
              : String.format(Locale.ROOT, "%5.1f%%", 100.0 * row.right() / row.judged());
      String rest = row.unanswered() == 0 ? "" : ", " + row.unanswered() + " not answered";
      String name = String.format(Locale.ROOT, "%-" + Math.max(1, width) + "s", row.function());
      lines.add(
          Terminal.line(name + "  " + share + "  " + row.right() + " of " + row.judged() + rest));
    }
    unanswered.forEach(
        (why, count) -> lines.add(Terminal.line("not answered: " + count + " × " + why)));
    return lines;
  }
}
