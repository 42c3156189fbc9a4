package dev.suiren.effect;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An effect as `effect.json`, and its measures as JSON Lines.
public final class EffectJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double MILLIONTHS = 1e6;

  private EffectJson() {}

  /// All of it, to lie beside what it is about.
  ///
  /// @param on the day it was made
  public static String whole(Told told, LocalDate on, String hash, int judged, Effect effect) {
    ObjectNode all = JSON.createObjectNode();
    all.put("scenario", told.scenario()).put("enteredBy", told.by());
    all.put("timeBefore", told.before()).put("timeAfter", told.after());
    all.put("date", on.toString()).put("sha256", hash);
    all.put("questionsBefore", effect.before()).put("questionsAfter", effect.after());
    all.put("judgedByChecks", judged);
    var rows = all.putArray("measures");
    effect.rows().forEach(row -> rows.add(row(row)));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  /// One measure.
  public static String line(Effect.Row row) {
    return JSON.writeValueAsString(row(row));
  }

  private static ObjectNode row(Effect.Row row) {
    ObjectNode line = JSON.createObjectNode();
    line.put("measure", row.measure().word());
    row.before().ifPresent(side -> line.set("before", side(side)));
    row.after().ifPresent(side -> line.set("after", side(side)));
    row.change()
        .ifPresent(
            change -> {
              ObjectNode node = line.putObject("change");
              node.put("difference", rounded(change.difference()));
              put(node, change.range());
              node.put("finding", change.finding().name().toLowerCase(Locale.ROOT));
            });
    return line;
  }

  private static ObjectNode side(Effect.Side side) {
    ObjectNode node = JSON.createObjectNode();
    node.put("questions", side.questions()).put("clusters", side.clusters());
    node.put("value", rounded(side.value()));
    put(node, side.range());
    return node;
  }

  private static void put(ObjectNode node, Optional<Range> range) {
    node.putNull("low").putNull("high");
    range.ifPresent(it -> node.put("low", rounded(it.low())).put("high", rounded(it.high())));
  }

  private static double rounded(double value) {
    return Math.rint(value * MILLIONTHS) / MILLIONTHS + 0.0;
  }
}
