package dev.suiren.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// One person of a space, as the owner sees them.
///
/// @param account unique, compared without regard to case; foreign text
/// @param name as typed; foreign text, to be cleared before it is shown
/// @param email by which an OIDC identity is matched; foreign text
/// @param audience for whom texts are shown to this person
/// @param hasPassword whether one was set
public record Person(
    PersonId id,
    String account,
    String name,
    Optional<String> email,
    Role role,
    Audience audience,
    Set<GroupId> groups,
    Instant created,
    boolean hasPassword) {

  public Person {
    groups = Set.copyOf(groups);
  }

  /// What is said about someone who is invited.
  ///
  /// @param account 1 to 64 letters, digits and `.`, `_`, `-`, `+`, `@`
  /// @param name 1 to 100 characters on one line
  public record Invitation(String account, String name, Optional<String> email, Role role) {}
}
