package dev.suiren.base.web;

import dev.suiren.base.Flaw;
import dev.suiren.web.spi.PageModel;

/// What is wrong with a base that someone typed.
public record FlawPart(Flaw flaw) implements PageModel {}
