package dev.suiren.runs.internal;

import dev.suiren.base.Cost;
import dev.suiren.proof.Card;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The figures of some answers while they are read. Answers in another currency than the first are
/// left out of what was paid, since they cannot be added.
final class FigureRows {
  private int checks;
  private int last = -1;
  private int answers;
  private int judged;
  private int leftOut;
  private double right;
  private final Set<String> clusters = new HashSet<>();
  private long[] millis = new long[16];
  private int timed;
  private Optional<Cost> cost = Optional.empty();

  /// Rows come by place.
  void add(JudgementRow row) {
    if (row.place().check() != last) {
      last = row.place().check();
      checks++;
    }
    answers++;
    if (row.score().isPresent()) {
      judged++;
      right += row.score().getAsDouble();
      clusters.add(row.subject().cluster());
    }
    if (row.score().isEmpty() && Card.isLeftOut(row.program().judgement())) {
      leftOut++;
    }
    row.program().took().ifPresent(it -> add(it.toMillis()));
    row.program().cost().ifPresent(this::add);
  }

  private void add(long time) {
    if (timed == millis.length) {
      millis = Arrays.copyOf(millis, 2 * timed);
    }
    millis[timed++] = time;
  }

  private void add(Cost more) {
    Currency currency = cost.map(Cost::currency).orElse(more.currency());
    if (currency.equals(more.currency())) {
      BigDecimal before = cost.map(Cost::amount).orElse(BigDecimal.ZERO);
      cost = Optional.of(new Cost(before.add(more.amount()), currency));
    }
  }

  Card.Row row(String name) {
    return new Card.Row(
        name,
        checks,
        judged,
        answers - judged,
        judged == 0
            ? Optional.empty()
            : Optional.of(Card.Share.of(right / judged, clusters.size())),
        median(),
        cost,
        answers > 0 && leftOut == answers);
  }

  private OptionalLong median() {
    long[] sorted = Arrays.copyOf(millis, timed);
    Arrays.sort(sorted);
    return timed == 0 ? OptionalLong.empty() : OptionalLong.of(sorted[timed / 2]);
  }
}
