package dev.suiren.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.charts.Radar.Share;
import dev.suiren.charts.Radar.Web;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class RadarTest {
  private static final Optional<Share> HALF = Optional.of(new Share(0.5, 0.25, 0.75));

  private static Web web(boolean... measured) {
    List<Optional<Share>> shares = new java.util.ArrayList<>();
    for (boolean there : measured) {
      shares.add(there ? HALF : Optional.empty());
    }
    return new Web(shares);
  }

  @Test
  void theFirstSpokePointsUpAndTheOthersFollowTheClock() {
    Radar radar = new Radar(4, List.of());
    assertThat(radar.at(0, 1)).isEqualTo(new Place(240, 55));
    assertThat(radar.at(1, 1)).isEqualTo(new Place(350, 165));
    assertThat(Stream.of(0, 1, 2, 3).map(radar::anchor))
        .containsExactly(
            Radar.Anchor.MIDDLE, Radar.Anchor.START, Radar.Anchor.MIDDLE, Radar.Anchor.END);
  }

  @Test
  void aWholeWebIsOneClosedLine() {
    Web web = web(true, true, true, true);
    Radar radar = new Radar(4, List.of(web));
    assertThat(radar.closes(web)).isTrue();
    assertThat(radar.lines(web)).singleElement().satisfies(line -> assertThat(line).hasSize(4));
    assertThat(radar.dots(web).getFirst().low()).isEqualTo(radar.at(0, 0.25));
  }

  /// Measured: x; the line runs on over the top.
  @Test
  void aMissingDimensionLeavesAGap() {
    Web web = web(true, true, false, true);
    Radar radar = new Radar(4, List.of(web));
    assertThat(radar.closes(web)).isFalse();
    assertThat(radar.lines(web))
        .containsExactly(List.of(radar.at(3, .5), radar.at(0, .5), radar.at(1, .5)));
    assertThat(radar.dots(web)).hasSize(3);
    Web two = web(true, false, true, false);
    assertThat(new Radar(4, List.of(two)).lines(two)).hasSize(2);
  }

  @Test
  void nothingMeasuredDrawsNothing() {
    Web none = new Web(Collections.nCopies(8, Optional.empty()));
    Radar radar = new Radar(8, List.of(none));
    assertThat(radar.lines(none)).isEmpty();
    assertThat(radar.dots(none)).isEmpty();
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    assertThatThrownBy(() -> new Radar(2, List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Radar(3, List.of(web(true))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Share(Double.NaN, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
