package dev.suiren.cli.internal;

import dev.suiren.people.ApiKeys;
import dev.suiren.people.Audience;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// `key`: makes an API key and prints it once.
final class KeyCommand implements Command {
  private final Scope scope;
  private final ApiKeys keys;

  KeyCommand(Scope scope, ApiKeys keys) {
    this.scope = scope;
    this.keys = keys;
  }

  @Override
  public String verb() {
    return "key";
  }

  @Override
  public String usage() {
    return "key NAME --audience A [--expires DAYS] [--home DIR]";
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
    invocation.out().accept(keys.create(scope.caller(invocation), name, audience, validity));
    return 0;
  }
}
