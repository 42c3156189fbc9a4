package dev.suiren.base.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.TermAudit;
import dev.suiren.base.Base;
import dev.suiren.base.BaseId;
import dev.suiren.base.Bases;
import dev.suiren.base.Bases.Adding;
import dev.suiren.base.Bases.NewBase;
import dev.suiren.base.Bases.Price;
import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Failed;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Ending.Finished;
import dev.suiren.base.Ending.Reason;
import dev.suiren.base.Flaw;
import dev.suiren.base.Piece;
import dev.suiren.base.Prompt;
import dev.suiren.base.Usage;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.Vault;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S5")
class OrderedBasesTest {
  private static final Prompt PROMPT =
      new Prompt(
          List.of(new Prompt.Message(Prompt.Speaker.PERSON, "Hi")), 10, OptionalDouble.empty());
  private static final Ending GOOD = new Finished(Reason.STOP, new Usage(1, 1));
  private static final Price PRICE =
      new Price(new BigDecimal("0.15"), new BigDecimal("2"), Currency.getInstance("CNY"));

  @TempDir Path folder;
  private final Map<String, Ending> endings = new HashMap<>();
  private final List<Endpoint> asked = new ArrayList<>();

  private static Caller caller(String space, Role role) {
    return new Caller(
        Caller.Kind.PERSON,
        new SpaceId(space),
        Optional.empty(),
        "someone",
        role,
        Set.of(),
        Audience.STAFF);
  }

  private static final Caller OWNER = caller("here", Role.OWNER);
  private static final Caller EDITOR = caller("here", Role.EDITOR);
  private static final Caller READER = caller("here", Role.READER);
  private static final Caller STRANGER = caller("elsewhere", Role.OWNER);

