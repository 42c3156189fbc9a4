package dev.suiren.answers.internal;

import dev.suiren.answers.Answers.Turn;
import dev.suiren.answers.Means;
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
/// @param parts what it asks for one by one; empty where it asks for one thing, or leans on an
///   earlier question
/// @param means by which it is answered
record Inquiry(
    String text,
    String query,
    Asked asked,
    Speech speech,
    Search.Within within,
    List<Inquiry> parts,
    Means means) {

  Inquiry {
    parts = List.copyOf(parts);
  }

  /// @param names which names of the glossary a text says
  static Inquiry of(
      String text, List<Turn> history, Search.Within within, Function<String, List<Naming>> names) {
    Optional<String> earlier = FollowUp.earlier(text, history);
    if (earlier.isEmpty()) {
      List<Inquiry> parts =
          Parts.of(text).stream().map(part -> alone(part, within, names, List.of())).toList();
      return alone(text, within, names, parts);
    }
    Asked before = Asked.of(earlier.get(), names.apply(earlier.get()));
    Asked both = Asked.following(before, Asked.of(text, names.apply(text)));
    return new Inquiry(
        text, earlier.get() + " " + text, both, Speech.of(text), within, List.of(), Means.LEARNED);
  }

  private static Inquiry alone(
      String text,
      Search.Within within,
      Function<String, List<Naming>> names,
      List<Inquiry> parts) {
    Asked asked = Asked.of(text, names.apply(text));
    return new Inquiry(text, text, asked, Speech.of(text), within, parts, Means.LEARNED);
  }

  /// The same, answered by other means.
  Inquiry by(Means other) {
    return new Inquiry(
        text,
        query,
        asked,
        speech,
        within,
        parts.stream().map(part -> part.by(other)).toList(),
        other);
  }

  Search.Query search(int top) {
    return new Search.Query(query, within, top, means.has(Means.MEANING));
  }
}
