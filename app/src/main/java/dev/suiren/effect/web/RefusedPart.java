package dev.suiren.effect.web;

import dev.suiren.audit.Evidence;
import dev.suiren.web.spi.PageModel;

/// What `effect/refused.jte` shows: why nothing was kept, which may quote the file.
public record RefusedPart(Evidence<String> line) implements PageModel {}
