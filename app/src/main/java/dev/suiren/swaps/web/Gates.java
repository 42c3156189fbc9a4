package dev.suiren.swaps.web;

import dev.suiren.audit.Cleared;
import dev.suiren.comparison.Gate;
import dev.suiren.comparison.Verdict;
import dev.suiren.sheets.Numbers;
import dev.suiren.swaps.Row;
import dev.suiren.swaps.Swaps.Alone;
import dev.suiren.swaps.Swaps.Rest;
import dev.suiren.web.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Gates and verdicts in words.
public final class Gates {
  private Gates() {}

  /// Whether it may be released, in one sentence.
  public static String sentence(Screen screen, ResultPart part) {
    int lost = part.functions(Verdict.LOST).size();
    int open = part.functions(Verdict.CANNOT_TELL).size();
    return switch (part.result().gate()) {
      case PASS -> screen.say("swaps.gate.pass");
      case FAIL ->
          lost == 0 ? screen.say("swaps.gate.fail.all") : screen.say("swaps.gate.fail", lost);
      case UNDECIDED ->
          open == 0
              ? screen.say("swaps.gate.undecided.other")
              : screen.say("swaps.gate.undecided", open);
    };
  }

  /// The name of the tone it is shown in.
  public static String tone(Gate gate) {
    return switch (gate) {
      case PASS -> "good";
      case FAIL -> "bad";
      case UNDECIDED -> "warn";
    };
  }

  /// `lost`, or how many more clusters it would take.
  public static String verdict(Screen screen, Row row) {
    Row.Finding finding = row.finding();
    if (finding.verdict() != Verdict.CANNOT_TELL) {
      return screen.say("swaps.verdict." + word(finding.verdict()));
    }
    Optional<Long> needs = finding.needs().filter(it -> it > 0);
    return needs
        .map(it -> screen.say("swaps.verdict.needs", it))
        .orElseGet(() -> screen.say("swaps.verdict.cannot_tell"));
  }

  public static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /// What a row is about.
  public static String name(Screen screen, Row row) {
    return row.outlook()
        .function()
        .map(it -> it.name().value())
        .orElseGet(() -> screen.say("swaps.all"));
  }

  /// The row in a sentence, for whom a drawing says nothing.
  public static String words(Screen screen, Row row) {
    return screen.say(
        "swaps.plot",
        name(screen, row),
        Numbers.points(row.delta()),
        row.interval()
            .map(it -> Numbers.points(it.low()) + " … " + Numbers.points(it.high()))
            .orElse("–"),
        verdict(screen, row));
  }

  /// The first items without a counterpart.
  public static String items(Screen screen, Alone alone) {
    return String.join(
        screen.say("swaps.comma"), alone.items().stream().map(Cleared::value).toList());
  }

  /// Functions of which nothing is known.
  public static String unpaired(Screen screen, Rest rest) {
    return String.join(
        screen.say("swaps.comma"), rest.unpaired().stream().map(it -> it.name().value()).toList());
  }

  /// The names of some functions.
  public static String names(Screen screen, List<Row> rows) {
    return String.join(
        screen.say("swaps.comma"), rows.stream().map(row -> name(screen, row)).toList());
  }
}
