package dev.suiren.people;

import java.util.Optional;

/// The door for people: one-time links, passwords, sessions. Secrets are stored hashed only.
public interface SignIn {

  /// A secret that signs `person` (or, absent, the owner) in once within ten minutes.
  String createLink(Caller caller, Optional<PersonId> person);

  /// Trades a link's secret for a session token; a second try gives nothing.
  Optional<String> exchange(String secret);

  /// Trades account and password for a session token; slow on purpose, and slower after failures.
  Optional<String> signIn(String account, String password);

  /// Trades a proven identity of an OIDC provider for a session token.
  Optional<String> signIn(Oidc identity);

  Optional<Caller> findCaller(String sessionToken);

  void signOut(String sessionToken);

  void setPassword(Caller caller, String password);

  /// @param subject unique at `issuer`
  record Oidc(String issuer, String subject, String name, String email) {}
}
