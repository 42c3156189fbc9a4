package dev.suiren.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AnswersSettingsTest {

  @Test
  void hasTheseDefaults() {
    var empty = new Binder(new MapConfigurationPropertySource(Map.of()));
    assertThat(empty.bindOrCreate("suiren.answers", AnswersSettings.class))
        .isEqualTo(new AnswersSettings(20, 8, 9000, 3000, 1200));
  }
}
