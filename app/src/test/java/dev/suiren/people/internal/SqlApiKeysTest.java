package dev.suiren.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SignIn;
import dev.suiren.testing.Databases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S4")
class SqlApiKeysTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aKeyReadsWhatItsMakerMayReadAndChangesNothing(Databases databases) {
    try (House house = House.open(databases, folder)) {
      String key = create(house, house.owner(), Audience.PUBLIC);
      assertThat(key).matches("sk-suiren-[A-Za-z0-9_-]{43}");
      Caller caller = house.keys().findCaller(key).orElseThrow();
      assertThat(caller.kind()).isEqualTo(Caller.Kind.KEY);
      assertThat(caller.name()).isEqualTo("script");
      assertThat(caller.role()).isEqualTo(Role.READER);
      assertThat(caller.audience()).isEqualTo(Audience.PUBLIC);
      assertThat(caller.person()).isEqualTo(house.owner().person());
      assertThat(caller.readsEverything()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReadersKeyReadsTheReadersGroupsOnly(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId ming = house.invite("ming", Role.READER);
      GroupId sales = house.people().groups().create(house.owner(), "Sales");
      house.people().groups().setMembers(house.owner(), sales, Set.of(ming));
      Caller caller =
          house
              .keys()
              .findCaller(create(house, house.caller(ming), Audience.CHILDREN))
              .orElseThrow();
      assertThat(caller.groups()).containsExactly(sales);
      assertThat(caller.readsEverything()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyIsNeverWiderThanItsMakerIsNow(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId ming = house.invite("ming", Role.READER);
      refused(Problem.NOT_ALLOWED, () -> create(house, house.caller(ming), Audience.TEENS));
      house.people().setAudience(house.owner(), ming, Audience.PUBLIC);
      String key = create(house, house.caller(ming), Audience.PUBLIC);
      house.people().setAudience(house.owner(), ming, Audience.TEENS);
      assertThat(house.keys().findCaller(key).orElseThrow().audience()).isEqualTo(Audience.TEENS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void expiredRevokedAndUnknownKeysAreRefusedAlike(Databases databases) {
    try (House house = House.open(databases, folder)) {
      String expiring =
          house
              .keys()
              .create(house.owner(), "day", Audience.STAFF, Optional.of(Duration.ofDays(1)));
      String revoked = create(house, house.owner(), Audience.STAFF);
      String id =
          house.keys().list(house.owner()).stream()
              .filter(entry -> entry.name().equals("script"))
              .map(ApiKeys.Entry::id)
              .findFirst()
              .orElseThrow();
      assertThat(house.keys().findCaller(revoked)).isPresent();
      house.keys().revoke(house.owner(), id);
      refused(Problem.NOT_FOUND, () -> house.keys().revoke(house.owner(), id));
      house.clock().advance(Duration.ofDays(1).minusMillis(1));
      assertThat(house.keys().findCaller(expiring)).isPresent();
      house.clock().advance(Duration.ofMillis(1));
      for (String key : new String[] {expiring, revoked, "sk-suiren-unknown", "", "x"}) {
        assertThat(house.keys().findCaller(key)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void othersSeeAndRevokeTheirOwnKeysOnlyTheOwnerAll(Databases databases) {
    try (House house = House.open(databases, folder)) {
      Caller ming = house.caller(house.invite("ming", Role.EDITOR));
      create(house, house.owner(), Audience.STAFF);
      create(house, ming, Audience.CHILDREN);
      assertThat(house.keys().list(house.owner())).hasSize(2);
      assertThat(house.keys().list(ming)).hasSize(1);
      String owners = house.keys().list(house.owner()).getFirst().id();
      refused(Problem.NOT_FOUND, () -> house.keys().revoke(ming, owners));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void aKeyMakesNoKeys(Databases databases) {
    try (House house = House.open(databases, folder)) {
      Caller key =
          house.keys().findCaller(create(house, house.owner(), Audience.STAFF)).orElseThrow();
      refused(Problem.NOT_ALLOWED, () -> create(house, key, Audience.CHILDREN));
      refused(Problem.NOT_ALLOWED, () -> house.keys().list(key));
      refused(
          Problem.NOT_ALLOWED,
          () -> house.signIn().setPassword(key, SignIn.Proof.NONE, House.PASSWORD));
      refused(
          Problem.BAD_INPUT,
          () ->
              house.keys().create(house.owner(), "x", Audience.STAFF, Optional.of(Duration.ZERO)));
    }
  }

  private static String create(House house, Caller maker, Audience audience) {
    return house.keys().create(maker, "script", audience, Optional.empty());
  }

  private static void refused(Problem problem, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
