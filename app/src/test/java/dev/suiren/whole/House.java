package dev.suiren.whole;

import dev.suiren.audit.Audit;
import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.Library;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import dev.suiren.people.People;
import dev.suiren.people.Person;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SignIn;
import dev.suiren.people.Spaces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The whole product, running on a home of the test's own, with people in it. What the log says
/// goes to the home as in real life.
final class House implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final List<String> USUAL =
      List.of(
          "--server.port=0",
          "--suiren.people.password-rounds=1000",
          "--suiren.library.vectors=false",
          "--suiren.base.retries.count=0");
  private final Path home;
  private final OpenHouse open;

  private House(Path home, OpenHouse open) {
    this.home = home;
    this.open = open;
  }

  static House open(Path home, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    for (String usual : USUAL) {
      String name = usual.substring(0, usual.indexOf('=') + 1);
      if (all.stream().noneMatch(given -> given.startsWith(name))) {
        all.add(usual);
      }
    }
    try {
      return new House(home, OpenHouse.open(home, all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path home() {
    return home;
  }

  int port() {
    return open.port();
  }

  <T> T get(Class<T> type) {
    return open.context().getBean(type);
  }

  /// The command line's caller.
  Caller local() {
    return get(Spaces.class).local();
  }

  /// Someone who has not signed in.
  Visitor stranger() {
    return new Visitor(port());
  }

  /// The owner, signed in by a link over HTTP.
  Visitor owner() {
    return stranger().enter(get(SignIn.class).createLink(local(), Optional.empty()));
  }

  PersonId invite(String account, String name, Role role, Audience audience) {
    People people = get(People.class);
    PersonId id =
        people.invite(local(), new Person.Invitation(account, name, Optional.empty(), role));
    people.setAudience(local(), id, audience);
    return id;
  }

  Visitor visitor(PersonId person) {
    return stranger().enter(get(SignIn.class).createLink(local(), Optional.of(person)));
  }

  GroupId group(String name, PersonId... members) {
    People.Groups groups = get(People.class).groups();
    GroupId id = groups.create(local(), name);
    groups.setMembers(local(), id, Set.of(members));
    return id;
  }

  CollectionId collection(String name, GroupId... readers) {
    CollectionId id = get(Library.class).createCollection(local(), name);
    setGroups(id, readers);
    return id;
  }

  void setGroups(CollectionId collection, GroupId... readers) {
    get(Library.class).setReaders(local(), collection, false, Set.of(readers));
  }

  /// Whom the product takes a visitor for.
  Caller caller(Visitor visitor) {
    return get(SignIn.class).findCaller(visitor.session()).orElseThrow();
  }

  void add(CollectionId collection, String path, byte[] bytes) {
    get(Library.class).files().add(local(), collection, path, new ByteArrayInputStream(bytes));
  }

  void add(CollectionId collection, String path, String text) {
    add(collection, path, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Waits until every file is ready, held or failed, and lists them.
  List<FileEntry> settled(CollectionId collection) {
    get(Library.class).awaitSettled(local(), collection);
    return get(Library.class).files().list(local(), collection, 0, 1000);
  }

  /// Changes the operator's list of terms and waits until it is in force.
  void setTerms(String... lines) {
    long before = get(Audit.class).epoch().number();
    try {
      Files.writeString(home.resolve("terms.txt"), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await(() -> get(Audit.class).epoch().number() != before);
  }

  OpenHouse.Ran run(String... arguments) {
    return OpenHouse.run(home, Map.of("SUIREN_HOME", home.toString()), arguments);
  }

  /// Everything the home's logs say.
  String logs() {
    try (var files = Files.walk(home.resolve("logs"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits for what happens behind the scenes; fails when it does not happen in time.
  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("this did not happen in time");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      open.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
