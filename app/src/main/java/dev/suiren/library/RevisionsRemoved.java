package dev.suiren.library;

import java.util.List;

/// News that revisions are gone for good, with their texts and passages. It is told inside the
/// transaction that removes them: what a listener removes goes with them, or stays with them.
public record RevisionsRemoved(List<String> revisions) {
  public RevisionsRemoved {
    revisions = List.copyOf(revisions);
  }
}
