package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.people.PeopleSettings;
import dev.suiren.web.WebSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/// A changed default is a changed promise: it has to be changed here too.
class SettingsTest {
  private final Binder nothing = new Binder(new MapConfigurationPropertySource(Map.of()));

  @Test
  void theWebIsThisMachineOnlyWithModestLimits() {
    assertThat(nothing.bindOrCreate("suiren.web", WebSettings.class))
        .isEqualTo(
            new WebSettings(
                List.of(), List.of(), DataSize.ofMegabytes(8), DataSize.ofMegabytes(512)));
  }

  @Test
  void proxiesAreAddresses() {
    DataSize size = DataSize.ofMegabytes(1);
    assertThat(new WebSettings(List.of(), List.of(" 192.0.2.7 ", "::1"), size, size).proxies())
        .containsExactly("192.0.2.7", "0:0:0:0:0:0:0:1");
    assertThatThrownBy(() -> new WebSettings(List.of(), List.of("proxy.local"), size, size))
        .hasMessage("suiren.web.proxies takes addresses such as 127.0.0.1, no names");
  }

  @Test
  void sessionsEndLinksExpirePasswordsAreSlowAndStrangersStayOutside() {
    assertThat(nothing.bindOrCreate("suiren.people", PeopleSettings.class))
        .isEqualTo(
            new PeopleSettings(
                Duration.ofDays(7),
                Duration.ofDays(30),
                Duration.ofMinutes(10),
                600_000,
                new PeopleSettings.Oidc(
                    Optional.empty(), Optional.empty(), Optional.empty(), true)));
  }
}
