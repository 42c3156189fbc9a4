package dev.suiren.people;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.Optional;
import java.util.Set;

/// Who is asking. Every door takes one; it is made only from a proven session, key, socket or job.
///
/// @param kind how the caller was proven
/// @param name the name of the key, of the job or of the person's account, for the record of deeds
public record Caller(
    Kind kind,
    SpaceId space,
    Optional<PersonId> person,
    String name,
    Role role,
    Set<GroupId> groups,
    Audience audience) {

  public enum Kind {
    PERSON,
    KEY,
    LOCAL,
    SYSTEM
  }

  public Caller {
    groups = Set.copyOf(groups);
  }

  /// The same caller for a stricter audience; asking for a wider one changes nothing.
  public Caller narrowedTo(Audience other) {
    return new Caller(kind, space, person, name, role, groups, audience.narrowedTo(other));
  }

  public boolean may(Role needed) {
    return role.atLeast(needed);
  }

  /// Whether every collection of the space may be read, whatever groups it is open to.
  public boolean readsEverything() {
    return may(Role.EDITOR) || groups.contains(GroupId.EVERYTHING);
  }

  /// Refuses callers below `needed`.
  public void require(Role needed) {
    if (!may(needed)) {
      throw new ProblemException(
          Problem.NOT_ALLOWED,
          "this needs the role " + needed.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /// A job's caller: it may do what the owner may, and is recorded under the job's name.
  public static Caller system(SpaceId space, String job) {
    return new Caller(
        Kind.SYSTEM, space, Optional.empty(), job, Role.OWNER, Set.of(), Audience.STAFF);
  }
}
