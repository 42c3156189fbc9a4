package dev.suiren.runs.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.base.CallId;
import dev.suiren.base.RecordedCalls;
import dev.suiren.base.RecordedCalls.Call;
import dev.suiren.base.RecordedCalls.Wanted;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.runs.Uses;
import dev.suiren.runs.web.RecordingsPage.CallLine;
import dev.suiren.runs.web.RecordingsPage.Figures;
import dev.suiren.runs.web.RecordingsPage.Sought;
import dev.suiren.web.Attachment;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What is recorded of bases, and a search among the calls. For the owner only: to all others there
/// is nothing here.
@Controller
public class RecordingsPages {
  private static final int LONGEST_WORDS = 200;
  private static final Uses.Calls NONE = new Uses.Calls(Set.of(), true);

  private final RecordedCalls calls;
  private final Uses uses;
  private final Audit audit;
  private final Pages pages;

  public RecordingsPages(RecordedCalls calls, Uses uses, Audit audit, Pages pages) {
    this.calls = calls;
    this.uses = uses;
    this.audit = audit;
    this.pages = pages;
  }

  /// @param base the id of a base in the recordings; empty for all
  /// @param words in the id of a check, or the beginning of a call's hash
  @GetMapping("/proof/recordings")
  public ResponseEntity<String> list(
      Caller caller,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String base,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int offset) {
    requireOwner(caller);
    String typed = words.strip();
    if (typed.length() > LONGEST_WORDS) {
      throw new ProblemException(Problem.TOO_LARGE, "that is too long to be searched for");
    }
    Optional<SourceId> source = source(base);
    Uses.Calls found = typed.isEmpty() ? NONE : uses.calls(caller, typed);
    Optional<RecordedCalls.Sought> sought =
        typed.isEmpty() ? Optional.empty() : Optional.of(sought(typed, found));
    int from = offset;
    RecordedCalls.Page page = calls.calls(caller, wanted(source, sought, from));
    if (page.calls().isEmpty() && offset > 0) {
      from = Math.max(0, (page.total() - 1) / RecordingsPage.STEP * RecordingsPage.STEP);
      page = calls.calls(caller, wanted(source, sought, from));
    }
    return pages.page(
        request,
        "runs/recordings",
        new RecordingsPage(
            calls.list(caller),
            lines(caller, page.calls()),
            new Sought(source, audit.name(typed, caller), RecordingsPage.Parameter.of(typed), from),
            page.total(),
            found.whole()));
  }

  private static Wanted wanted(
      Optional<SourceId> source, Optional<RecordedCalls.Sought> sought, int offset) {
    return new Wanted(source, sought, offset, RecordingsPage.STEP);
  }

  private static RecordedCalls.Sought sought(String typed, Uses.Calls found) {
    String hash = typed.toLowerCase(Locale.ROOT);
    return new RecordedCalls.Sought(
        hash.matches("[0-9a-f]{4,64}") ? hash : "",
        found.ids().stream().map(CallId::value).collect(Collectors.toSet()));
  }

  static Optional<SourceId> source(String typed) {
    return typed.isBlank() ? Optional.empty() : Optional.of(new SourceId(typed.strip()));
  }

  private List<CallLine> lines(Caller caller, List<Call> found) {
    List<CallId> ids = found.stream().map(RecordingsPages::id).toList();
    Map<CallId, Cleared<String>> items = uses.items(caller, ids);
    return found.stream()
        .map(
            call ->
                new CallLine(
                    id(call),
                    Optional.ofNullable(items.get(id(call))),
                    audit.name(call.source().model(), caller),
                    call.recording().asked(),
                    figures(call)))
        .toList();
  }

  static CallId id(Call call) {
    return new CallId(call.recording().request());
  }

  static Figures figures(Call call) {
    return new Figures(call.recording().usage(), call.recording().cost(), call.bytes());
  }

  /// The file that `recorded:FILE` reads, written as it is read: there may be much.
  @GetMapping("/proof/recordings/of/{source}/recording.jsonl")
  public void lines(Caller caller, HttpServletResponse response, @PathVariable String source)
      throws IOException {
    requireOwner(caller);
    SourceId id = new SourceId(source);
    if (calls.model(caller, id).isEmpty()) {
      throw notFound();
    }
    String name = "recording-" + source.substring(0, Math.min(12, source.length())) + ".jsonl";
    Writer writer = Attachment.begin(response, name, Attachment.LINES);
    calls.lines(caller, id, line -> write(writer, line));
    writer.flush();
  }

  private static void write(Writer writer, String line) {
    try {
      writer.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void requireOwner(Caller caller) {
    if (!caller.may(Role.OWNER)) {
      throw notFound();
    }
  }

  static ProblemException notFound() {
    return new ProblemException(Problem.NOT_FOUND, "there is no such recording");
  }
}
