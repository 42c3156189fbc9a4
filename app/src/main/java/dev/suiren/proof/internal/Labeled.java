package dev.suiren.proof.internal;

import java.util.List;

/// A text and what personal data stand where in it.
record Labeled(String id, String text, List<Marked> spans) {

  Labeled {
    spans = List.copyOf(spans);
  }

  /// @param type as the audit's pattern is named, such as `cn.identity`
  /// @param start code points of the text, `end` exclusive
  record Marked(String type, int start, int end) {}
}
