package dev.suiren.people;

import dev.suiren.kernel.Allowed;
import java.util.Optional;

/// The door for people: one-time links, passwords, sessions. Secrets are stored hashed only.
public interface SignIn {

  /// A secret that signs `person` (or, absent, the owner) in once within ten minutes.
  String createLink(Caller caller, Optional<PersonId> person);

  /// Trades a link's secret for a session token; a second try gives nothing.
  @Allowed(why = "nobody is a caller yet")
  Optional<String> exchange(String secret);

  /// Trades account and password for a session token; slow on purpose. After failures of the
  /// account or from the address it refuses further tries for a while (`TOO_MANY`).
  ///
  /// @param address of the network peer that asks
  @Allowed(why = "nobody is a caller yet")
  Optional<String> signIn(String account, String password, String address);

  /// Trades a proven identity of an OIDC provider for a session token.
  @Allowed(why = "nobody is a caller yet")
  Optional<String> signIn(Oidc identity);

  /// Who holds the session; empty when it is unknown, idle for too long, too old or ended.
  @Allowed(why = "makes the caller")
  Optional<Caller> findCaller(String sessionToken);

  @Allowed(why = "the session itself is the proof")
  void signOut(String sessionToken);

  /// Sets the caller's own password (12 to 256 characters) and ends all of the caller's sessions. A
  /// password that is replaced asks for proof: without it `SIGN_IN_REFUSED`, after failures
  /// `TOO_MANY`.
  void setPassword(Caller caller, Proof proof, String password);

  /// Why a password may be replaced: the present one, or a session that began with a one-time link
  /// within the last ten minutes, since passwords are forgotten. The local command line needs none.
  record Proof(String sessionToken, String presentPassword) {
    public static final Proof NONE = new Proof("", "");

    @Override
    public String toString() {
      return "Proof";
    }
  }

  /// @param subject unique at `issuer`
  /// @param email as the issuer verified it; empty where it did not
  record Oidc(String issuer, String subject, String name, String email) {}
}
