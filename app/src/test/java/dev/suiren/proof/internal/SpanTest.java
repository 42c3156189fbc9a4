package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class SpanTest {
  @Test
  void anExactMatchDoesNotLookAtCaseAndPunctuation() {
    assertThat(Span.exactMatch("《Nexon》。", List.of("盛大", "nexon"))).isEqualTo(1);
    assertThat(Span.exactMatch("韩国Nexon", List.of("Nexon"))).isZero();
    assertThat(Span.exactMatch("", List.of("Nexon"))).isZero();
  }

  @Test
  void f1IsThatOfTheLongestCommonRun() {
    // Said: 由 韩 国 nexon 开 发 (6 units); the answer: 韩 国 nexon (3), all in one run.
    assertThat(Span.f1("由韩国Nexon开发。", List.of("韩国Nexon"))).isCloseTo(2.0 / 3, within(1e-9));
    // 北 stands in both, but only 京 and 市 stand there in one run with nothing between.
    assertThat(Span.f1("北方的京市", List.of("北京市"))).isCloseTo(0.5, within(1e-9));
    assertThat(Span.f1("上海", List.of("北京"))).isZero();
  }

  @Test
  void theBestOfAllAnswersCounts() {
    assertThat(Span.f1("4分钟", List.of("十分钟", "4分钟"))).isEqualTo(1);
  }

  @Test
  void aWordOfLettersIsOneUnit() {
    assertThat(Span.f1("new york city", List.of("York"))).isCloseTo(0.5, within(1e-9));
    assertThat(Span.f1("new yorker", List.of("York"))).isZero();
  }
}
