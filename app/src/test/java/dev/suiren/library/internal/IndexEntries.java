package dev.suiren.library.internal;

import dev.suiren.people.Audience;
import java.util.List;

/// Passages of one collection, as the index is given them.
final class IndexEntries {
  private IndexEntries() {}

  static SearchIndex.Entry entry(String passage, String text) {
    return new SearchIndex.Entry(
        passage, "doc-" + passage, "rev-1", "handbook", Audience.STAFF, "", text);
  }

  static void put(LuceneIndex index, SearchIndex.Entry... entries) {
    index.put(List.of(entries));
    index.refresh();
  }

  static void embedAll(LuceneIndex index, FakeEncoders encoders) {
    index.putVectors(
        index.listWithoutVector(100).stream()
            .map(w -> new VectorTarget.Embedded(w, encoders.encodePassage(w.text())))
            .toList());
  }
}
