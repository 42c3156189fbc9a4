package dev.suiren.web.spi;

/// What a template is given. Its components may be `Cleared`, `Evidence`, numbers, booleans, enums,
/// times, ids, other models, and collections of those: a bare string cannot reach a page
/// (ShownTextTest).
public interface PageModel {}
