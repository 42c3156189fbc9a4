package dev.suiren.library.web;

import dev.suiren.audit.Audit;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import dev.suiren.people.People;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The file table of a collection: what comes in, and what is done to a row. Each act answers with
/// the table as it now is.
@Controller
public class FilesPages {
  private final Library.Files files;
  private final Pages pages;
  private final Shelf shelf;

  public FilesPages(Library library, People people, Audit audit, Pages pages) {
    this.files = library.files();
    this.pages = pages;
    this.shelf = new Shelf(library, people, audit);
  }

  @GetMapping("/library/{id}/files")
  public ResponseEntity<String> table(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int offset) {
    return pages.page(
        request, "library/files", shelf.collection(caller, new CollectionId(id), offset));
  }

  /// @param path below the collection, for files that came in a folder
  @PostMapping("/library/{id}/files")
  public ResponseEntity<Void> add(
      Caller caller,
      @PathVariable String id,
      @RequestParam Optional<String> path,
      @RequestParam MultipartFile file)
      throws IOException {
    String name = path.or(() -> Optional.ofNullable(file.getOriginalFilename())).orElse("");
    if (name.isBlank()) {
      throw new ProblemException(Problem.BAD_INPUT, "the file has no name");
    }
    try (InputStream bytes = file.getInputStream()) {
      files.add(caller, new CollectionId(id), name, bytes);
    }
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/library/{id}/documents/{document}/retry")
  public ResponseEntity<String> retry(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @PathVariable String document,
      @RequestParam(defaultValue = "0") int offset) {
    files.retry(caller, new DocumentId(document));
    return table(request, caller, id, offset);
  }

  @PostMapping("/library/{id}/documents/{document}/cancel")
  public ResponseEntity<String> cancel(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @PathVariable String document,
      @RequestParam(defaultValue = "0") int offset) {
    files.cancel(caller, new DocumentId(document));
    return table(request, caller, id, offset);
  }

  @PostMapping("/library/{id}/documents/{document}/delete")
  public ResponseEntity<String> delete(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @PathVariable String document,
      @RequestParam(defaultValue = "0") int offset) {
    files.delete(caller, new DocumentId(document));
    return table(request, caller, id, offset);
  }

  @PostMapping("/library/{id}/documents/{document}/public")
  public ResponseEntity<String> setPublic(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @PathVariable String document,
      @RequestParam boolean cleared,
      @RequestParam(defaultValue = "0") int offset) {
    files.setPublic(caller, new DocumentId(document), cleared);
    return table(request, caller, id, offset);
  }
}