  private Bases open(TestHome home, Optional<Endpoint> settled) {
    ManualClock clock = ManualClock.atNewYear();
    SecureRandom random = new SecureRandom();
    try {
      Vault vault = Vault.open(home.home().keys(), random);
      SqlBases rows = new SqlBases(home.db(), vault, new Ids(clock, random), clock);
      return new OrderedBases(
          rows, home.db(), new TermAudit("evil"), settled, endpoint -> speak(endpoint));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Base speak(Endpoint endpoint) {
    return (prompt, receiver) -> {
      asked.add(endpoint);
      Ending ending = endings.getOrDefault(endpoint.model(), GOOD);
      if (ending instanceof Finished || ending instanceof Failed failed && failed.begun()) {
        receiver.receive(new Piece.Text(endpoint.model()));
      }
      return ending;
    };
  }

  private static NewBase base(String model) {
    return new NewBase("The " + model, "http://127.0.0.1:1/v1/", model, "key-of-" + model, PRICE);
  }

  private static BaseId add(Bases bases, String model) {
    return ((Adding.Added) bases.add(OWNER, base(model))).id();
  }

  private static List<String> names(Bases bases) {
    return bases.list(OWNER).stream().map(entry -> entry.name().value()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatWasAddedAndSealsItsKey(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = open(home, Optional.empty());
      assertThat(bases.isConfigured()).isFalse();
      BaseId id = add(bases, "one");
      Bases.Entry entry = bases.list(EDITOR).getFirst();
      assertThat(entry.id()).isEqualTo(id);
      assertThat(entry.name().value()).isEqualTo("The one");
      assertThat(entry.url().value()).isEqualTo("http://127.0.0.1:1/v1");
      assertThat(entry.hasKey()).isTrue();
      assertThat(entry.price()).isEqualTo(PRICE);
      assertThat(bases.isConfigured()).isTrue();
      String sealed = home.db().sql("select sealed_key from base").query(String.class).single();
      assertThat(sealed).isNotBlank().doesNotContain("key-of-one");
      bases.stream(READER, PROMPT, piece -> true);
      assertThat(asked.getFirst().key()).isEqualTo("key-of-one");
    }
  }

  @ParameterizedTest
  @EnumSource
  void triesBasesInTheirOrder(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = open(home, Optional.empty());
      BaseId one = add(bases, "one");
      BaseId two = add(bases, "two");
      add(bases, "three");
      bases.order(OWNER, List.of(two, one));
      assertThat(names(bases)).containsExactly("The two", "The one", "The three");
      bases.remove(OWNER, two);
      assertThat(names(bases)).containsExactly("The one", "The three");
      add(bases, "four");
      assertThat(names(bases)).containsExactly("The one", "The three", "The four");
    }
  }

  @ParameterizedTest
  @EnumSource
  void fallsBackWhileNothingWasReceived(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = open(home, Optional.empty());
      add(bases, "one");
      BaseId two = add(bases, "two");
      endings.put("one", new Failed(Fault.UNREACHABLE, false, "away"));
      List<Piece> pieces = new ArrayList<>();
      Bases.Answered answered = bases.stream(READER, PROMPT, pieces::add);
      assertThat(answered.base()).contains(two);
      assertThat(answered.name().orElseThrow().value()).isEqualTo("The two");
      assertThat(answered.ending()).isEqualTo(GOOD);
      assertThat(pieces).containsExactly(new Piece.Text("two"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesNotFallBackOnceSomethingWasReceived(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = open(home, Optional.empty());
      BaseId one = add(bases, "one");
      add(bases, "two");
      Ending half = new Failed(Fault.BROKE_OFF, true, "half");
      endings.put("one", half);
      Bases.Answered answered = bases.stream(READER, PROMPT, piece -> true);
      assertThat(answered.base()).contains(one);
      assertThat(answered.ending()).isEqualTo(half);
      endings.put("one", new Ending.Cancelled(Usage.UNKNOWN));
      assertThat(bases.stream(READER, PROMPT, piece -> true).ending())
          .isInstanceOf(Ending.Cancelled.class);
      assertThat(asked).extracting(Endpoint::model).containsExactly("one", "one");
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysTheFirstFaultWhenNoneAnswers(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = open(home, Optional.empty());
      assertThat(bases.stream(READER, PROMPT, piece -> true).ending())
          .isEqualTo(new Failed(Fault.NONE_CONFIGURED, false, "no base is configured"));
      add(bases, "one");
      add(bases, "two");
      Ending refused = new Failed(Fault.REFUSED_KEY, false, "answered with status 401");
      endings.put("one", refused);
      endings.put("two", new Failed(Fault.UNREACHABLE, false, "away"));
      Bases.Answered answered = bases.stream(READER, PROMPT, piece -> true);
      assertThat(answered)
          .isEqualTo(new Bases.Answered(Optional.empty(), Optional.empty(), refused));
    }
  }

  @ParameterizedTest
  @EnumSource
  void asksTheBaseOfTheSettingsFirstAndChangesItNowhere(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = open(home, Optional.of(Endpoint.parse("http://h/v1", "local", "")));
      assertThat(bases.isConfigured()).isTrue();
      BaseId one = add(bases, "one");
      bases.order(OWNER, List.of(one, BaseId.FROM_SETTINGS));
      assertThat(names(bases)).containsExactly("local", "The one");
      assertThat(bases.stream(READER, PROMPT, piece -> true).base()).contains(BaseId.FROM_SETTINGS);
      assertThat(bases.test(OWNER, BaseId.FROM_SETTINGS)).isEqualTo(GOOD);
      assertProblem(Problem.CONFLICT, () -> bases.remove(OWNER, BaseId.FROM_SETTINGS));
      assertProblem(Problem.CONFLICT, () -> bases.setPrice(OWNER, BaseId.FROM_SETTINGS, PRICE));
    }
  }

  @ParameterizedTest
  @EnumSource
  void letsOnlyTheOwnerChangeAndOnlyEditorsLook(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = open(home, Optional.empty());
      BaseId id = add(bases, "one");
      for (Caller caller : List.of(EDITOR, READER)) {
        assertProblem(Problem.NOT_ALLOWED, () -> bases.add(caller, base("x")));
        assertProblem(Problem.NOT_ALLOWED, () -> bases.remove(caller, id));
        assertProblem(Problem.NOT_ALLOWED, () -> bases.order(caller, List.of(id)));
        assertProblem(Problem.NOT_ALLOWED, () -> bases.setPrice(caller, id, PRICE));
        assertProblem(Problem.NOT_ALLOWED, () -> bases.setKey(caller, id, "mine"));
        assertProblem(Problem.NOT_ALLOWED, () -> bases.test(caller, id));
      }
      assertProblem(Problem.NOT_ALLOWED, () -> bases.list(READER));
      assertThat(asked).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsAndUsesNothingOfAnotherSpace(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = open(home, Optional.empty());
      BaseId id = add(bases, "one");
      assertThat(bases.list(STRANGER)).isEmpty();
      assertProblem(Problem.NOT_FOUND, () -> bases.remove(STRANGER, id));
      assertProblem(Problem.NOT_FOUND, () -> bases.setPrice(STRANGER, id, PRICE));
      assertProblem(Problem.NOT_FOUND, () -> bases.setKey(STRANGER, id, "mine"));
      assertProblem(Problem.NOT_FOUND, () -> bases.order(STRANGER, List.of(id)));
      assertProblem(Problem.NOT_FOUND, () -> bases.test(STRANGER, id));
      assertThat(bases.stream(STRANGER, PROMPT, piece -> true).base()).isEmpty();
      assertThat(asked).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void goesOnToTheNextBaseWhenAKeyDoesNotOpen(Databases databases) throws IOException {
    try (TestHome home = databases.open(folder)) {
      BaseId one = add(open(home, Optional.empty()), "one");
      Files.delete(home.home().keys().resolve("vault.key"));
      Bases bases = open(home, Optional.empty());
      Ending unopenable = new Failed(Fault.REFUSED_KEY, false, "its stored key does not open here");
      assertThat(bases.stream(READER, PROMPT, piece -> true).ending()).isEqualTo(unopenable);
      assertThat(bases.test(OWNER, one)).isEqualTo(unopenable);
      BaseId two = add(bases, "two");
      assertThat(bases.stream(READER, PROMPT, piece -> true).base()).contains(two);
      bases.setKey(OWNER, one, " anew ");
      assertThat(bases.stream(READER, PROMPT, piece -> true).base()).contains(one);
      assertThat(asked.getLast().key()).isEqualTo("anew");
      assertProblem(Problem.BAD_INPUT, () -> bases.setKey(OWNER, one, "two words"));
      assertProblem(Problem.CONFLICT, () -> bases.setKey(OWNER, BaseId.FROM_SETTINGS, "x"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesThePrice(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = open(home, Optional.empty());
      BaseId id = add(bases, "one");
      Price dear =
          new Price(new BigDecimal("15.000"), BigDecimal.ZERO, Currency.getInstance("USD"));
      bases.setPrice(OWNER, id, dear);
      assertThat(bases.list(OWNER).getFirst().price()).isEqualTo(dear);
      Price wrong = new Price(BigDecimal.ONE.negate(), BigDecimal.ZERO, dear.currency());
      assertProblem(Problem.BAD_INPUT, () -> bases.setPrice(OWNER, id, wrong));
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesFlawedBasesAndHidesBlockedNames(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = open(home, Optional.empty());
      assertThat(bases.add(OWNER, new NewBase("a\nb", "http://h", "m", "", PRICE)))
          .isEqualTo(new Adding.Refused(Flaw.NAME));
      assertThat(bases.add(OWNER, new NewBase("", "ftp://h", "m", "", PRICE)))
          .isEqualTo(new Adding.Refused(Flaw.ADDRESS));
      Price huge =
          new Price(new BigDecimal("1e9999999"), BigDecimal.ZERO, Currency.getInstance("USD"));
      assertThat(bases.add(OWNER, new NewBase("", "http://h", "m", "", huge)))
          .isEqualTo(new Adding.Refused(Flaw.PRICE));
      assertThat(bases.list(OWNER)).isEmpty();
      bases.add(OWNER, new NewBase("evil name", "http://h", "m", "", PRICE));
      assertThat(names(bases)).containsExactly("…");
    }
  }

  private static void assertProblem(Problem problem, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            ProblemException.class, thrown -> assertThat(thrown.problem()).isEqualTo(problem));
  }
}
