package dev.suiren.runs.web;

import dev.suiren.audit.Cleared;
import dev.suiren.base.Ending;
import dev.suiren.runs.Judgements.Title;
import dev.suiren.runs.Shown;
import dev.suiren.runs.Uses.Use;
import dev.suiren.runs.web.RecordingsPage.CallLine;
import dev.suiren.web.spi.PageModel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `runs/call.jte` shows: one recorded call.
///
/// @param url of the base
/// @param question empty where no kept run knows what was asked
/// @param uses runs that asked it, the latest first, `MOST_USES` at most
/// @param used by how many in all
public record CallPage(
    CallLine line,
    Cleared<String> url,
    Terms terms,
    Optional<Question> question,
    Answer answer,
    List<Use> uses,
    int used)
    implements PageModel {
  static final int MOST_USES = 20;

  public CallPage {
    uses = List.copyOf(uses);
  }

  /// @param repeat counted from 1
  public record Terms(int repeat, Duration took, Ending.Reason reason) {
    public String word() {
      return reason.name().toLowerCase(Locale.ROOT);
    }
  }

  public record Question(Title title, ItemPage.Asked asked) {}

  /// @param reasoning empty for none
  /// @param calls of tools, each with its arguments
  public record Answer(Shown text, Optional<Shown> reasoning, List<Shown> calls) {
    public Answer {
      calls = List.copyOf(calls);
    }
  }
}
