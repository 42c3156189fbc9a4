package dev.suiren.web;

import dev.suiren.audit.Cleared;
import dev.suiren.people.Role;
import dev.suiren.web.spi.NavigationItem;
import java.util.List;
import java.util.Optional;

/// Who looks at a page, and how: each template's first parameter.
///
/// @param role of who looks; absent where nobody has signed in yet
/// @param person the name to show for them
/// @param here the entry of the navigation that the page belongs to, if any
/// @param csrfToken must travel with each write, as `_csrf` or in the header `X-CSRF-TOKEN`
public record Screen(
    Optional<Role> role,
    Optional<Cleared<String>> person,
    Language language,
    Messages messages,
    Optional<NavigationItem> here,
    String csrfToken,
    List<NavigationItem> navigation) {
  /// Places that a phone's bar has room for.
  private static final int BAR = 5;

  public Screen {
    navigation = List.copyOf(navigation);
  }

  public String say(String key, Object... values) {
    return messages.say(language, key, values);
  }

  /// Whether the page may offer what needs this role; the doors decide again.
  public boolean may(Role needed) {
    return role.filter(given -> given.atLeast(needed)).isPresent();
  }

  public boolean isAt(NavigationItem item) {
    return here.filter(item::equals).isPresent();
  }

  /// The places that stand in a phone's bar at all times, with room for what shows the others.
  public List<NavigationItem> firstPlaces() {
    return navigation.size() <= BAR ? navigation : navigation.subList(0, BAR - 1);
  }

  public List<NavigationItem> morePlaces() {
    return navigation.subList(firstPlaces().size(), navigation.size());
  }

  public boolean isAtMore() {
    return here.filter(morePlaces()::contains).isPresent();
  }
}
