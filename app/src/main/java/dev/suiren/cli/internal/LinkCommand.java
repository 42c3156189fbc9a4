package dev.suiren.cli.internal;

import dev.suiren.people.SignIn;
import java.util.Optional;
import java.util.Set;

/// `link`: a fresh link that signs the owner in once.
final class LinkCommand implements Command {
  private final Scope scope;
  private final SignIn signIn;
  private final SiteAddress address;

  LinkCommand(Scope scope, SignIn signIn, SiteAddress address) {
    this.scope = scope;
    this.signIn = signIn;
    this.address = address;
  }

  @Override
  public String verb() {
    return "link";
  }

  @Override
  public String usage() {
    return "link [--home DIR]";
  }

  @Override
  public Set<String> options() {
    return Set.of("home");
  }

  @Override
  public int run(Invocation invocation) {
    String secret = signIn.createLink(scope.caller(invocation), Optional.empty());
    invocation.out().accept(address.root() + "/signin#" + secret);
    return 0;
  }
}
