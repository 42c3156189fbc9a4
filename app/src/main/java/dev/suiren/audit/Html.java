package dev.suiren.audit;

import java.util.function.Supplier;

/// Markup that our own renderer wrote from an inspected tree: every text escaped by context, no raw
/// HTML of others, links http(s) only. Exists only inside a `Cleared`.
public final class Html {
  private final Supplier<String> source;

  public Html(String markup) {
    this(() -> markup);
  }

  /// What is put together when it is read: only the audit makes such (`Mint`), since no check could
  /// tell that it is the same each time.
  Html(Supplier<String> source) {
    this.source = source;
  }

  /// A fragment of HTML.
  public String markup() {
    return source.get();
  }
}
