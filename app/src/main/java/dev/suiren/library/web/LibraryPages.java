package dev.suiren.library.web;

import dev.suiren.audit.Audit;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import dev.suiren.people.People;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of collections.
@Controller
public class LibraryPages {
  private final Library library;
  private final Pages pages;
  private final Shelf shelf;

  public LibraryPages(Library library, People people, Audit audit, Pages pages) {
    this.library = library;
    this.pages = pages;
    this.shelf = new Shelf(library, people, audit);
  }

  @GetMapping("/library")
  public ResponseEntity<String> list(HttpServletRequest request, Caller caller) {
    return pages.page(request, "library/collections", shelf.collections(caller));
  }

  @PostMapping("/library")
  public ResponseEntity<Void> create(Caller caller, @RequestParam String name) {
    return to(library.createCollection(caller, name));
  }

  @GetMapping("/library/{id}")
  public ResponseEntity<String> show(
      HttpServletRequest request,
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int offset) {
    return pages.page(
        request, "library/collection", shelf.collection(caller, new CollectionId(id), offset));
  }

  @PostMapping("/library/{id}/rename")
  public ResponseEntity<Void> rename(
      Caller caller, @PathVariable String id, @RequestParam String name) {
    CollectionId collection = new CollectionId(id);
    library.renameCollection(caller, collection, name);
    return to(collection);
  }

  @PostMapping("/library/{id}/groups")
  public ResponseEntity<Void> setGroups(
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean everybody,
      @RequestParam(defaultValue = "") List<String> group) {
    CollectionId collection = new CollectionId(id);
    library.setReaders(
        caller,
        collection,
        everybody,
        group.stream().map(GroupId::new).collect(Collectors.toSet()));
    return to(collection);
  }

  @PostMapping("/library/{id}/pause")
  public ResponseEntity<Void> pause(
      Caller caller, @PathVariable String id, @RequestParam boolean paused) {
    CollectionId collection = new CollectionId(id);
    library.files().pause(caller, collection, paused);
    return to(collection);
  }

  @PostMapping("/library/{id}/delete")
  public ResponseEntity<Void> delete(Caller caller, @PathVariable String id) {
    library.deleteCollection(caller, new CollectionId(id));
    return to("/library");
  }

  private static ResponseEntity<Void> to(CollectionId collection) {
    return to("/library/" + collection.value());
  }

  private static ResponseEntity<Void> to(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
