package dev.suiren.web;

import dev.suiren.audit.Cleared;
import dev.suiren.people.Audience;
import dev.suiren.people.GroupId;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.web.spi.PageModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What `people/people.jte` shows: everyone in the space, and the groups.
///
/// @param link a sign-in link that was just made, to be handed to `linkFor`
public record PeoplePage(
    List<Row> people,
    List<GroupRow> groups,
    Notice notice,
    Optional<Secret> link,
    Optional<PersonId> linkFor)
    implements PageModel {

  public PeoplePage {
    people = List.copyOf(people);
    groups = List.copyOf(groups);
  }

  /// @param self whether this is who looks at the page
  public record Row(
      PersonId id,
      Cleared<String> name,
      Cleared<String> account,
      Role role,
      Audience audience,
      Set<GroupId> groups,
      boolean self,
      boolean hasPassword) {

    public Row {
      groups = Set.copyOf(groups);
    }
  }

  public record GroupRow(GroupId id, Cleared<String> name, int members) {}

  /// Why the last change did not happen; the message key is `people.notice.<word>`.
  public enum Notice {
    NONE,
    TAKEN,
    GROUP_TAKEN,
    LAST_OWNER,
    WRONG_WORDS;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Audience[] audiences() {
    return Audience.values();
  }

  public Role[] roles() {
    return Role.values();
  }

  public static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
