package dev.suiren.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPatternTest {
  private static final String SLOW = "{\"pattern\": \"^(a|aa)+(b)\\\\2$\"}";

  /// Not to have found it in time is neither to have it nor to lack it.
  @ParameterizedTest
  @ValueSource(strings = {"%s", "{\"not\": %s}", "{\"anyOf\": [%s, {}]}", "{\"oneOf\": [%s, {}]}"})
  void thatRunsAwayTellsNothingOfAValue(String schema) {
    String expected = "{\"json\": " + schema.formatted(SLOW) + "}";
    assertThat(Judged.line(expected, "\"" + "a".repeat(60) + "b\""))
        .isEqualTo("pattern_too_slow: ^(a|aa)+(b)\\2$");
  }
}
