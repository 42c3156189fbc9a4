package dev.suiren.policy.web;

import dev.suiren.audit.Audit;
import dev.suiren.audit.DryRun;
import dev.suiren.audit.DryRun.Draft;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.TermLists;
import dev.suiren.audit.TermLists.Listed;
import dev.suiren.audit.TermLists.Switching;
import dev.suiren.audit.TermLists.Upload;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What is done to lists. Why something was not done is said in the dialog that it was sent from.
@Controller
public class ListPages {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final TermLists lists;
  private final DryRun dryRun;
  private final Pages pages;
  private final Acting acting;

  public ListPages(TermLists lists, DryRun dryRun, Audit audit, Pages pages) {
    this.lists = lists;
    this.dryRun = dryRun;
    this.pages = pages;
    this.acting = new Acting(audit, pages);
  }

  @PostMapping("/policy/lists")
  public ResponseEntity<String> add(
      HttpServletRequest request,
      Caller caller,
      @RequestParam(defaultValue = "") String name,
      @RequestParam Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String text)
      throws IOException {
    caller.require(Role.OWNER);
    Upload upload = TypedList.of(name, file, text);
    return acting.act(request, caller, () -> measured(caller, lists.add(caller, upload)));
  }

  /// The figure comes with the list, so that the owner need not ask for it.
  private ResponseEntity<String> measured(Caller caller, Listed list) {
    lists.measure(caller, list.id());
    return Acting.refresh();
  }

  @PostMapping("/policy/lists/{id}/text")
  public ResponseEntity<String> replace(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean trial)
      throws IOException {
    caller.require(Role.OWNER);
    Upload upload = TypedList.of(name, file, text);
    ListId list = new ListId(id);
    return acting.act(
        request,
        caller,
        () ->
            trial
                ? begun(caller, new Draft.Replaced(list, upload, ListMode.STANDARD))
                : measured(caller, lists.replace(caller, list, upload)));
  }

  private ResponseEntity<String> begun(Caller caller, Draft draft) {
    dryRun.begin(caller, draft);
    return Acting.to("/policy");
  }

  @PostMapping("/policy/lists/{id}/measure")
  public ResponseEntity<String> measure(
      HttpServletRequest request, Caller caller, @PathVariable String id) {
    return acting.act(
        request,
        caller,
        () -> {
          lists.measure(caller, new ListId(id));
          return Acting.refresh();
        });
  }

  @PostMapping("/policy/lists/{id}/mode")
  public ResponseEntity<String> mode(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @RequestParam String mode,
      @RequestParam(defaultValue = "false") boolean sure) {
    return acting.act(
        request,
        caller,
        () ->
            switch (lists.switchTo(caller, new ListId(id), ListMode.parse(mode), sure)) {
              case Switching.Switched done -> Acting.refresh();
              case Switching.Unmeasured unmeasured -> unsure(request, Optional.empty());
              case Switching.Unsure unsure -> unsure(request, Optional.of(unsure));
            });
  }

  private ResponseEntity<String> unsure(
      HttpServletRequest request, Optional<Switching.Unsure> unsure) {
    return pages.page(
        request, "policy/unsure", new UnsurePart(unsure.map(Switching.Unsure::alarms)));
  }

  @PostMapping("/policy/lists/{id}/trial")
  public ResponseEntity<String> tryMode(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String mode) {
    Draft draft =
        mode.isEmpty()
            ? new Draft.Removed(new ListId(id))
            : new Draft.Switched(new ListId(id), ListMode.parse(mode));
    return acting.act(request, caller, () -> begun(caller, draft));
  }

  @PostMapping("/policy/lists/{id}/remove")
  public ResponseEntity<String> remove(Caller caller, @PathVariable String id) {
    lists.remove(caller, new ListId(id));
    return Acting.refresh();
  }

  @GetMapping("/policy/lists/{id}/text")
  public ResponseEntity<byte[]> text(Caller caller, @PathVariable String id) {
    Listed list =
        lists.list(caller).stream()
            .filter(each -> each.id().value().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new ProblemException(Problem.NOT_FOUND, "there is no such list of terms"));
    ContentDisposition disposition =
        ContentDisposition.attachment()
            .filename(TypedList.fileName(list.name().value()), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(lists.text(caller, list.id()).value().getBytes(StandardCharsets.UTF_8));
  }
}
