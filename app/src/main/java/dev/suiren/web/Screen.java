package dev.suiren.web;

import dev.suiren.audit.Cleared;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.web.spi.NavigationItem;
import java.util.List;
import java.util.Optional;

/// Who looks at a page, and how: each template's first parameter.
///
/// @param caller absent where nobody has signed in yet
/// @param person the name to show for the caller
/// @param path of the request, for marking the current navigation item
/// @param csrfToken must travel with each write, as `_csrf` or in the header `X-CSRF-TOKEN`
public record Screen(
    Optional<Caller> caller,
    Optional<Cleared<String>> person,
    Language language,
    Messages messages,
    String path,
    String csrfToken,
    List<NavigationItem> navigation) {

  public Screen {
    navigation = List.copyOf(navigation);
  }

  public String say(String key, Object... values) {
    return messages.say(language, key, values);
  }

  /// Whether the page may offer what needs this role; the doors decide again.
  public boolean may(Role needed) {
    return caller.filter(someone -> someone.may(needed)).isPresent();
  }

  /// Whether the request is for `item`'s page or one below it.
  public boolean isAt(NavigationItem item) {
    return path.equals(item.path()) || path.startsWith(item.path() + "/");
  }
}
