package dev.suiren.effect.web;

import dev.suiren.charts.Axis;
import dev.suiren.charts.IntervalPlot;
import dev.suiren.charts.Shape;
import dev.suiren.effect.Effect;
import dev.suiren.effect.Effects;
import dev.suiren.effect.Measure;
import dev.suiren.effect.Phrases;
import dev.suiren.effect.Wording;
import dev.suiren.web.Screen;
import dev.suiren.web.spi.PageModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What `effect/effect.jte` and `effect/sheet.jte` show: one scenario, before and after.
public record EffectPage(Effects.Kept kept) implements PageModel {

  public Wording words(Screen screen) {
    Phrases phrases = screen::say;
    return new Wording(phrases);
  }

  /// Shares stand on one axis, minutes on another.
  public Optional<IntervalPlot> plot(Effect.Row row) {
    return row.change().map(change -> plot(axis(row.measure()), change));
  }

  private static IntervalPlot plot(Axis axis, Effect.Change change) {
    return new IntervalPlot(
        axis,
        change.difference(),
        Optional.empty(),
        change.range().map(range -> new IntervalPlot.Range(range.low(), range.high())),
        switch (change.finding()) {
          case BETTER -> Shape.UP;
          case WORSE -> Shape.DOWN;
          case CANNOT_TELL -> Shape.OPEN;
        });
  }

  private Axis axis(Measure measure) {
    return IntervalPlot.axis(
        kept.effect().rows().stream()
            .filter(row -> row.measure().isShare() == measure.isShare())
            .flatMap(row -> row.change().stream())
            .flatMap(EffectPage::numbers)
            .toList());
  }

  private static Stream<Double> numbers(Effect.Change change) {
    return Stream.concat(
        Stream.of(change.difference()),
        change.range().stream().flatMap(range -> List.of(range.low(), range.high()).stream()));
  }

  public LocalDate on() {
    return kept.at().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
