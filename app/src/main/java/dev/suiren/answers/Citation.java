package dev.suiren.answers;

import dev.suiren.audit.Cleared;
import dev.suiren.library.Origin;
import dev.suiren.library.PassageId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a statement comes from: always resolvable to revision, passage and offsets.
///
/// @param number as the text refers to it, `[1]` first
/// @param document path below the added root
/// @param revision sha-256 of its bytes
/// @param start code points in the revision's extracted text, `end` exclusive; `quote` is that
///   slice
/// @param dated when the document was last changed, as far as is known
/// @param origin what the document says of its making
/// @param why what the quote has in common with the question
public record Citation(
    int number,
    Cleared<String> document,
    String revision,
    PassageId passage,
    List<Cleared<String>> heading,
    Optional<Integer> page,
    int start,
    int end,
    Cleared<String> quote,
    Optional<Instant> dated,
    Origin origin,
    Why why) {

  public Citation {
    heading = List.copyOf(heading);
  }

  /// The place in words and on one line: `handbook.md › Travel › Hotels, p. 3`.
  public String place() {
    String path =
        Stream.concat(Stream.of(document), heading.stream())
            .map(part -> part.value().replaceAll("\\s+", " ").strip())
            .collect(Collectors.joining(" › "));
    return path + page.map(number -> ", p. " + number).orElse("");
  }

  /// The words of the question that the quote says, each once, in the quote's order.
  public List<Word> words(Cleared<String> question) {
    Map<String, Word> words = new LinkedHashMap<>();
    for (Why.Match match : matched()) {
      Cleared<String> said = piece(match.said());
      words.putIfAbsent(
          said.value().toLowerCase(Locale.ROOT),
          new Word(said, match.asked().flatMap(it -> it.in(question))));
    }
    return List.copyOf(words.values());
  }

  /// What of it lies within the quote.
  public List<Why.Match> matched() {
    return why.matched().stream()
        .filter(match -> start <= match.said().start() && match.said().end() <= end)
        .toList();
  }

  /// The piece of the quote that is the answer itself, where it can be told.
  public Optional<Why.Stretch> answer() {
    return why.answer().filter(place -> start <= place.start() && place.end() <= end);
  }

  /// The same, answering by this piece of its quote.
  public Citation answering(Why.Stretch place) {
    return new Citation(
        number,
        document,
        revision,
        passage,
        heading,
        page,
        start,
        end,
        quote,
        dated,
        origin,
        new Why(why.matched(), why.beside(), why.offers(), Optional.of(place)));
  }

  /// A piece of the quote, by its place in the revision's text.
  public Cleared<String> piece(Why.Stretch place) {
    return Cleared.slice(quote, place.start() - start, place.end() - start);
  }

  /// @param asked as the question puts it, where the quote says it in other words
  public record Word(Cleared<String> said, Optional<Cleared<String>> asked) {}
}
