package dev.suiren.people;

import dev.suiren.kernel.Allowed;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people sign in.
///
/// @param sessionIdle a session ends when nobody used it for this long
/// @param sessionLongest a session ends this long after sign-in in any case
/// @param linkValidity how long a one-time link waits to be used
/// @param passwordRounds iterations of PBKDF2-HMAC-SHA512 for new passwords, at least 600,000 where
///   it matters
/// @param oidc an OpenID Connect provider to sign in with
@ConfigurationProperties("suiren.people")
@Allowed(why = "settings are records bound by Spring at the edge")
public record PeopleSettings(
    @DefaultValue("7d") Duration sessionIdle,
    @DefaultValue("30d") Duration sessionLongest,
    @DefaultValue("10m") Duration linkValidity,
    @DefaultValue("600000") int passwordRounds,
    @DefaultValue Oidc oidc) {

  /// @param issuer its address; empty means none is used
  /// @param clientId as registered there
  /// @param clientSecret as registered there; empty for a public client
  /// @param inviteOnly whether only people whose verified e-mail was invited may come in; otherwise
  ///   everyone may, as readers of unknown age
  public record Oidc(
      Optional<String> issuer,
      Optional<String> clientId,
      Optional<String> clientSecret,
      @DefaultValue("true") boolean inviteOnly) {}
}
