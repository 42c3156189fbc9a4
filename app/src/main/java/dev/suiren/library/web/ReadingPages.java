package dev.suiren.library.web;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Audit;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Reading;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A document as its readers see it, the held text and the original for editors.
@Controller
public class ReadingPages {
  private final Reading reading;
  private final Audit audit;
  private final Pages pages;

  public ReadingPages(Reading reading, Audit audit, Pages pages) {
    this.reading = reading;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping("/library/documents/{id}")
  public ResponseEntity<String> show(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int leaf) {
    DocumentId document = new DocumentId(id);
    Optional<Reading.Leaf> found = reading.findLeaf(caller, document, Math.max(0, leaf));
    if (found.isPresent()) {
      return pages.page(request, "library/document", DocumentPage.of(found.get()));
    }
    if (caller.may(Role.EDITOR)) {
      Optional<List<Reading.Held>> held = reading.findHeld(caller, document);
      if (held.isPresent()) {
        return pages.page(request, "library/held", page(document, held.get(), caller));
      }
    }
    throw gone();
  }

  /// The bytes as they came: always a download, in a sandbox should a browser open it after all.
  @GetMapping("/library/documents/{id}/original")
  public ResponseEntity<InputStreamResource> original(Caller caller, @PathVariable String id) {
    caller.require(Role.EDITOR);
    Reading.Original original =
        reading.findOriginal(caller, new DocumentId(id)).orElseThrow(ReadingPages::gone);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(original.bytes())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(original.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .body(new InputStreamResource(original.content()));
  }

  private HeldPage page(DocumentId document, List<Reading.Held> held, Caller caller) {
    return new HeldPage(
        document,
        held.stream()
            .map(
                each ->
                    new HeldPage.Finding(
                        Aspect.parse(each.aspect()),
                        audit.evidence(each.term(), caller),
                        each.around(),
                        each.hidden()))
            .toList());
  }

  private static ProblemException gone() {
    return new ProblemException(Problem.NOT_FOUND, "no such document");
  }
}
