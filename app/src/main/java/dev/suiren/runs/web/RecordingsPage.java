package dev.suiren.runs.web;

import dev.suiren.audit.Cleared;
import dev.suiren.base.CallId;
import dev.suiren.base.Cost;
import dev.suiren.base.RecordedCalls.Kept;
import dev.suiren.base.SourceId;
import dev.suiren.base.Usage;
import dev.suiren.web.spi.PageModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What `runs/recordings.jte` shows: what is recorded of each base, and a part of the calls.
///
/// @param calls of those sought
/// @param total how many were found
/// @param whole false where more checks have the words than can be looked for
public record RecordingsPage(
    List<Kept> bases, List<CallLine> calls, Sought sought, int total, boolean whole)
    implements PageModel {
  static final int STEP = 50;

  public RecordingsPage {
    bases = List.copyOf(bases);
    calls = List.copyOf(calls);
  }

  /// @param base empty for all
  /// @param words empty for all
  /// @param typed the same as they were typed, for links to other parts of the list
  /// @param offset of the first one shown
  public record Sought(
      Optional<SourceId> base, Cleared<String> words, Parameter typed, int offset) {}

  /// What was typed, as a parameter of a link.
  public record Parameter(String encoded) {
    static Parameter of(String typed) {
      return new Parameter(URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }
  }

  /// @param item the check that it was asked for; empty where no kept run knows
  public record CallLine(
      CallId id,
      Optional<Cleared<String>> item,
      Cleared<String> model,
      Instant asked,
      Figures figures) {}

  /// @param bytes of what came back
  public record Figures(Usage usage, Cost cost, long bytes) {}

  public boolean isSought() {
    return sought.base().isPresent() || !sought.words().value().isEmpty();
  }

  public boolean isChosen(Kept base) {
    return sought.base().filter(base.id()::equals).isPresent();
  }

  public boolean isFirst() {
    return sought.offset() == 0;
  }

  public boolean isLast() {
    return last() >= total;
  }

  /// The number of the last one shown, counted from 1.
  public int last() {
    return sought.offset() + calls.size();
  }

  public String before() {
    return query(Math.max(0, sought.offset() - STEP));
  }

  public String after() {
    return query(sought.offset() + STEP);
  }

  private String query(int from) {
    return "?base=%s&words=%s&offset=%d"
        .formatted(
            Parameter.of(sought.base().map(SourceId::value).orElse("")).encoded(),
            sought.typed().encoded(),
            from);
  }
}
