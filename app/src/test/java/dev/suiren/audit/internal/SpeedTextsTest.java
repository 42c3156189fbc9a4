package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedTextsTest {
  private static final List<String> TEXTS =
      List.of("年假規定見手册。每年五月，员工可以休假十天！", "项目在第三年结束。\n其余照旧，不再说明。");

  private final SpeedTexts texts = new SpeedTexts(TEXTS, 1);

  @Test
  void nothingIsFoundOfTermsThatWereDrawnAgainWhereTheyStood() {
    String text = texts.text(20_000);
    Rules rules = Rules.of(texts.terms(2_000, false));
    assertThat(text.length()).isBetween(19_900, 20_000);
    assertThat(texts.drawnAgain()).isPositive();
    assertThat(Scan.whole(rules, Track.of(CodePoints.of(text)))).isEmpty();
    assertThat(Search.of(rules, CodePoints.of(text)).hits()).isEmpty();
  }

  @Test
  void accidentsAreFoundWhereTheyAreKept() {
    Rules rules = Rules.of(texts.terms(2_000, true));
    assertThat(Search.of(rules, CodePoints.of(texts.text(2_000))).hits()).isNotEmpty();
  }

  @Test
  void theSameSeedMakesTheSame() {
    SpeedTexts again = new SpeedTexts(TEXTS, 1);
    assertThat(again.terms(100, false)).isEqualTo(texts.terms(100, false));
    assertThat(again.text(1_000)).isEqualTo(texts.text(1_000));
  }
}
