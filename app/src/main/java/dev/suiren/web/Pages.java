package dev.suiren.web;

import dev.suiren.web.spi.PageModel;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;

/// Draws templates for a request. A template `library/list.jte` takes `@param Screen screen` and
/// `@param <Model> page`; a full page calls `@template.web.layout(...)` itself.
@dev.suiren.kernel.Allowed(why = "the frame of pages is where HTTP enters the house")
public interface Pages {

  Screen screen(HttpServletRequest request);

  ResponseEntity<String> page(HttpServletRequest request, String template, PageModel model);
}
