package dev.suiren.web;

import dev.suiren.audit.Cleared;
import dev.suiren.people.Caller;
import dev.suiren.web.spi.NavigationItem;
import java.util.List;

/// Who looks at a page, and how: each template's first parameter.
///
/// @param person the name to show for the caller
/// @param path of the request, for marking the current navigation item
/// @param csrfToken must travel with each write, as `_csrf` or in the header `X-CSRF-TOKEN`
public record Screen(
    Caller caller,
    Cleared<String> person,
    Language language,
    Messages messages,
    String path,
    String csrfToken,
    List<NavigationItem> navigation) {

  public String say(String key, Object... values) {
    return messages.say(language, key, values);
  }
}
