package dev.suiren.classifier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LearningTest {
  private static final Learning.Plan PLAN = new Learning.Plan(4, 0.1, 0, 0.5, 1);

  private static Lesson lesson(String text, boolean bad) {
    return new Lesson(ModerationTraits.of(text, ""), bad, 1, 1);
  }

  private static List<Lesson> lessons() {
    return Stream.of("红苹果", "红灯笼", "红墙")
        .flatMap(text -> Stream.of(lesson(text, true), lesson("绿" + text.substring(1), false)))
        .toList();
  }

  @Test
  void whatTellsTheLabelsApartIsLearned() {
    double[] weights = new Learning(PLAN).learn(lessons());
    assertThat(Linear.sum(ModerationTraits.of("红叶", ""), weights)).isPositive();
    assertThat(Linear.sum(ModerationTraits.of("绿叶", ""), weights)).isNegative();
  }

  @Test
  void theSameTextsGiveTheSameWeights() {
    assertThat(new Learning(PLAN).learn(lessons())).isEqualTo(new Learning(PLAN).learn(lessons()));
  }
}
