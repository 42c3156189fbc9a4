package dev.suiren.runs.internal;

import dev.suiren.checks.Outcome;
import dev.suiren.kernel.Hash;
import java.util.List;

/// What was judged of a check with documents, as it is stored: text of others.
record ReplyRow(String text, List<Cited> cited, String verdict) {
  ReplyRow {
    cited = List.copyOf(cited);
  }

  record Cited(String document, int start, int end) {
    @Override
    public String toString() {
      return "Cited";
    }
  }

  static ReplyRow of(Outcome.Answered replied) {
    return new ReplyRow(
        replied.text(),
        replied.citations().stream()
            .map(it -> new Cited(it.document(), it.start(), it.end()))
            .toList(),
        replied.verdict().orElse(""));
  }

  /// By which a person's verdict knows it.
  String hash() {
    StringBuilder all = new StringBuilder(Hash.of(text)).append(verdict);
    cited.forEach(
        it -> all.append(Hash.of(it.document())).append(it.start()).append(':').append(it.end()));
    return Hash.of(all.toString());
  }

  @Override
  public String toString() {
    return "ReplyRow";
  }
}
