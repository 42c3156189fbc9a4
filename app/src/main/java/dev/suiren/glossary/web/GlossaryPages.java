package dev.suiren.glossary.web;

import dev.suiren.audit.Audit;
import dev.suiren.glossary.Entry;
import dev.suiren.glossary.EntryId;
import dev.suiren.glossary.Flaw;
import dev.suiren.glossary.Glossary;
import dev.suiren.glossary.Glossary.BadRow;
import dev.suiren.glossary.Glossary.Draft;
import dev.suiren.glossary.GlossaryFile;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The page of the glossary. What is wrong with an entry or a file is said where it was sent from.
@Controller
public class GlossaryPages {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");

  /// One byte more than is taken tells that a file is too large.
  private static final int MOST_READ = 16 * 1024 * 1024 + 1;

  private final Glossary glossary;
  private final Audit audit;
  private final Pages pages;

  public GlossaryPages(Glossary glossary, Audit audit, Pages pages) {
    this.glossary = glossary;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping("/glossary")
  public ResponseEntity<String> list(
      HttpServletRequest request,
      Caller caller,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "0") int offset) {
    String wanted = search.strip();
    Glossary.Listing listing =
        glossary.list(caller, wanted, Math.max(0, offset), GlossaryPage.STEP);
    return pages.page(
        request,
        "glossary/glossary",
        new GlossaryPage(
            listing.entries(),
            listing.total(),
            Math.max(0, offset),
            audit.name(wanted, caller),
            caller.may(Role.EDITOR)));
  }

  @PostMapping("/glossary")
  public ResponseEntity<String> add(
      HttpServletRequest request,
      Caller caller,
      @RequestParam String term,
      @RequestParam String names,
      @RequestParam(defaultValue = "") String note) {
    return saved(request, glossary.add(caller, new Draft(term, List.of(names), note)));
  }

  @PostMapping("/glossary/{id}")
  public ResponseEntity<String> change(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @RequestParam String term,
      @RequestParam String names,
      @RequestParam(defaultValue = "") String note) {
    Draft draft = new Draft(term, List.of(names), note);
    return saved(request, glossary.change(caller, new EntryId(id), draft));
  }

  private ResponseEntity<String> saved(HttpServletRequest request, Glossary.Saving saving) {
    return switch (saving) {
      case Glossary.Saving.Saved saved -> refresh();
      case Glossary.Saving.Refused refused -> flaws(request, refused.flaw());
    };
  }

  /// The page that the form stands in is opened anew, where its search and place are kept.
  private static ResponseEntity<String> refresh() {
    return ResponseEntity.noContent().header("HX-Refresh", "true").build();
  }

  private ResponseEntity<String> flaws(HttpServletRequest request, Flaw flaw) {
    return pages.page(request, "glossary/flaws", new FlawsPart(List.of(new BadRow(0, flaw))));
  }

  @PostMapping("/glossary/{id}/remove")
  public ResponseEntity<String> remove(Caller caller, @PathVariable String id) {
    glossary.remove(caller, new EntryId(id));
    return refresh();
  }

  @PostMapping("/glossary/import")
  public ResponseEntity<String> importCsv(
      HttpServletRequest request, Caller caller, @RequestParam MultipartFile file)
      throws IOException {
    byte[] bytes;
    try (InputStream content = file.getInputStream()) {
      bytes = content.readNBytes(MOST_READ);
    }
    return switch (glossary.importCsv(caller, bytes)) {
      case Glossary.Importing.Imported imported ->
          pages.page(
              request,
              "glossary/imported",
              new ImportedPart(imported.added(), imported.changed(), imported.same()));
      case Glossary.Importing.Refused refused ->
          pages.page(request, "glossary/flaws", new FlawsPart(refused.rows()));
    };
  }

  @GetMapping("/glossary/export")
  public ResponseEntity<byte[]> export(Caller caller) {
    List<Entry> entries = glossary.listAll(caller);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"glossary.csv\"")
        .body(GlossaryFile.of(entries));
  }
}
