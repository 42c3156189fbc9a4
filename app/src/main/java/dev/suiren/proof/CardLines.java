package dev.suiren.proof;

import dev.suiren.proof.Card.Row;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A card as JSON Lines: a row each, and what was published of a base that many people know.
public final class CardLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CardLines() {}

  public static List<String> of(Card card) {
    return of(Map.of(), card);
  }

  /// @param first what stands at the beginning of each line, by field
  public static List<String> of(Map<String, String> first, Card card) {
    return card.rows().stream().map(row -> line(first, row)).toList();
  }

  /// What the rows may be held against, with where it stands.
  public static List<String> published() {
    return Published.LINES.stream().map(CardLines::line).toList();
  }

  private static String line(Published told) {
    ObjectNode line = JSON.createObjectNode();
    line.put("published", told.base()).put("set", told.set());
    line.put("percent", told.percent()).put("source", told.source());
    return JSON.writeValueAsString(line);
  }

  private static String line(Map<String, String> first, Row row) {
    ObjectNode line = JSON.createObjectNode();
    first.forEach(line::put);
    line.put("name", row.name()).put("checks", row.checks()).put("judged", row.judged());
    line.put("unanswered", row.unanswered());
    row.right()
        .ifPresent(it -> line.put("right", it.value()).put("low", it.low()).put("high", it.high()));
    row.medianMillis().ifPresent(it -> line.put("medianMillis", it));
    row.cost()
        .ifPresent(
            it -> line.put("cost", it.amount()).put("currency", it.currency().getCurrencyCode()));
    return JSON.writeValueAsString(line);
  }
}
