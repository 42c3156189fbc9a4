package dev.suiren.audit.internal;

import java.util.List;

/// One way in which a growing Markdown text may come to be seen, scanned as it grows.
interface Reading {

  void feed(int codePoint, int at);

  /// Whether it holds back characters that may turn out to be markup.
  boolean holds();

  /// Scans what was fed; `complete` when nothing follows.
  void advance(boolean complete);

  /// What was found since the last call of this method.
  List<Hit> drain();

  /// The first offset that this reading cannot vouch for yet, or `otherwise`.
  int frontier(int otherwise);
}
