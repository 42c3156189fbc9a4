package dev.suiren.gaps.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {
  private static Nearness of(String question) {
    return Nearness.of(Folding.plain(question));
  }

  @ParameterizedTest(name = "{0} ~ {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "停车费多少钱？|停车费是多少？",
        "员工食堂几点开门|员工食堂什么时候开门？",
        "How many days of parental leave are there?|How long is parental leave in days?",
        "P-200 水泵的保修期多久|P-200 水泵保修期是多久？"
      })
  void isNear(String question, String other) {
    assertThat(of(question).isNear(of(other))).isTrue();
  }

  @ParameterizedTest(name = "{0} is far from {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "产假有多少天？|年假有多少天？",
        "P-200 水泵的保修期多久|P-300 水泵的保修期多久",
        "How long is parental leave?|How long is annual leave?",
        "谁？|谁？"
      })
  void isFar(String question, String other) {
    assertThat(of(question).isNear(of(other))).isFalse();
  }

  @Test
  void putsWhatIsNearBehindItsFirstAndKeepsTheOrder() {
    assertThat(Nearness.together(List.of("停车费多少钱", "wifi 密码", "停车费是多少", "食堂几点开门"), Folding::plain))
        .containsExactly(List.of("停车费多少钱", "停车费是多少"), List.of("wifi 密码"), List.of("食堂几点开门"));
  }
}
