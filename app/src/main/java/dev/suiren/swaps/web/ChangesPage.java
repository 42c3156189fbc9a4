package dev.suiren.swaps.web;

import dev.suiren.audit.Cleared;
import dev.suiren.audit.Evidence;
import dev.suiren.runs.Shown;
import dev.suiren.swaps.Changes;
import dev.suiren.swaps.Changes.Mark;
import dev.suiren.swaps.Swaps.Kind;
import dev.suiren.web.spi.PageModel;
import java.util.ArrayList;
import java.util.List;

/// What `swaps/changes.jte` shows: items that changed, with both answers.
///
/// @param asked of what comparison they are
/// @param offset of the first one shown
public record ChangesPage(Changes changes, Asked asked, Kind kind, int offset)
    implements PageModel {
  static final int STEP = 10;

  public boolean isFirst() {
    return offset == 0;
  }

  public boolean isLast() {
    return last() >= changes.total();
  }

  public int last() {
    return offset + changes.changes().size();
  }

  public int before() {
    return Math.max(0, offset - STEP);
  }

  public int after() {
    return offset + STEP;
  }

  /// The comparison with what was asked of it.
  public String back() {
    return "/proof/compare" + asked.query();
  }

  public String query(Kind other, int from) {
    return asked.query()
        + "&kind=%s&function=%s&offset=%d"
            .formatted(
                other.word(), changes.function().map(it -> it.key().value()).orElse(""), from);
  }

  /// The text that is shown, and whether it is held for readers.
  public static String text(Shown shown) {
    return switch (shown) {
      case Shown.Passed(Cleared<String> text) -> text.value();
      case Shown.Held(Evidence<String> text) -> text.value();
    };
  }

  public static boolean isHeld(Shown shown) {
    return shown instanceof Shown.Held;
  }

  /// A stretch of an answer.
  ///
  /// @param marked whether the other answer does not have it
  public record Piece(String text, boolean marked) {}

  public static List<Piece> pieces(String text, List<Mark> marks) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks) {
      pieces.add(new Piece(text.substring(at, mark.start()), false));
      pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
      at = mark.end();
    }
    pieces.add(new Piece(text.substring(at), false));
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }

  /// What a reason is filled with.
  public static Object[] values(List<Shown> parameters) {
    return parameters.stream().map(ChangesPage::text).toArray();
  }
}
