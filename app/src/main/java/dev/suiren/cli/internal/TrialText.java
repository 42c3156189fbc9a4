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

/// What came of a trial: one row for all, one for each function, and why checks went unanswered, in
/// words of ours.
record TrialText(Ended ended, List<Row> rows, Map<String, Integer> unanswered) {

  /// @param right how many answers were right, of those that were judged
  record Row(String function, int judged, int right, int unanswered) {
    static Row of(String function, List<Judged> all) {
      long judged = all.stream().filter(it -> it.judgement().score().isPresent()).count();
      long right = all.stream().filter(it -> it.judgement() instanceof Judgement.Right).count();
      return new Row(function, (int) judged, (int) right, all.size() - (int) judged);
    }

    String share() {
      return judged == 0 ? "–" : String.format(Locale.ROOT, "%.1f%%", 100.0 * right / judged);
    }

    String counts() {
      String rest = unanswered == 0 ? "" : ", " + unanswered + " not answered";
      return right + " of " + judged + rest;
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
            .map(Reason::line)
            .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum, TreeMap::new));
    return new TrialText(tried.ended(), List.copyOf(rows), unanswered);
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
    TextTable table = new TextTable(rows.getFirst().function(), rows.getFirst().share());
    rows.stream().skip(1).forEach(row -> table.add(row.function(), row.share()));
    List<String> shares = table.lines();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(shares.get(i) + "  " + rows.get(i).counts());
    }
    unanswered.forEach(
        (why, count) -> lines.add(Terminal.line("not answered: " + count + " × " + why)));
    return lines;
  }
}
