package dev.suiren.answers.web;

import dev.suiren.answers.ConversationId;
import dev.suiren.answers.TurnId;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Html;
import dev.suiren.base.Ending;
import dev.suiren.library.Origin;
import dev.suiren.web.spi.PageModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `answers/turn.jte` shows: a question and its answer, perhaps still being written (then
/// `/ask/turns/<id>/stream` brings it: events `text` and at the end `done`, this fragment again).
///
/// @param answer absent while nothing was released
/// @param conflict the numbers of the sources that state different values; empty where none do
/// @param closest what comes near where nothing answers
/// @param base which base wrote it or a part of it
/// @param dropped citations the base had no source for
/// @param truncated whether the base stopped at its length limit
/// @param fault what went wrong with the base that was asked
/// @param note what the reader wrote beside their feedback
public record TurnView(
    TurnId id,
    ConversationId conversation,
    Cleared<String> question,
    State state,
    Optional<Cleared<Html>> answer,
    List<Source> sources,
    List<Integer> conflict,
    List<Source> closest,
    Optional<Cleared<String>> base,
    int dropped,
    boolean truncated,
    Optional<Ending.Fault> fault,
    Feedback feedback,
    Optional<Cleared<String>> note)
    implements PageModel {

  public TurnView {
    sources = List.copyOf(sources);
    conflict = List.copyOf(conflict);
    closest = List.copyOf(closest);
  }

  /// Whether a base wrote what is shown or a part of it.
  public boolean generated() {
    return answer.isPresent() && base.isPresent();
  }

  public enum State {
    WRITING,
    GROUNDED,
    EXTRACTED,
    HELD,
    UNKNOWN,
    STOPPED,
    FAILED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Feedback {
    NONE,
    GOOD,
    BAD
  }

  /// One citation, or what comes near; `/ask/turns/<id>/sources/<number>` brings its passage as
  /// `answers/passage.jte`.
  ///
  /// @param number as the text refers to it, `[1]` first
  /// @param dated when the document was last changed, as far as is known
  /// @param origin what the document says of its making
  /// @param why with the quote in pieces
  public record Source(
      int number,
      Cleared<String> document,
      List<Cleared<String>> heading,
      Optional<Integer> page,
      Optional<Instant> dated,
      Origin origin,
      WhyView why)
      implements PageModel {

    public Source {
      heading = List.copyOf(heading);
    }

    /// When the document was last changed, by ISO 8601, UTC; empty where that is not known.
    public String day() {
      return dated.map(TurnView::day).orElse("");
    }
  }

  static String day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
