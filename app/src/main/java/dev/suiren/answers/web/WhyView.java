package dev.suiren.answers.web;

import dev.suiren.answers.Citation;
import dev.suiren.answers.Offer;
import dev.suiren.answers.Why;
import dev.suiren.answers.Why.Stretch;
import dev.suiren.audit.Cleared;
import dev.suiren.web.spi.PageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// @param matched whether it is among the words of the question
  public record Piece(Cleared<String> text, boolean matched) implements PageModel {}

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
    for (Why.Match match : citation.matched()) {
      if (match.said().start() > at) {
        pieces.add(new Piece(citation.piece(new Stretch(at, match.said().start())), false));
      }
      pieces.add(new Piece(citation.piece(match.said()), true));
      at = match.said().end();
    }
    if (at < citation.end()) {
      pieces.add(new Piece(citation.piece(new Stretch(at, citation.end())), false));
    }
    return pieces;
  }
}
