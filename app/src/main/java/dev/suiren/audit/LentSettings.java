package dev.suiren.audit;

import dev.suiren.kernel.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the rows of another home lie whose imported lists hold besides; set by calls that open a
/// home of their own.
///
/// @param url a JDBC URL of SQLite or PostgreSQL; empty where nothing is lent
/// @param user its user, if it wants one
/// @param password its password
@ConfigurationProperties("suiren.audit.lent")
@Allowed(why = "settings are records bound by Spring at the edge")
public record LentSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password) {}
