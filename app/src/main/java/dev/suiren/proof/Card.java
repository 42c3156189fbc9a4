package dev.suiren.proof;

import dev.suiren.base.Cost;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.Reason;
import dev.suiren.proof.Trials.Judged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The capability card of a base: how often it was right in each dimension, how sure that is, how
/// long it took and what it cost.
public record Card(List<Row> rows) {

  public Card {
    rows = List.copyOf(rows);
  }

  /// @param name a dimension, or a public set
  /// @param checks all of them
  /// @param judged answers that were judged, over all repeats
  /// @param right share of the judged ones; empty where none was
  /// @param medianMillis of the answers
  /// @param cost of all answers, judged or not, when they were asked; those in another currency
  ///   than the first are left out, since they cannot be added
  /// @param leftOut whether none of it could be put to the base, which takes no images
  public record Row(
      String name,
      int checks,
      int judged,
      int unanswered,
      Optional<Share> right,
      OptionalLong medianMillis,
      Optional<Cost> cost,
      boolean leftOut) {}

  /// A share with its 95 % interval, Wilson's (1927), with as many observations as there are
  /// clusters: answers of one cluster may well succeed and fail together.
  public record Share(double value, double low, double high) {
    private static final double Z = 1.959964;

    /// @param clusters at least 1
    public static Share of(double value, int clusters) {
      double z2 = Z * Z / clusters;
      double middle = (value + z2 / 2) / (1 + z2);
      double half = Z * Math.sqrt(value * (1 - value) / clusters + z2 / (4 * clusters)) / (1 + z2);
      return new Share(value, Math.max(0, middle - half), Math.min(1, middle + half));
    }
  }

  /// One row for each name, in the order in which they come.
  public static Card of(Map<String, List<Judged>> byName) {
    return new Card(
        byName.entrySet().stream().map(named -> row(named.getKey(), named.getValue())).toList());
  }

  /// What was judged, by dimension.
  public static Map<String, List<Judged>> byDimension(List<Judged> all) {
    Map<String, List<Judged>> byName = new LinkedHashMap<>();
    all.stream()
        .sorted(Comparator.comparing(judged -> judged.check().subject().dimension()))
        .forEach(
            judged ->
                byName
                    .computeIfAbsent(
                        judged.check().subject().dimension().words(), _ -> new ArrayList<>())
                    .add(judged));
    return byName;
  }

  private static Row row(String name, List<Judged> all) {
    List<Judged> judged = all.stream().filter(it -> it.judgement().score().isPresent()).toList();
    long right = judged.stream().filter(it -> it.judgement() instanceof Judgement.Right).count();
    int clusters =
        (int) judged.stream().map(it -> it.check().subject().cluster()).distinct().count();
    return new Row(
        name,
        (int) all.stream().map(it -> it.check().id()).distinct().count(),
        judged.size(),
        all.size() - judged.size(),
        judged.isEmpty()
            ? Optional.empty()
            : Optional.of(Share.of((double) right / judged.size(), clusters)),
        median(all),
        cost(all),
        all.stream().allMatch(it -> isLeftOut(it.judgement())));
  }

  /// Whether an answer is missing since the base takes no images.
  public static boolean isLeftOut(Judgement judgement) {
    return judgement instanceof Judgement.NotAnswered(Reason reason)
        && reason.code() == Reason.Code.TAKES_NO_IMAGES;
  }

  private static OptionalLong median(List<Judged> all) {
    long[] millis =
        all.stream()
            .flatMap(it -> it.took().stream())
            .mapToLong(it -> it.toMillis())
            .sorted()
            .toArray();
    return millis.length == 0 ? OptionalLong.empty() : OptionalLong.of(millis[millis.length / 2]);
  }

  private static Optional<Cost> cost(List<Judged> all) {
    List<Cost> costs = all.stream().flatMap(it -> it.cost().stream()).toList();
    if (costs.isEmpty()) {
      return Optional.empty();
    }
    Currency currency = costs.getFirst().currency();
    return Optional.of(
        new Cost(
            costs.stream()
                .filter(it -> it.currency().equals(currency))
                .map(Cost::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add),
            currency));
  }
}
