package dev.suiren.swaps.web;

import dev.suiren.proof.Card;
import dev.suiren.proof.CardLines;
import dev.suiren.proof.Published;
import dev.suiren.runs.Run;
import dev.suiren.sheets.Markdown;
import dev.suiren.sheets.Numbers;
import dev.suiren.swaps.Portraits.Figure;
import dev.suiren.swaps.Portraits.Portrait;
import dev.suiren.web.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Cards as files hold them.
record CardFile(CardPage page) {

  /// The dimensions and the functions of each base, as `proof card` prints them, and whose they
  /// are, and what was published. The fields stand in docs/comparison.md.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Portrait portrait : page.portraits()) {
      Stream<Card.Row> dimensions =
          portrait.dimensions().stream()
              .filter(side -> !side.figure().leftOut())
              .map(side -> row(side.dimension().words(), side.figure()));
      Stream<Card.Row> functions =
          portrait.functions().stream()
              .filter(skill -> !skill.figure().leftOut())
              .map(skill -> row(skill.function().name().value(), skill.figure()));
      lines.addAll(lines(portrait.run(), "dimension", dimensions));
      lines.addAll(lines(portrait.run(), "function", functions));
    }
    lines.addAll(CardLines.published());
    return lines;
  }

  private static List<String> lines(Run run, String of, Stream<Card.Row> rows) {
    Map<String, String> first = new LinkedHashMap<>();
    first.put("base", run.base().name().value());
    first.put("model", run.base().model().value());
    first.put("started", run.course().started().toString());
    first.put("of", of);
    return CardLines.of(first, new Card(rows.toList()));
  }

  private static Card.Row row(String name, Figure figure) {
    return new Card.Row(
        name,
        figure.checks(),
        figure.judged(),
        figure.unanswered(),
        figure.right(),
        figure.medianMillis().map(OptionalLong::of).orElseGet(OptionalLong::empty),
        figure.cost(),
        figure.leftOut());
  }

  List<String> markdown(Screen screen) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + screen.say("swaps.card"));
    for (Portrait portrait : page.portraits()) {
      lines.add("");
      lines.add("## " + Runners.line(screen, portrait.run()));
      lines.add("");
      lines.add(Markdown.plain(portrait.run().set().name().value()));
      lines.add("");
      head(screen, lines, "swaps.dimension");
      portrait
          .dimensions()
          .forEach(
              it ->
                  lines.add(tableRow(screen, CardPage.label(screen, it.dimension()), it.figure())));
      lines.add("");
      head(screen, lines, "swaps.function");
      portrait
          .functions()
          .forEach(it -> lines.add(tableRow(screen, it.function().name().value(), it.figure())));
    }
    lines.add("");
    lines.add(screen.say("swaps.published"));
    lines.add("");
    for (Published told : Published.LINES) {
      lines.add(
          "- %s, %s: %s %% (%s)".formatted(told.base(), told.set(), told.percent(), told.source()));
    }
    return lines;
  }

  private static void head(Screen screen, List<String> lines, String what) {
    lines.add(
        Markdown.row(
            screen.say(what),
            screen.say("swaps.checks"),
            screen.say("swaps.right"),
            screen.say("swaps.interval"),
            screen.say("swaps.not_answered"),
            screen.say("swaps.time"),
            screen.say("swaps.price")));
    lines.add(Markdown.rule(7));
  }

  private static String tableRow(Screen screen, String name, Figure figure) {
    return Markdown.row(
        Markdown.plain(name),
        figure.checks() + "",
        figure
            .right()
            .map(it -> Numbers.percent(it.value()))
            .orElse(figure.leftOut() ? screen.say("swaps.left_out") : "–"),
        figure
            .right()
            .map(it -> Numbers.percent(it.low()) + " … " + Numbers.percent(it.high()))
            .orElse("–"),
        figure.unanswered() + "",
        figure.medianMillis().map(Numbers::seconds).orElse("–"),
        figure.cost().map(Numbers::money).orElse("–"));
  }
}
