package dev.suiren.effect;

import dev.suiren.sheets.Numbers;
import java.util.Locale;
import java.util.Optional;

/// Figures of an effect in words that need no statistics.
public record Wording(Phrases phrases) {

  public String measure(Measure measure) {
    return phrases.say("effect.measure." + measure.word());
  }

  /// `62.5 %`, `4.2 min`.
  public String value(Measure measure, double value) {
    return measure.isShare()
        ? phrases.say("effect.share", tenth(100 * value))
        : phrases.say("effect.minutes", tenth(value));
  }

  /// `+12.5 points`, `-4.2 min`.
  public String difference(Measure measure, double difference) {
    return measure.isShare()
        ? phrases.say("effect.points", Numbers.signed(100 * difference))
        : phrases.say("effect.minutes", Numbers.signed(difference));
  }

  /// `62.5 % (51.0 to 72.6), 80 questions`.
  public String side(Measure measure, Optional<Effect.Side> side) {
    return side.map(
            it ->
                value(measure, it.value())
                    + it.range().map(range -> " (" + between(measure, range) + ")").orElse("")
                    + phrases.say("effect.of", it.questions()))
        .orElseGet(() -> phrases.say("effect.not_entered"));
  }

  private String between(Measure measure, Range range) {
    double times = measure.isShare() ? 100 : 1;
    return phrases.say("effect.to", tenth(times * range.low()), tenth(times * range.high()));
  }

  /// The interval of a difference: `from +2.1 to +22.9 points`.
  public String range(Measure measure, Range range) {
    double times = measure.isShare() ? 100 : 1;
    return phrases.say(
        measure.isShare() ? "effect.range.points" : "effect.range.minutes",
        Numbers.signed(times * range.low()),
        Numbers.signed(times * range.high()));
  }

  public String finding(Effect.Row row) {
    return phrases.say(
        "effect.finding."
            + row.change()
                .map(change -> change.finding().name().toLowerCase(Locale.ROOT))
                .orElse("one_sided"));
  }

  /// What one row says, in a sentence or two.
  public String sentence(Effect.Row row) {
    return row.change()
        .map(change -> sentence(row, change))
        .orElseGet(() -> phrases.say("effect.sentence.one_sided", measure(row.measure())));
  }

  private String sentence(Effect.Row row, Effect.Change change) {
    Measure measure = row.measure();
    String key = "effect.sentence." + change.finding().name().toLowerCase(Locale.ROOT);
    String difference = difference(measure, change.difference());
    String size =
        change.finding() == Effect.Finding.CANNOT_TELL
            ? difference
            : size(measure, change.difference());
    return change
        .range()
        .map(it -> phrases.say(key, measure(measure), size, range(measure, it)))
        .orElseGet(() -> phrases.say(unsure(row), measure(measure), difference));
  }

  /// Without its sign, where the words say which way it went.
  private String size(Measure measure, double difference) {
    return measure.isShare()
        ? phrases.say("effect.points", tenth(Math.abs(100 * difference)))
        : phrases.say("effect.minutes", tenth(Math.abs(difference)));
  }

  private static String unsure(Effect.Row row) {
    boolean single =
        row.before().filter(it -> it.clusters() < 2).isPresent()
            || row.after().filter(it -> it.clusters() < 2).isPresent();
    return single ? "effect.sentence.single" : "effect.sentence.same";
  }

  private static String tenth(double value) {
    return String.format(Locale.ROOT, "%.1f", Math.rint(value * 10) / 10 + 0.0);
  }
}
