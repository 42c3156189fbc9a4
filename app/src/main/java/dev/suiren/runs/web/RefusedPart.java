package dev.suiren.runs.web;

import dev.suiren.runs.Shown;
import dev.suiren.web.spi.PageModel;

/// Why something was not done.
///
/// @param line what, where and what to do, perhaps with words of a file
public record RefusedPart(Shown line) implements PageModel {}
