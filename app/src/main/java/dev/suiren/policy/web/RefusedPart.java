package dev.suiren.policy.web;

import dev.suiren.audit.Evidence;
import dev.suiren.web.spi.PageModel;

/// Why something was not done.
///
/// @param line what, where and what to do, perhaps with the name of the list
public record RefusedPart(Evidence<String> line) implements PageModel {}
