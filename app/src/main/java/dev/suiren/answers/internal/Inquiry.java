package dev.suiren.answers.internal;

import dev.suiren.answers.Answers.Turn;
import dev.suiren.glossary.Naming;
import dev.suiren.library.Search;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A question that passed the audit, understood as far as words go.
///
/// @param text as the person put it
/// @param query what is searched for: a follow-up brings the earlier question along
/// @param speech the language it is asked in
record Inquiry(String text, String query, Asked asked, Speech speech, Search.Within within) {

  /// @param names which names of the glossary a text says
  static Inquiry of(
      String text, List<Turn> history, Search.Within within, Function<String, List<Naming>> names) {
    Optional<String> earlier = FollowUp.earlier(text, history);
    Asked own = Asked.of(text, names.apply(text));
    return new Inquiry(
        text,
        earlier.map(before -> before + " " + text).orElse(text),
        earlier
            .map(before -> Asked.following(Asked.of(before, names.apply(before)), own))
            .orElse(own),
        Speech.of(text),
        within);
  }

  /// What it asks for one by one; empty where it asks for one thing, or leans on an earlier
  /// question.
  List<Inquiry> parts() {
    return text.equals(query)
        ? Parts.of(text).stream().map(part -> of(part, List.of(), within)).toList()
        : List.of();
  }

  Search.Query search(int top) {
    return new Search.Query(query, within, top);
  }
}
