package dev.suiren.api.web;

import dev.suiren.answers.ReplyView;
import dev.suiren.audit.Cleared;
import java.util.List;
import java.util.Optional;

/// What an answer of ours carries beyond the protocol.
record Extra(
    @Meaning("`grounded`, `extracted`, `held` or `unknown`.") String reply,
    @Meaning("Where each statement comes from; `[1]` in the text means the first.")
        List<ReplyView.CitationView> citations,
    @Meaning("The base that wrote it, null for none.") Optional<Cleared<String>> base,
    @Meaning("From the question to the end of the answer.") long millis) {

  static Extra of(ReplyView view) {
    return new Extra(view.reply(), view.citations(), view.base(), view.millis());
  }
}
