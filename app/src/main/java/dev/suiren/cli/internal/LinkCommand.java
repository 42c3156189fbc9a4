package dev.suiren.cli.internal;

import dev.suiren.people.SignIn;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// `link`: a fresh link that signs the owner in once.
final class LinkCommand implements Command {
  private final Scope scope;
  private final SignIn signIn;
  private final SiteAddress address;
  private final JsonMapper json;

  LinkCommand(Scope scope, SignIn signIn, SiteAddress address, JsonMapper json) {
    this.scope = scope;
    this.signIn = signIn;
    this.address = address;
    this.json = json;
  }

  @Override
  public String verb() {
    return "link";
  }

  @Override
  public String usage() {
    return "link [--home DIR] [--json]";
  }

  @Override
  public Set<String> options() {
    return Set.of("home");
  }

  @Override
  public int run(Invocation invocation) {
    String secret = signIn.createLink(scope.caller(invocation), Optional.empty());
    String link = address.root() + "/signin#" + secret;
    invocation
        .out()
        .accept(
            invocation.arguments().flag("json") ? json.writeValueAsString(new Made(link)) : link);
    return 0;
  }

  /// What `--json` tells.
  private record Made(String link) {}
}
