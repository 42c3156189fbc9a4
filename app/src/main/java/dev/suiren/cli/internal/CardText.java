package dev.suiren.cli.internal;

import dev.suiren.base.Cost;
import dev.suiren.proof.Card;
import dev.suiren.proof.Card.Row;
import dev.suiren.proof.CardLines;
import dev.suiren.proof.Published;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A capability card as lines.
record CardText(Card card) {

  List<String> table() {
    TextTable table =
        new TextTable("", "checks", "right", "95 % interval", "not answered", "seconds", "cost");
    for (Row row : card.rows()) {
      table.add(
          row.name(),
          String.valueOf(row.checks()),
          row.right().map(it -> percent(it.value())).orElse("–"),
          row.right().map(it -> percent(it.low()) + "–" + percent(it.high())).orElse("–"),
          String.valueOf(row.unanswered()),
          seconds(row),
          row.cost().map(CardText::amount).orElse("–"));
    }
    List<String> lines = new ArrayList<>(table.lines());
    for (Published told : Published.LINES) {
      lines.add(
          String.format(
              Locale.ROOT,
              "published: %s, %s %.1f %% (%s)",
              told.base(),
              told.set(),
              told.percent(),
              told.source()));
    }
    return lines;
  }

  private static String seconds(Row row) {
    return row.medianMillis().isPresent()
        ? String.format(Locale.ROOT, "%.1f", row.medianMillis().getAsLong() / 1000.0)
        : "–";
  }

  private static String amount(Cost cost) {
    return cost.amount().setScale(4, RoundingMode.HALF_UP).toPlainString()
        + " "
        + cost.currency().getCurrencyCode();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  List<String> json() {
    List<String> lines = new ArrayList<>(CardLines.of(card));
    lines.addAll(CardLines.published());
    return lines;
  }
}
