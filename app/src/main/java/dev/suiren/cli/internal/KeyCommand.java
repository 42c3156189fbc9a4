package dev.suiren.cli.internal;

import dev.suiren.people.ApiKeys;
import dev.suiren.people.Audience;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// `key`: makes an API key and prints it once.
final class KeyCommand implements Command {
  private final Scope scope;
  private final ApiKeys keys;
  private final JsonMapper json;

  KeyCommand(Scope scope, ApiKeys keys, JsonMapper json) {
    this.scope = scope;
    this.keys = keys;
    this.json = json;
  }

  @Override
  public String verb() {
    return "key";
  }

  @Override
  public String usage() {
    return "key NAME --audience A [--expires DAYS] [--home DIR] [--json]";
  }

  @Override
  public Set<String> options() {
    return Set.of("home", "audience", "expires");
  }

  @Override
  public int run(Invocation invocation) {
    String name = invocation.arguments().text("the key's name");
    Audience audience =
        invocation
            .arguments()
            .option("audience")
            .map(Audience::parse)
            .orElseThrow(() -> Arguments.wrongUsage("--audience is missing"));
    int days = invocation.arguments().number("expires", 0, 0, 3650);
    Optional<Duration> validity = days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    String key = keys.create(scope.caller(invocation), name, audience, validity);
    invocation
        .out()
        .accept(
            invocation.arguments().flag("json")
                ? json.writeValueAsString(
                    new Made(key, audience.word(), validity.map(Duration::toDays)))
                : key);
    return 0;
  }

  /// What `--json` tells.
  private record Made(String key, String audience, Optional<Long> expiresDays) {}
}
