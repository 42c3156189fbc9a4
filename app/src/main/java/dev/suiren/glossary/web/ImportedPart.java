package dev.suiren.glossary.web;

import dev.suiren.web.spi.PageModel;

/// What came of a file.
public record ImportedPart(int added, int changed, int same) implements PageModel {}
