package dev.suiren.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import dev.suiren.people.GroupRemoved;
import dev.suiren.people.People;
import dev.suiren.people.Person;
import dev.suiren.people.PersonId;
import dev.suiren.people.PersonRemoved;
import dev.suiren.people.Role;
import dev.suiren.testing.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S4")
class SqlPeopleTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aPersonOfUnknownAgeIsAChild(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId ming = house.invite("xiaoming", Role.EDITOR);
      assertThat(house.caller(ming).audience()).isEqualTo(Audience.CHILDREN);
      house.people().setAudience(house.owner(), ming, Audience.STAFF);
      assertThat(house.caller(ming).audience()).isEqualTo(Audience.STAFF);
    }
  }

  @ParameterizedTest
  @EnumSource
  void accountsAndEmailsAreUniqueWithoutRegardToCase(Databases databases) {
    try (House house = House.open(databases, folder)) {
      var first = new Person.Invitation("Ada", "Ada", Optional.of("Ada@Example.org"), Role.READER);
      house.people().invite(house.owner(), first);
      refused(Problem.CONFLICT, () -> house.invite("aDA", Role.READER));
      var sameEmail =
          new Person.Invitation("ada2", "Ada", Optional.of("ada@example.ORG"), Role.READER);
      refused(Problem.CONFLICT, () -> house.people().invite(house.owner(), sameEmail));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void refusesAccountsAndNamesThatCannotBeTyped(Databases databases) {
    try (House house = House.open(databases, folder)) {
      for (String account : List.of("", "a b", "a/b", "x".repeat(65), "a\u202Eb", "<b>")) {
        refused(Problem.BAD_INPUT, () -> house.invite(account, Role.READER));
      }
      for (String name : List.of("", "  ", "two\nlines", "n".repeat(101), "a\u0000")) {
        var invitation = new Person.Invitation("ok", name, Optional.empty(), Role.READER);
        refused(Problem.BAD_INPUT, () -> house.people().invite(house.owner(), invitation));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheOwnerChangesAnyone(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId other = house.invite("other", Role.READER);
      for (Role role : List.of(Role.EDITOR, Role.READER)) {
        Caller caller = house.caller(house.invite("a-" + role, role));
        People people = house.people();
        refused(Problem.NOT_ALLOWED, () -> people.list(caller));
        refused(Problem.NOT_ALLOWED, () -> people.remove(caller, other));
        refused(Problem.NOT_ALLOWED, () -> people.setRole(caller, other, Role.OWNER));
        refused(
            Problem.NOT_ALLOWED,
            () -> people.setAudience(caller, caller.person().orElseThrow(), Audience.STAFF));
        refused(Problem.NOT_ALLOWED, () -> people.groups().create(caller, "g"));
        refused(Problem.NOT_ALLOWED, () -> house.signIn().createLink(caller, Optional.of(other)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLastOwnerStays(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId owner = house.owner().person().orElseThrow();
      refused(Problem.CONFLICT, () -> house.people().remove(house.owner(), owner));
      refused(Problem.CONFLICT, () -> house.people().setRole(house.owner(), owner, Role.EDITOR));
      assertThat(house.people().list(house.owner())).hasSize(1);
      house.invite("second", Role.OWNER);
      house.people().remove(house.owner(), owner);
      assertThat(house.owner().name()).isEqualTo("second");
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoOwnersWhoDemoteEachOtherAtOnceLeaveOne(Databases databases) {
    try (House house = House.open(databases, folder)) {
      Caller first = house.owner();
      PersonId one = first.person().orElseThrow();
      PersonId two = house.invite("second", Role.OWNER);
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        pool.submit(() -> house.people().setRole(first, one, Role.READER));
        pool.submit(() -> house.people().setRole(first, two, Role.READER));
      }
      assertThat(house.people().list(first))
          .filteredOn(person -> person.role() == Role.OWNER)
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoeverIsNotThereIsNotFound(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId nobody = new PersonId("nobody");
      refused(Problem.NOT_FOUND, () -> house.people().remove(house.owner(), nobody));
      refused(
          Problem.NOT_FOUND, () -> house.signIn().createLink(house.owner(), Optional.of(nobody)));
      refused(
          Problem.NOT_FOUND,
          () -> house.people().groups().delete(house.owner(), new GroupId("none")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void groupsDecideWhatACallerCarries(Databases databases) {
    try (House house = House.open(databases, folder)) {
      People.Groups groups = house.people().groups();
      PersonId ming = house.invite("ming", Role.READER);
      GroupId sales = groups.create(house.owner(), "Sales");
      refused(Problem.CONFLICT, () -> groups.create(house.owner(), "SALES"));
      groups.setMembers(house.owner(), sales, Set.of(ming));
      assertThat(house.caller(ming).groups()).containsExactly(sales);
      assertThat(house.caller(ming).readsEverything()).isFalse();
      refused(
          Problem.NOT_FOUND,
          () -> groups.setMembers(house.owner(), sales, Set.of(new PersonId("nobody"))));
      assertThat(groups.list(house.owner())).containsExactly(new People.Group(sales, "Sales", 1));
      GroupId legal = groups.create(house.owner(), "Legal");
      refused(Problem.CONFLICT, () -> groups.rename(house.owner(), legal, "sales"));
      groups.rename(house.owner(), sales, "Verkauf");
      assertThat(groups.list(house.owner()))
          .extracting(People.Group::name)
          .containsExactly("Legal", "Verkauf");
      groups.delete(house.owner(), sales);
      assertThat(house.caller(ming).groups()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangedRoleEndsThePersonsSessions(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId ming = house.invite("ming", Role.EDITOR);
      String session = house.session(ming);
      house.people().setRole(house.owner(), ming, Role.READER);
      assertThat(house.signIn().findCaller(session)).isEmpty();
      assertThat(house.caller(ming).role()).isEqualTo(Role.READER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsRemovedIsGoneWithSessionsAndKeys(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId ming = house.invite("ming", Role.EDITOR);
      String session = house.session(ming);
      String key =
          house.keys().create(house.caller(ming), "script", Audience.CHILDREN, Optional.empty());
      assertThat(house.keys().findCaller(key)).isPresent();
      house.people().remove(house.owner(), ming);
      assertThat(house.signIn().findCaller(session)).isEmpty();
      assertThat(house.keys().findCaller(key)).isEmpty();
      assertThat(house.news()).containsExactly(new PersonRemoved(house.owner().space(), ming));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aGroupThatIsRemovedIsTold(Databases databases) {
    try (House house = House.open(databases, folder)) {
      People.Groups groups = house.people().groups();
      GroupId sales = groups.create(house.owner(), "Sales");
      groups.delete(house.owner(), sales);
      assertThat(house.news()).containsExactly(new GroupRemoved(house.owner().space(), sales));
      refused(Problem.NOT_FOUND, () -> groups.delete(house.owner(), sales));
      assertThat(house.news()).hasSize(1);
    }
  }

  private static void refused(Problem problem, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
