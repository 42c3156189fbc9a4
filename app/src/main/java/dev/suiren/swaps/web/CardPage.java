package dev.suiren.swaps.web;

import dev.suiren.charts.Radar;
import dev.suiren.checks.Dimension;
import dev.suiren.proof.Card;
import dev.suiren.runs.Run;
import dev.suiren.swaps.Portraits.Figure;
import dev.suiren.swaps.Portraits.Portrait;
import dev.suiren.swaps.Portraits.Side;
import dev.suiren.swaps.Portraits.Skill;
import dev.suiren.web.Screen;
import dev.suiren.web.spi.PageModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `swaps/card.jte` and `swaps/cardsheet.jte` show: what one or two bases can do.
///
/// @param runs to choose from, the latest first
/// @param portraits one or two; none where nothing was run yet
public record CardPage(List<Run> runs, List<Portrait> portraits) implements PageModel {

  public CardPage {
    runs = List.copyOf(runs);
    portraits = List.copyOf(portraits);
  }

  /// All dimensions stand around the middle; what has no checks leaves a gap.
  public Radar radar() {
    return new Radar(Dimension.values().length, portraits.stream().map(CardPage::web).toList());
  }

  private static Radar.Web web(Portrait portrait) {
    return new Radar.Web(
        Arrays.stream(Dimension.values())
            .map(it -> findSide(portrait, it).flatMap(Figure::right).map(CardPage::share))
            .toList());
  }

  private static Radar.Share share(Card.Share share) {
    return new Radar.Share(share.value(), share.low(), share.high());
  }

  public static Optional<Figure> findSide(Portrait portrait, Dimension dimension) {
    return portrait.dimensions().stream()
        .filter(side -> side.dimension() == dimension)
        .findFirst()
        .map(Side::figure);
  }

  /// What another portrait says of the same function.
  public static Optional<Figure> findSkill(Portrait portrait, Skill skill) {
    return portrait.functions().stream()
        .filter(it -> it.function().key().equals(skill.function().key()))
        .findFirst()
        .map(Skill::figure);
  }

  public List<String> labels(Screen screen) {
    return Arrays.stream(Dimension.values()).map(it -> label(screen, it)).toList();
  }

  public static String label(Screen screen, Dimension dimension) {
    return screen.say("runs.dimension." + dimension.name().toLowerCase(Locale.ROOT));
  }

  public boolean isChosen(Run run, int which) {
    return portraits.size() > which && portraits.get(which).run().id().equals(run.id());
  }

  /// What an address ends with that shows the same again.
  public String query() {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < portraits.size(); i++) {
      query.append(i == 0 ? "?a=" : "&b=").append(portraits.get(i).run().id().value());
    }
    return query.toString();
  }
}
