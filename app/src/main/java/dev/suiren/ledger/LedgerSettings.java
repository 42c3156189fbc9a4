package dev.suiren.ledger;

import dev.suiren.kernel.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the ledger takes down.
///
/// @param held whether every text that is held gets an entry; off only in homes that are thrown
///   away
@ConfigurationProperties("suiren.ledger")
@Allowed(why = "settings are records bound by Spring at the edge")
public record LedgerSettings(@DefaultValue("true") boolean held) {}
