package dev.suiren.library.web;

import dev.suiren.audit.Cleared;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Failure;
import dev.suiren.library.FileState;
import dev.suiren.library.Origin;
import dev.suiren.web.spi.PageModel;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One row of the file table.
///
/// @param detail a second line for a failure, such as the page
/// @param stillAnswers when the text was read that goes on answering meanwhile
/// @param origin what the file says of its making
/// @param open whether it is cleared for the public
public record FileView(
    DocumentId id,
    Cleared<String> path,
    FileState state,
    Optional<Failure> failure,
    Optional<Detail> detail,
    Optional<Instant> stillAnswers,
    Size size,
    int passages,
    int embedded,
    boolean open,
    Origin origin,
    Instant changed)
    implements PageModel {

  public String word() {
    return state.name().toLowerCase(Locale.ROOT);
  }

  public String tone() {
    return switch (state) {
      case READY -> "good";
      case HELD -> "warn";
      case FAILED -> "bad";
      case PARSING -> "ember";
      case WAITING -> "calm";
      case PAUSED, CANCELLED -> "plain";
    };
  }

  /// Whether the row will change by itself.
  public boolean busy() {
    return state == FileState.WAITING || state == FileState.PARSING || catchingUp();
  }

  /// Searchable by words, while vectors are still being made.
  public boolean catchingUp() {
    return state == FileState.READY && embedded < passages;
  }

  public boolean again() {
    return switch (state) {
      case FAILED, HELD, CANCELLED -> true;
      case WAITING, PARSING, READY, PAUSED -> false;
    };
  }

  public boolean running() {
    return state == FileState.WAITING || state == FileState.PARSING || state == FileState.PAUSED;
  }
}
