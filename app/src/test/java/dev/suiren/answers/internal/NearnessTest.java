package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearnessTest {
  private static final String QUESTION = Words.folded("这部漫画由谁创作？");
  private static final Nearness NEARNESS = new Nearness(QUESTION, Asked.weigh(QUESTION));

  @Test
  void wordsAreSaidWholeOrNotAtAll() {
    assertThat(NEARNESS.share("这部漫画由陈小明创作")).isGreaterThan(0.9);
    assertThat(NEARNESS.share("漫长的画展")).isZero();
    assertThat(NEARNESS.verbs("漫画")).isZero();
    assertThat(NEARNESS.verbs("由他创作")).isEqualTo(1);
  }

  @Test
  void anOfferCountsTheMoreTheNearerItStandsToTheWords() {
    String near = "漫画由陈小明创作";
    String far = "陈小明生于一座多雨的海边小城,后来长大成人,当上老师,也画漫画,并开始创作";
    assertThat(near(near)).isGreaterThan(near(far));
    assertThat(near(far)).isPositive();
    assertThat(NEARNESS.near(near, List.of())).isZero();
  }

  private static double near(String sentence) {
    return NEARNESS.near(sentence, Expectation.WHO.found(sentence, QUESTION));
  }

  @Test
  void aPersonAPlaceAnOrganizationIsFoundByWhatItIs() {
    String sentence = "陈小明2003年在上海加入北京大学";
    assertThat(found(Expectation.WHO, sentence)).contains("陈小明");
    assertThat(found(Expectation.WHERE, sentence)).contains("上海");
    assertThat(found(Expectation.ORGANIZATION, sentence)).contains("北京大学");
    assertThat(found(Expectation.WHEN, sentence)).contains("2003年");
    assertThat(Expectation.WHERE.found(sentence, "上海在哪里")).isEmpty();
  }

  private static List<String> found(Expectation kind, String sentence) {
    return kind.found(sentence, "").stream()
        .map(it -> sentence.substring(it.start(), it.end()))
        .toList();
  }

  @Test
  void pairsThatReachFromWordToWordAreKnown() {
    assertThat(Segments.pairs("去上海出差住宿标准"))
        .extracting(Words.Word::text)
        .contains("上海", "出差", "住宿", "标准")
        .doesNotContain("海出", "差住", "宿标");
  }

  @Test
  void theCalledAreNotAskedWhy() {
    assertThat(Expectation.of("五月艾在四川被称为什么?")).isEqualTo(Expectation.NAME);
    assertThat(Expectation.of("他为什么离开?")).isEqualTo(Expectation.WHY);
  }
}
