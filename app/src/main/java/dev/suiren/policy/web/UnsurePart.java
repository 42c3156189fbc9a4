package dev.suiren.policy.web;

import dev.suiren.audit.FalseAlarms;
import dev.suiren.web.spi.PageModel;
import java.util.Optional;

/// Why a list was not switched: it holds many clean texts, or nobody knows yet.
public record UnsurePart(Optional<FalseAlarms> alarms) implements PageModel {}
