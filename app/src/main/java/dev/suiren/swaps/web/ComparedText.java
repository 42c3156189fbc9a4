package dev.suiren.swaps.web;

import dev.suiren.comparison.Comparison;
import dev.suiren.comparison.FunctionRow;
import dev.suiren.sheets.Markdown;
import dev.suiren.sheets.Numbers;
import dev.suiren.swaps.Result;
import dev.suiren.swaps.Row;
import dev.suiren.swaps.Swaps.Rest;
import dev.suiren.web.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A comparison as files hold it.
record ComparedText(Result result) {

  /// With the names as they are cleared.
  Comparison comparison() {
    return new Comparison(
        result.rows().stream().map(ComparedText::row).toList(),
        result.gate(),
        result.averageDelta());
  }

  private static FunctionRow row(Row row) {
    return new FunctionRow(
        row.outlook().function().map(it -> it.name().value()).orElse(FunctionRow.ALL),
        row.outlook().items(),
        row.outlook().clusters(),
        row.a(),
        row.b(),
        row.delta(),
        row.interval(),
        row.finding().p(),
        row.finding().corrected(),
        row.finding().verdict(),
        row.finding().needs().map(OptionalLong::of).orElseGet(OptionalLong::empty));
  }

  /// @param about lines on what was compared
  List<String> markdown(Screen screen, List<String> about) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + screen.say("swaps.compare"));
    lines.add("");
    lines.add("**" + Gates.sentence(screen, new ResultPart(result, Optional.empty())) + "**");
    lines.add("");
    lines.addAll(about);
    lines.add("- " + screen.say("swaps.bar", result.bar().margin(), result.bar().alpha()));
    lines.add("");
    table(screen, lines);
    lines.add("");
    rest(screen, lines);
    return lines;
  }

  private void table(Screen screen, List<String> lines) {
    lines.add(
        Markdown.row(
            screen.say("swaps.function"),
            screen.say("swaps.items"),
            screen.say("swaps.clusters"),
            "A",
            "B",
            screen.say("swaps.delta"),
            screen.say("swaps.interval"),
            screen.say("swaps.p"),
            screen.say("swaps.verdict")));
    lines.add(Markdown.rule(9));
    for (Row row : result.rows()) {
      lines.add(
          Markdown.row(
              Markdown.plain(Gates.name(screen, row)),
              row.outlook().items() + "",
              row.outlook().clusters() + "",
              Numbers.percent(row.a()),
              Numbers.percent(row.b()),
              Numbers.points(row.delta()),
              row.interval()
                  .map(it -> Numbers.points(it.low()) + " … " + Numbers.points(it.high()))
                  .orElse("–"),
              Numbers.chance(row.finding().corrected()),
              Gates.verdict(screen, row)));
    }
  }

  private void rest(Screen screen, List<String> lines) {
    Rest rest = result.rest();
    long alone = rest.onlyInA().answers() + rest.onlyInB().answers();
    if (alone > 0) {
      lines.add(
          "- " + screen.say("swaps.alone", rest.onlyInA().answers(), rest.onlyInB().answers()));
    }
    if (!rest.unpaired().isEmpty()) {
      lines.add(
          "- " + screen.say("swaps.gate.unpaired", Markdown.plain(Gates.unpaired(screen, rest))));
    }
    if (rest.unanswered() > 0) {
      lines.add("- " + screen.say("swaps.unanswered", rest.unanswered()));
    }
    rest.flaky()
        .forEach(
            it ->
                lines.add(
                    "- "
                        + screen.say(
                            "swaps.flaky.line",
                            Markdown.plain(it.function().name().value()),
                            it.a(),
                            it.b(),
                            it.items())));
  }
}
