package dev.suiren.audit;

import java.util.function.Supplier;

/// Markup that our own renderer wrote from an inspected tree: every text escaped by context, no raw
/// HTML of others, links http(s) only. Exists only inside a `Cleared`.
public final class Html {
  private final Supplier<String> source;

  public Html(String markup) {
    this(() -> markup);
  }

  /// @param source puts the same markup together each time it is read, in any thread
  public Html(Supplier<String> source) {
    this.source = source;
  }

  /// A fragment of HTML.
  public String markup() {
    return source.get();
  }
}
