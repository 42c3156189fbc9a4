package dev.suiren.answers;

import dev.suiren.audit.Cleared;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A reply as machines read it, on the command line and in the API.
///
/// @param reply `grounded`, `extracted`, `held` or `unknown`
/// @param conflict which citations state different values for what is asked, by their number; the
///   first is 1; empty where none do
/// @param closest what comes near where nothing answers; none of it is an answer or cited
/// @param base the base that wrote it or a part of it, absent for none
/// @param millis from the question to the end of the reply
public record ReplyView(
    String reply,
    Cleared<String> text,
    List<CitationView> citations,
    List<Integer> conflict,
    List<CitationView> closest,
    Optional<Cleared<String>> base,
    long millis) {

  public ReplyView {
    citations = List.copyOf(citations);
    conflict = List.copyOf(conflict);
    closest = List.copyOf(closest);
  }

  public static ReplyView of(Reply reply, long millis) {
    return switch (reply) {
      case Reply.Grounded it ->
          new ReplyView(
              "grounded",
              it.text(),
              views(it.citations()),
              it.conflict(),
              List.of(),
              Optional.of(it.base()),
              millis);
      case Reply.Extracted it ->
          new ReplyView(
              "extracted",
              it.text(),
              views(it.citations()),
              it.conflict(),
              List.of(),
              Optional.empty(),
              millis);
      case Reply.Held it ->
          new ReplyView("held", it.text(), List.of(), List.of(), List.of(), it.base(), millis);
      case Reply.Unknown it ->
          new ReplyView(
              "unknown",
              it.text(),
              List.of(),
              List.of(),
              it.closest().map(near -> views(near.passages())).orElse(List.of()),
              Optional.empty(),
              millis);
    };
  }

  private static List<CitationView> views(List<Citation> citations) {
    return citations.stream().map(CitationView::of).toList();
  }

  /// @param document path below the added root
  /// @param revision sha-256 of its bytes
  /// @param start code points in the revision's extracted text, `end` exclusive
  /// @param dated when the document was last changed, by ISO 8601, UTC
  /// @param matched where the quote says words of the question, also by other names
  public record CitationView(
      Cleared<String> document,
      String revision,
      String passage,
      List<Cleared<String>> heading,
      Optional<Integer> page,
      int start,
      int end,
      Cleared<String> quote,
      Optional<String> dated,
      List<Span> matched) {

    public CitationView {
      heading = List.copyOf(heading);
      matched = List.copyOf(matched);
    }

    /// @param start code points in the revision's extracted text, `end` exclusive
    public record Span(int start, int end) {
      static Span of(Why.Match match) {
        return new Span(match.said().start(), match.said().end());
      }
    }

    static CitationView of(Citation citation) {
      return new CitationView(
          citation.document(),
          citation.revision(),
          citation.passage().value(),
          citation.heading(),
          citation.page(),
          citation.start(),
          citation.end(),
          citation.quote(),
          citation.dated().map(Instant::toString),
          citation.matched().stream().map(Span::of).toList());
    }
  }
}
