package dev.suiren.api.web;

import dev.suiren.answers.Reply;
import dev.suiren.answers.ReplyView;
import dev.suiren.audit.Aigc;
import dev.suiren.audit.Cleared;
import dev.suiren.base.Ending;
import java.util.List;
import java.util.Optional;

/// What an answer of ours carries beyond the protocol.
record Extra(
    @Meaning("`grounded`, `extracted`, `held` or `unknown`.") String reply,
    @Meaning("Where each statement comes from; `[1]` in the text means the first.")
        List<ReplyView.CitationView> citations,
    @Meaning(
            "Which citations state different values for what is asked, 1 for the first; empty where"
                + " none do.")
        List<Integer> conflict,
    @Meaning(
            "What comes near where nothing answers, closest first; none of it is an answer or"
                + " cited.")
        List<ReplyView.CitationView> closest,
    @Meaning("The base that wrote it or a part of it, null for none.")
        Optional<Cleared<String>> base,
    @Meaning(
            "The label of generated content in the fields of GB 45438-2025, null where no base"
                + " wrote any of the text.")
        Optional<Aigc> aigc,
    @Meaning(
            "How many citations the base had invented, or whose passage does not say it; they were"
                + " removed from the text.")
        int dropped,
    @Meaning(
            "What went wrong with the base that was asked, such as `unreachable` or `broke_off`;"
                + " null where nothing did.")
        Optional<String> fault,
    @Meaning("From the question to the end of the answer.") long millis) {

  static Extra of(Reply reply, Optional<Aigc> label, long millis) {
    ReplyView view = ReplyView.of(reply, millis);
    return new Extra(
        view.reply(),
        view.citations(),
        view.conflict(),
        view.closest(),
        view.base(),
        label,
        reply.dropped(),
        reply.fault().map(Ending.Fault::word),
        millis);
  }
}
