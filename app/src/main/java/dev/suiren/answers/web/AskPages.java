package dev.suiren.answers.web;

import dev.suiren.answers.ConversationId;
import dev.suiren.answers.Conversations;
import dev.suiren.answers.Turn;
import dev.suiren.audit.Aigc;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.OperatorSettings;
import dev.suiren.base.Bases;
import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import dev.suiren.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// The pages of conversations.
@Controller
public class AskPages {
  private final Conversations conversations;
  private final Library library;
  private final Bases bases;
  private final Pages pages;
  private final OperatorSettings operator;
  private final Exports exports;

  public AskPages(
      Conversations conversations,
      Library library,
      Bases bases,
      Pages pages,
      OperatorSettings operator,
      JsonMapper json) {
    this.conversations = conversations;
    this.library = library;
    this.bases = bases;
    this.pages = pages;
    this.operator = operator;
    this.exports = new Exports(json);
  }

  @GetMapping("/")
  public ResponseEntity<Void> start() {
    return to("/ask");
  }

  @GetMapping("/ask")
  public ResponseEntity<String> empty(Caller caller, HttpServletRequest request) {
    return pages.page(request, "answers/ask", page(caller, Optional.empty()));
  }

  @GetMapping("/ask/{id}")
  public ResponseEntity<String> open(
      Caller caller, HttpServletRequest request, @PathVariable String id) {
    var conversation = conversations.get(caller, new ConversationId(id));
    return pages.page(request, "answers/ask", page(caller, Optional.of(conversation)));
  }

  private AskPage page(Caller caller, Optional<Conversations.Conversation> open) {
    List<CollectionEntry> collections = library.listCollections(caller);
    Set<CollectionId> chosen = open.map(Conversations.Conversation::collections).orElseGet(Set::of);
    return new AskPage(
        conversations.list(caller).stream().map(Views::row).toList(),
        open.map(conversation -> Views.row(conversation.entry())),
        open.stream().flatMap(it -> it.turns().stream()).map(Views::turn).toList(),
        collections.stream()
            .map(entry -> new AskPage.Choice(entry.id(), entry.name(), chosen.contains(entry.id())))
            .toList(),
        bases.isConfigured(caller),
        collections.stream().anyMatch(entry -> entry.ready() > 0));
  }

  /// Leads to the new conversation; by a header where a script asks, so that a question that is
  /// refused stays in its field.
  @PostMapping("/ask")
  public ResponseEntity<Void> begin(
      Caller caller,
      HttpServletRequest request,
      @RequestParam String question,
      @RequestParam(defaultValue = "") Set<String> collection,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment) {
    Turn turn =
        conversations
            .turns()
            .ask(caller, Optional.empty(), question, chosen(collection), language(request));
    String path = "/ask/" + turn.conversation().value();
    return fragment ? ResponseEntity.noContent().header("HX-Redirect", path).build() : to(path);
  }

  /// The turn's fragment for a page that shows the others already; a whole page without scripts.
  @PostMapping("/ask/{id}")
  public ResponseEntity<String> goOn(
      Caller caller,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam String question,
      @RequestParam(defaultValue = "") Set<String> collection,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment) {
    Turn turn =
        conversations
            .turns()
            .ask(
                caller,
                Optional.of(new ConversationId(id)),
                question,
                chosen(collection),
                language(request));
    return fragment
        ? pages.page(request, "answers/turn", Views.turn(turn))
        : ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/ask/" + id)).build();
  }

  private String language(HttpServletRequest request) {
    return pages.screen(request).language().tag();
  }

  private static Set<CollectionId> chosen(Set<String> collections) {
    return collections.stream()
        .filter(id -> !id.isBlank())
        .map(CollectionId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  @PostMapping("/ask/{id}/rename")
  public ResponseEntity<Void> rename(
      Caller caller, @PathVariable String id, @RequestParam String title) {
    conversations.rename(caller, new ConversationId(id), title);
    return to("/ask/" + id);
  }

  @PostMapping("/ask/{id}/delete")
  public ResponseEntity<Void> delete(Caller caller, @PathVariable String id) {
    conversations.delete(caller, new ConversationId(id));
    return to("/ask");
  }

  @GetMapping("/ask/{id}/export")
  public ResponseEntity<byte[]> export(
      Caller caller,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "md") String format) {
    var conversation = conversations.get(caller, new ConversationId(id));
    Optional<Exports.Label> label =
        Optional.of(conversation)
            .filter(Conversations.Conversation::isGenerated)
            .map(_ -> label(request, id));
    return switch (format) {
      case "json" ->
          file(
              "json", MediaType.APPLICATION_JSON, exports.json(conversation, label, names(caller)));
      case "html" -> file("html", PAGE, drawn(request, exports.page(conversation, label)));
      default ->
          file(
              "md",
              MARKDOWN,
              exports.markdown(conversations.export(caller, new ConversationId(id)), label));
    };
  }

  private byte[] drawn(HttpServletRequest request, FilePage page) {
    String drawn = String.valueOf(pages.page(request, "answers/file", page).getBody());
    return drawn.getBytes(StandardCharsets.UTF_8);
  }

  private static ResponseEntity<byte[]> file(String ending, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("conversation." + ending).build().toString())
        .body(bytes);
  }

  private Exports.Label label(HttpServletRequest request, String id) {
    return new Exports.Label(
        pages.screen(request).say("answers.label.file"), Aigc.of(operator, id));
  }

  private Map<CollectionId, Cleared<String>> names(Caller caller) {
    return library.listCollections(caller).stream()
        .collect(Collectors.toUnmodifiableMap(CollectionEntry::id, CollectionEntry::name));
  }

  private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

  private static final MediaType MARKDOWN =
      new MediaType("text", "markdown", StandardCharsets.UTF_8);

  private static ResponseEntity<Void> to(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
