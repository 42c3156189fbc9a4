package dev.suiren.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdsTest {

  @Test
  void readsTwoNumbersForEachAudience() {
    assertThat(Thresholds.parse("moderation", "public .6 1,teens .5 .9 ,  children 0.4  0.8"))
        .containsEntry(Audience.PUBLIC, new Thresholds(0.6, 1))
        .containsEntry(Audience.TEENS, new Thresholds(0.5, 0.9))
        .containsEntry(Audience.CHILDREN, new Thresholds(0.4, 0.8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "public .6 .9",
        "public .6 .9, teens .6 .9, kids .6 .9",
        "public .6 .9, teens .6 .9, children .6",
        "public .6 .9, teens .6 .9, children .9 .6",
        "public .6 .9, teens .6 .9, children 0 .9",
        "public .6 .9, teens .6 .9, children .6 1.1",
        "public .6 .9, teens .6 .9, children .6 NaN",
        "staff .6 .9, public .6 .9, teens .6 .9, children .6 .9",
      })
  void saysInOneLineWhatIsWrong(String text) {
    assertThatThrownBy(() -> Thresholds.parse("moderation", text))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("suiren.audit.moderation says '")
        .hasMessageNotContaining("\n");
  }
}
