package dev.suiren.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Person;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SignIn;
import dev.suiren.testing.Databases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntranceTest {
  private static final String ADDRESS = "192.0.2.1";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aLinkSignsTheOwnerInOnce(Databases databases) {
    try (House house = House.open(databases, folder)) {
      String secret = house.signIn().createLink(house.owner(), Optional.empty());
      String session = house.signIn().exchange(secret).orElseThrow();
      assertThat(house.signIn().exchange(secret)).isEmpty();
      Caller caller = house.signIn().findCaller(session).orElseThrow();
      assertThat(caller.kind()).isEqualTo(Caller.Kind.PERSON);
      assertThat(caller.role()).isEqualTo(Role.OWNER);
      assertThat(caller.person()).isEqualTo(house.owner().person());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLinkIsWorthNothingAfterTenMinutes(Databases databases) {
    try (House house = House.open(databases, folder)) {
      String early = house.signIn().createLink(house.owner(), Optional.empty());
      house.clock().advance(Duration.ofMinutes(10).minusMillis(1));
      assertThat(house.signIn().exchange(early)).isPresent();
      String late = house.signIn().createLink(house.owner(), Optional.empty());
      house.clock().advance(Duration.ofMinutes(10));
      assertThat(house.signIn().exchange(late)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofManyWhoTradeALinkAtOnceOneGetsASession(Databases databases) throws InterruptedException {
    try (House house = House.open(databases, folder)) {
      String secret = house.signIn().createLink(house.owner(), Optional.empty());
      AtomicInteger sessions = new AtomicInteger();
      CountDownLatch together = new CountDownLatch(1);
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        IntStream.range(0, 8)
            .forEach(
                i ->
                    pool.submit(
                        () -> {
                          together.await();
                          house
                              .signIn()
                              .exchange(secret)
                              .ifPresent(s -> sessions.incrementAndGet());
                          return i;
                        }));
        together.countDown();
      }
      assertThat(sessions).hasValue(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSessionEndsWhenIdleOrTooOld(Databases databases) {
    try (House house = House.open(databases, folder)) {
      String idle = house.session(house.owner().person().orElseThrow());
      String used = house.session(house.owner().person().orElseThrow());
      for (int day = 0; day < 29; day++) {
        house.clock().advance(Duration.ofDays(1));
        assertThat(house.signIn().findCaller(used)).as("day " + day).isPresent();
      }
      assertThat(house.signIn().findCaller(idle)).isEmpty();
      house.clock().advance(Duration.ofDays(1));
      assertThat(house.signIn().findCaller(used)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void signingOutEndsThisSessionOnly(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId owner = house.owner().person().orElseThrow();
      String one = house.session(owner);
      String two = house.session(owner);
      house.signIn().signOut(one);
      assertThat(house.signIn().findCaller(one)).isEmpty();
      assertThat(house.signIn().findCaller(two)).isPresent();
      assertThat(house.signIn().findCaller("")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPasswordSignsInAndANewOneEndsAllSessions(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId ming = house.invite("Xiao.Ming", Role.READER);
      String session = house.session(ming);
      String link = house.signIn().createLink(house.owner(), Optional.of(ming));
      house.signIn().setPassword(house.caller(ming), SignIn.Proof.NONE, House.PASSWORD);
      assertThat(house.signIn().findCaller(session)).isEmpty();
      assertThat(house.signIn().exchange(link)).isEmpty();
      String fresh = house.signIn().signIn("xiao.MING", House.PASSWORD, ADDRESS).orElseThrow();
      assertThat(house.signIn().findCaller(fresh).orElseThrow().person()).contains(ming);
      assertThat(house.signIn().signIn("xiao.ming", House.PASSWORD + "!", ADDRESS)).isEmpty();
      assertThat(house.signIn().signIn("nobody", House.PASSWORD, ADDRESS)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPasswordIsReplacedByWhoKnowsItOrHasJustComeByLink(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId ming = house.invite("ming", Role.READER);
      SignIn signIn = house.signIn();
      signIn.setPassword(house.caller(ming), SignIn.Proof.NONE, House.PASSWORD);
      String session = signIn.signIn("ming", House.PASSWORD, ADDRESS).orElseThrow();
      Caller caller = signIn.findCaller(session).orElseThrow();
      for (String present : List.of("", "wrong", "x".repeat(300))) {
        var proof = new SignIn.Proof(session, present);
        refused(Problem.SIGN_IN_REFUSED, () -> signIn.setPassword(caller, proof, "n".repeat(12)));
      }
      signIn.setPassword(caller, new SignIn.Proof(session, House.PASSWORD), "second password");
      String linked = house.session(ming);
      String other = house.session(house.owner().person().orElseThrow());
      var foreign = new SignIn.Proof(other, "");
      refused(Problem.SIGN_IN_REFUSED, () -> signIn.setPassword(caller, foreign, "n".repeat(12)));
      var fresh = new SignIn.Proof(linked, "");
      house.clock().advance(Duration.ofMinutes(10));
      refused(Problem.SIGN_IN_REFUSED, () -> signIn.setPassword(caller, fresh, "n".repeat(12)));
      signIn.setPassword(caller, new SignIn.Proof(house.session(ming), ""), "third password");
      assertThat(signIn.signIn("ming", "third password", ADDRESS)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void guessesOfThePresentPasswordAreSlowedDown(Databases databases) {
    try (House house = House.open(databases, folder)) {
      PersonId ming = house.invite("ming", Role.READER);
      Caller caller = house.caller(ming);
      house.signIn().setPassword(caller, SignIn.Proof.NONE, House.PASSWORD);
      for (int i = 0; i < 5; i++) {
        refused(
            Problem.SIGN_IN_REFUSED,
            () -> house.signIn().setPassword(caller, SignIn.Proof.NONE, "n".repeat(12)));
      }
      refused(
          Problem.TOO_MANY,
          () ->
              house
                  .signIn()
                  .setPassword(caller, new SignIn.Proof("", House.PASSWORD), "n".repeat(12)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void refusesPasswordsThatAreTooShortOrTooLong(Databases databases) {
    try (House house = House.open(databases, folder)) {
      for (String password : List.of("", "elevenchars", "x".repeat(257))) {
        refused(
            Problem.BAD_INPUT,
            () -> house.signIn().setPassword(house.owner(), SignIn.Proof.NONE, password));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void failuresSlowTheAccountDownUntilItsOwnerGetsItRight(Databases databases) {
    try (House house = House.open(databases, folder)) {
      house.signIn().setPassword(house.owner(), SignIn.Proof.NONE, House.PASSWORD);
      for (int i = 0; i < 5; i++) {
        assertThat(house.signIn().signIn("owner", "wrong", "192.0.2." + i)).isEmpty();
      }
      refused(Problem.TOO_MANY, () -> house.signIn().signIn("OWNER", House.PASSWORD, "192.0.2.9"));
      house.clock().advance(Duration.ofSeconds(1));
      assertThat(house.signIn().signIn("owner", House.PASSWORD, "192.0.2.9")).isPresent();
      assertThat(house.signIn().signIn("owner", "wrong", "192.0.2.9")).isEmpty();
      assertThat(house.signIn().signIn("owner", House.PASSWORD, "192.0.2.9")).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void failuresSlowTheAddressDownWhateverAccountsItTries(Databases databases) {
    try (House house = House.open(databases, folder)) {
      house.signIn().setPassword(house.owner(), SignIn.Proof.NONE, House.PASSWORD);
      for (int i = 0; i < 20; i++) {
        assertThat(house.signIn().signIn("account" + i, "wrong", ADDRESS)).isEmpty();
      }
      refused(Problem.TOO_MANY, () -> house.signIn().signIn("owner", House.PASSWORD, ADDRESS));
      assertThat(house.signIn().signIn("owner", House.PASSWORD, "192.0.2.2")).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void secretsAreStoredHashedOnly(Databases databases) {
    try (House house = House.open(databases, folder)) {
      house.signIn().setPassword(house.owner(), SignIn.Proof.NONE, House.PASSWORD);
      String link = house.signIn().createLink(house.owner(), Optional.empty());
      String session = house.session(house.owner().person().orElseThrow());
      String key = house.keys().create(house.owner(), "k", Audience.STAFF, Optional.empty());
      assertThat(stored(house, "select hash from sign_in_link"))
          .contains(Hash.of(link))
          .doesNotContain(link);
      assertThat(stored(house, "select hash from session")).contains(Hash.of(session));
      assertThat(stored(house, "select hash from api_key")).containsExactly(Hash.of(key));
      assertThat(stored(house, "select hash from password"))
          .singleElement()
          .asString()
          .startsWith("pbkdf2-sha512$1000$")
          .doesNotContain(House.PASSWORD);
    }
  }

  private static List<String> stored(House house, String sql) {
    return house.home().db().sql(sql).query(String.class).list();
  }

  @ParameterizedTest
  @EnumSource
  void anIdentityIsMatchedByVerifiedEmailOnceAndBySubjectFromThenOn(Databases databases) {
    try (House house = House.open(databases, folder)) {
      house
          .people()
          .invite(
              house.owner(),
              new Person.Invitation("ada", "Ada", Optional.of("ada@example.org"), Role.EDITOR));
      SignIn signIn = house.signIn();
      assertThat(signIn.signIn(identity("s1", ""))).isEmpty();
      assertThat(signIn.signIn(identity("s1", "eve@example.org"))).isEmpty();
      String session = signIn.signIn(identity("s1", "Ada@Example.org")).orElseThrow();
      assertThat(signIn.findCaller(session).orElseThrow().name()).isEqualTo("ada");
      assertThat(signIn.signIn(identity("s1", ""))).as("known by issuer and subject").isPresent();
      assertThat(signIn.signIn(identity("s2", "ada@example.org")))
          .as("the e-mail opened the account once")
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereAnyoneMayComeAStrangerIsAReaderOfUnknownAge(Databases databases) {
    try (House house = House.open(databases, folder, false)) {
      house.owner();
      String session = house.signIn().signIn(identity("s1", "eve@example.org")).orElseThrow();
      Caller caller = house.signIn().findCaller(session).orElseThrow();
      assertThat(caller.role()).isEqualTo(Role.READER);
      assertThat(caller.audience()).isEqualTo(Audience.CHILDREN);
      String again = house.signIn().signIn(identity("s1", "")).orElseThrow();
      assertThat(house.signIn().findCaller(again).orElseThrow().person())
          .isEqualTo(caller.person());
    }
  }

  private static SignIn.Oidc identity(String subject, String email) {
    return new SignIn.Oidc("https://id.example.org", subject, "Ada Lovelace", email);
  }

  private static void refused(Problem problem, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
