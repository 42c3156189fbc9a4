package dev.suiren.base.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.base.BaseSettings;
import dev.suiren.base.Bases.Price;
import dev.suiren.kernel.ProblemException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettledBaseTest {

  private static Optional<Settled> settled(String url, String model) {
    Map<String, String> properties = new HashMap<>();
    properties.put("suiren.base.url", url);
    properties.put("suiren.base.model", model);
    properties.put("suiren.base.key", " k ");
    properties.put("suiren.base.price.completion", "2.5");
    properties.put("suiren.base.price.currency", "CNY");
    properties.put("suiren.base.images", "true");
    return BaseWiring.settled(
        new Binder(new MapConfigurationPropertySource(properties))
            .bindOrCreate("suiren.base", BaseSettings.class));
  }

  @Test
  void comesFromTheSettings() {
    assertThat(settled("http://127.0.0.1:11434/v1", "qwen3"))
        .contains(
            new Settled(
                Endpoint.parse("http://127.0.0.1:11434/v1", "qwen3", "k"),
                new Price(BigDecimal.ZERO, new BigDecimal("2.5"), Currency.getInstance("CNY")),
                true));
    assertThat(settled("", " ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"http://h/v1, ''", "'', m", "ftp://h, m", "http://169.254.169.254, m"})
  void stopsTheStartWithOneLineWhenItIsWrong(String url, String model) {
    assertThatThrownBy(() -> settled(url, model))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("suiren.base")
        .hasMessageNotContaining("\n");
  }
}
