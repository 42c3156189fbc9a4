package dev.suiren.api;

import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the API behaves.
///
/// @param heartbeat after how long a silence a stream sends a comment, so that a client that has
///   gone is noticed, 10 ms to 1 min
@ConfigurationProperties("suiren.api")
@Allowed(why = "settings are records bound by Spring at the edge")
public record ApiSettings(@DefaultValue("5s") Duration heartbeat) {
  public ApiSettings {
    if (heartbeat.toMillis() < 10 || heartbeat.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new ProblemException(
          Problem.SETTING_WRONG, "suiren.api.heartbeat must lie between 10ms and 1m");
    }
  }
}
