package dev.suiren.people.internal;

import dev.suiren.kernel.Ids;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.Caller;
import dev.suiren.people.People;
import dev.suiren.people.PeopleSettings;
import dev.suiren.people.Person;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SignIn;
import dev.suiren.people.Spaces;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The people room over a test's database and clock, wired as the product wires it.
record House(
    TestHome home,
    ManualClock clock,
    Spaces spaces,
    People people,
    SignIn signIn,
    ApiKeys keys,
    List<Object> news)
    implements AutoCloseable {
  static final String PASSWORD = "correct horse battery staple";

  static House open(Databases databases, Path folder) {
    return open(databases, folder, true);
  }

  static House open(Databases databases, Path folder, boolean inviteOnly) {
    TestHome home = databases.open(folder);
    ManualClock clock = ManualClock.atNewYear();
    SecureRandom random = new SecureRandom();
    Ids ids = new Ids(clock, random);
    List<Object> news = new ArrayList<>();
    PeopleWiring wiring = new PeopleWiring();
    PeopleSettings settings =
        new PeopleSettings(
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofMinutes(10),
            1000,
            new PeopleSettings.Oidc(
                Optional.empty(), Optional.empty(), Optional.empty(), inviteOnly));
    return new House(
        home,
        clock,
        wiring.spaces(home.db(), ids, clock),
        wiring.people(home.db(), ids, clock, news::add),
        wiring.signIn(home.db(), ids, clock, random, settings),
        wiring.apiKeys(home.db(), ids, clock),
        news);
  }

  Caller owner() {
    return spaces.local();
  }

  PersonId invite(String account, Role role) {
    return people.invite(
        owner(), new Person.Invitation(account, "Name of " + account, Optional.empty(), role));
  }

  /// A session of the person, come by through a link.
  String session(PersonId person) {
    return signIn.exchange(signIn.createLink(owner(), Optional.of(person))).orElseThrow();
  }

  Caller caller(PersonId person) {
    return signIn.findCaller(session(person)).orElseThrow();
  }

  @Override
  public void close() {
    home.close();
  }
}
