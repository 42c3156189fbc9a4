package dev.suiren.answers.web;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Offer;
import dev.suiren.answers.Why.Stretch;
import dev.suiren.answers.web.WhyView.Piece.Sense;
import dev.suiren.audit.Cleared;
import dev.suiren.web.spi.PageModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a sentence is shown, with its words: what `answers/why.jte` and the marks in a quote take.
///
/// @param words of the question that it says, each once
/// @param beside the question's words that only its surroundings say
/// @param offers the kind of thing asked for, where it offers one
/// @param quote the sentence in pieces
public record WhyView(
    List<Word> words, List<Cleared<String>> beside, Optional<Offer> offers, List<Piece> quote)
    implements PageModel {
  /// Of a source that is not shown.
  static final WhyView NONE = new WhyView(List.of(), List.of(), Optional.empty(), List.of());

  public WhyView {
    words = List.copyOf(words);
    beside = List.copyOf(beside);
    quote = List.copyOf(quote);
  }

  /// @param asked as the question says it, where the sentence says it by another name
  public record Word(Cleared<String> said, Optional<Cleared<String>> asked) implements PageModel {}

  public record Piece(Cleared<String> text, Sense sense) implements PageModel {
    public enum Sense {
      PLAIN,
      /// Among the words of the question.
      MATCHED,
      /// The answer itself.
      ANSWER
    }
  }

  /// Whether there is anything to tell.
  public boolean tells() {
    return !words.isEmpty() || !beside.isEmpty() || offers.isPresent();
  }

  static WhyView of(Citation citation, Cleared<String> question) {
    return new WhyView(
        citation.words(question).stream().map(it -> new Word(it.said(), it.asked())).toList(),
        citation.why().beside().stream().flatMap(it -> it.in(question).stream()).toList(),
        citation.why().offers(),
        pieces(citation));
  }

  private static List<Piece> pieces(Citation citation) {
    List<Piece> pieces = new ArrayList<>();
    int at = citation.start();
    for (Marked marked : marked(citation)) {
      if (marked.place().start() > at) {
        pieces.add(piece(citation, new Stretch(at, marked.place().start()), Sense.PLAIN));
      }
      pieces.add(piece(citation, marked.place(), marked.sense()));
      at = marked.place().end();
    }
    if (at < citation.end()) {
      pieces.add(piece(citation, new Stretch(at, citation.end()), Sense.PLAIN));
    }
    return pieces;
  }

  private static Piece piece(Citation citation, Stretch place, Sense sense) {
    return new Piece(citation.piece(place), sense);
  }

  private record Marked(Stretch place, Sense sense) {}

  /// The answer stands out as one piece: words of the question in it are not marked again.
  private static List<Marked> marked(Citation citation) {
    Stream<Marked> words =
        citation.matched().stream()
            .flatMap(match -> outside(match.said(), citation.answer()))
            .map(place -> new Marked(place, Sense.MATCHED));
    return Stream.concat(
            citation.answer().stream().map(place -> new Marked(place, Sense.ANSWER)), words)
        .sorted(Comparator.comparingInt(marked -> marked.place().start()))
        .toList();
  }

  private static Stream<Stretch> outside(Stretch word, Optional<Stretch> answer) {
    if (answer.filter(word::overlaps).isEmpty()) {
      return Stream.of(word);
    }
    int from = answer.get().start();
    int to = answer.get().end();
    Stream<Stretch> before =
        word.start() < from ? Stream.of(new Stretch(word.start(), from)) : Stream.empty();
    Stream<Stretch> after =
        to < word.end() ? Stream.of(new Stretch(to, word.end())) : Stream.empty();
    return Stream.concat(before, after);
  }
}
