package dev.suiren.audit;

/// Markup that our own renderer wrote from an inspected tree: every text escaped by context, no raw
/// HTML of others, links http(s) only. Exists only inside a `Cleared`.
///
/// @param markup a fragment of HTML
public record Html(String markup) {}
