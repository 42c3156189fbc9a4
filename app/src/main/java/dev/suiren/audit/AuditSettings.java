package dev.suiren.audit;

import dev.suiren.kernel.Allowed;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long and how far the audit looks.
///
/// @param timeLimit for inspecting up to 100,000 characters, and as much again for each further
///   100,000; what takes longer is held as a fault
/// @param maxStream code points one stream may carry; a longer one is cut
/// @param terms a further list of terms that holds besides the `terms.txt` of the home
/// @param contexts a further list of allow-contexts besides the `contexts.tsv` of the home
/// @param seeds whether the terms and allow-contexts that Suiren ships are in force
@ConfigurationProperties("suiren.audit")
@Allowed(why = "settings are records bound by Spring at the edge")
public record AuditSettings(
    @DefaultValue("2s") Duration timeLimit,
    @DefaultValue("200000") int maxStream,
    Optional<String> terms,
    Optional<String> contexts,
    @DefaultValue("true") boolean seeds) {}
