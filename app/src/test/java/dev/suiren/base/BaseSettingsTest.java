package dev.suiren.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BaseSettingsTest {

  private static BaseSettings bind(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("suiren.base", BaseSettings.class);
  }

  @Test
  void defaultsArePinned() {
    BaseSettings settings = bind(Map.of());
    assertThat(settings.url()).isEmpty();
    assertThat(settings.model()).isEmpty();
    assertThat(settings.key()).isEmpty();
    assertThat(settings.images()).isFalse();
    assertThat(settings.price())
        .isEqualTo(new BaseSettings.Price(BigDecimal.ZERO, BigDecimal.ZERO, "USD"));
    assertThat(settings.timeouts())
        .isEqualTo(
            new BaseSettings.Timeouts(
                Duration.ofSeconds(10),
                Duration.ofMinutes(2),
                Duration.ofMinutes(1),
                Duration.ofMinutes(15)));
    assertThat(settings.retries())
        .isEqualTo(new BaseSettings.Retries(2, Duration.ofMillis(500), Duration.ofSeconds(20)));
    assertThat(settings.limits()).isEqualTo(new BaseSettings.Limits(1 << 20, 16 << 20));
  }

  @Test
  void aBaseIsPluggedInBySettingsAloneAndShowsNoKey() {
    BaseSettings settings =
        bind(
            Map.of(
                "suiren.base.url", "http://127.0.0.1:11434/v1",
                "suiren.base.model", "qwen3",
                "suiren.base.key", "secret",
                "suiren.base.timeouts.first-byte", "5m"));
    assertThat(settings.url()).contains("http://127.0.0.1:11434/v1");
    assertThat(settings.key()).isEqualTo(Optional.of("secret"));
    assertThat(settings.timeouts().firstByte()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "price.prompt, -1",
    "price.completion, 1000001",
    "price.completion, 0.0000000001",
    "price.currency, Dollar",
    "timeouts.connect, 0s",
    "timeouts.connect, 2m",
    "timeouts.first-byte, 31m",
    "timeouts.between, 1ms",
    "timeouts.total, 3h",
    "retries.count, -1",
    "retries.count, 11",
    "retries.first-pause, 0s",
    "retries.longest-pause, 1h",
    "limits.line-bytes, 10",
    "limits.answer-bytes, 10"
  })
  void refusesWhatIsOutOfRange(String name, String value) {
    assertThatThrownBy(() -> bind(Map.of("suiren.base." + name, value)))
        .rootCause()
        .hasMessageContaining("suiren.base." + name);
  }
}
