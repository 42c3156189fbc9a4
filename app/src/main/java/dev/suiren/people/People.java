package dev.suiren.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The door to the people of the caller's space. Only the owner changes anyone; whoever is not in
/// the space does not exist (`NOT_FOUND`). The last owner can be neither removed nor demoted
/// (`CONFLICT`).
public interface People {

  /// Everyone, oldest first; for the owner.
  List<Person> list(Caller caller);

  /// The caller's own entry; empty for jobs.
  Optional<Person> findSelf(Caller caller);

  /// Adds a person. Nobody knows their age yet, so their audience is children until it is set. An
  /// account or e-mail that exists gives `CONFLICT`.
  PersonId invite(Caller caller, Person.Invitation invitation);

  /// Removes a person with their sessions, keys and memberships, and what other rooms keep of
  /// theirs (`PersonRemoved`).
  void remove(Caller caller, PersonId person);

  /// Changes a role and ends the person's sessions.
  void setRole(Caller caller, PersonId person, Role role);

  /// Staff for people who work here, otherwise by age.
  void setAudience(Caller caller, PersonId person, Audience audience);

  Groups groups();

  /// The door to groups: editors see them, the owner changes them.
  interface Groups {

    /// By name.
    List<Group> list(Caller caller);

    /// @param name 1 to 100 characters, unique in the space without regard to case
    GroupId create(Caller caller, String name);

    void rename(Caller caller, GroupId group, String name);

    /// Removes a group with its memberships, and what other rooms let it do (`GroupRemoved`).
    void delete(Caller caller, GroupId group);

    /// Replaces who belongs to the group.
    void setMembers(Caller caller, GroupId group, Set<PersonId> members);
  }

  /// @param name as typed; foreign text, to be cleared before it is shown
  record Group(GroupId id, String name, int members) {}
}
