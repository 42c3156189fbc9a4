package dev.suiren.answers.web;

import dev.suiren.answers.Conversations.Conversation;
import dev.suiren.answers.Turn;
import dev.suiren.audit.Cleared;
import dev.suiren.web.spi.PageModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `answers/file.jte` writes: a conversation as a page that needs nothing else.
///
/// @param aigc the label for programs as JSON, absent where no base wrote in it
public record FilePage(Cleared<String> title, Optional<String> aigc, List<Asked> turns)
    implements PageModel {

  /// The house's own colours and sizes, and what the file needs of them.
  private static final String SHEET = sheet();

  public FilePage {
    turns = List.copyOf(turns);
  }

  static FilePage of(Conversation conversation, Optional<String> aigc) {
    List<Turn> turns = conversation.turns();
    return new FilePage(
        conversation.entry().title(),
        aigc,
        Stream.iterate(0, i -> i < turns.size(), i -> i + 1)
            .map(i -> new Asked(i + 1, Views.turn(turns.get(i)), turns.get(i).asked()))
            .toList());
  }

  /// @param number of the turn, from 1
  public record Asked(int number, TurnView turn, Instant asked) implements PageModel {

    /// By ISO 8601, UTC.
    public String time() {
      return asked.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// For people, in UTC.
    public String shown() {
      return time().substring(0, 16).replace('T', ' ') + " UTC";
    }

    /// The id of a footnote without its number.
    public String note() {
      return "n" + number + "-";
    }

    /// The answer with its numbers leading to its footnotes.
    public String linked() {
      return turn.answer()
          .map(
              html ->
                  Footnotes.link(
                      html.value(),
                      note(),
                      turn.sources().stream()
                          .map(TurnView.Source::number)
                          .collect(Collectors.toSet())))
          .orElse("");
    }
  }

  public String style() {
    return SHEET;
  }

  private static String sheet() {
    return Stream.of("tokens.css", "file.css")
        .map(FilePage::read)
        .collect(Collectors.joining("\n", "<style>\n", "</style>"));
  }

  private static String read(String name) {
    try (InputStream in = FilePage.class.getResourceAsStream("/static/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no style sheet " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
