package dev.suiren.kernel;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where an installation lives.
///
/// @param home the home folder
/// @param databaseUrl a JDBC URL of PostgreSQL; empty means SQLite in the home
/// @param databaseUser its user
/// @param databasePassword its password
/// @param jobThreads how many durable jobs may run at once, 1 to 64
@ConfigurationProperties("suiren")
@Allowed(why = "settings are records bound by Spring at the edge")
public record KernelSettings(
    Path home,
    Optional<String> databaseUrl,
    Optional<String> databaseUser,
    Optional<String> databasePassword,
    @DefaultValue("4") int jobThreads) {

  public boolean postgres() {
    return databaseUrl.filter(KernelSettings::isPostgres).isPresent();
  }

  /// Whether an address of a database means PostgreSQL.
  public static boolean isPostgres(String url) {
    return url.startsWith("jdbc:postgresql:");
  }
}
