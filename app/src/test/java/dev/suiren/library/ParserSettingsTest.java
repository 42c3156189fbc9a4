package dev.suiren.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;

class ParserSettingsTest {
  @Test
  void hasTheseDefaults() {
    assertThat(new Binder().bindOrCreate("suiren.library.parser", ParserSettings.class))
        .isEqualTo(
            new ParserSettings(
                1, 192, Duration.ofSeconds(60), Duration.ofSeconds(60), 200, 5_000_000, 1024));
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThatThrownBy(
            () ->
                new ParserSettings(
                    0, 192, Duration.ofSeconds(60), Duration.ofSeconds(60), 200, 20_000, 1024))
        .isInstanceOf(ProblemException.class)
        .hasMessage("suiren.library.parser.children must be 1 to 16, not 0");
  }
}
