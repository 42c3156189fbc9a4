package dev.suiren.web.internal;

import dev.suiren.audit.Audit;
import dev.suiren.people.Caller;
import dev.suiren.web.Messages;
import dev.suiren.web.Pages;
import dev.suiren.web.Screen;
import dev.suiren.web.spi.NavigationItem;
import dev.suiren.web.spi.PageModel;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/// Pages drawn by templates that were compiled with the house.
final class JtePages implements Pages {
  private final TemplateEngine engine;
  private final Messages messages;
  private final Audit audit;
  private final Supplier<List<NavigationItem>> navigation;

  JtePages(
      TemplateEngine engine,
      Messages messages,
      Audit audit,
      Supplier<List<NavigationItem>> navigation) {
    this.engine = engine;
    this.messages = messages;
    this.audit = audit;
    this.navigation = navigation;
  }

  @Override
  public Screen screen(HttpServletRequest request) {
    Optional<Caller> caller =
        Optional.ofNullable(request.getAttribute(Caller.class.getName())).map(Caller.class::cast);
    List<NavigationItem> items = caller.map(this::navigationOf).orElse(List.of());
    return new Screen(
        caller.map(Caller::role),
        caller.map(someone -> audit.name(someone.name(), someone)),
        Languages.of(request),
        messages,
        items.stream().filter(item -> isAt(item, request.getRequestURI())).findFirst(),
        token(request),
        items);
  }

  /// Whether the request is for the entry's page or one below it.
  private static boolean isAt(NavigationItem item, String path) {
    return path.equals(item.path()) || path.startsWith(item.path() + "/");
  }

  @Override
  public ResponseEntity<String> page(HttpServletRequest request, String template, PageModel model) {
    StringOutput output = new StringOutput();
    engine.render(
        template + (template.endsWith(".jte") ? "" : ".jte"),
        Map.of("screen", screen(request), "page", model),
        output);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(output.toString());
  }

  private List<NavigationItem> navigationOf(Caller caller) {
    return navigation.get().stream()
        .filter(item -> caller.may(item.needed()))
        .sorted(Comparator.comparingInt(NavigationItem::position))
        .toList();
  }

  private static String token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
