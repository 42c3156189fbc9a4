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
import dev.suiren.base.Ending.Finished;
import dev.suiren.base.Ending.Reason;
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
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Bases that say their model's name and end as told, and who may ask for them.
final class SpokenBases {
  static final Prompt PROMPT =
      new Prompt(
          List.of(new Prompt.Message(Prompt.Speaker.PERSON, "Hi")), 10, OptionalDouble.empty());
  static final Ending GOOD = new Finished(Reason.STOP, new Usage(1, 1));
  static final Price PRICE =
      new Price(new BigDecimal("0.15"), new BigDecimal("2"), Currency.getInstance("CNY"));
  static final Caller OWNER = caller("here", Role.OWNER);
  static final Caller EDITOR = caller("here", Role.EDITOR);
  static final Caller READER = caller("here", Role.READER);
  static final Caller STRANGER = caller("elsewhere", Role.OWNER);

  final Map<String, Ending> endings = new HashMap<>();
  final List<Endpoint> asked = new ArrayList<>();

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

  Bases open(TestHome home, Optional<Endpoint> settled) {
    ManualClock clock = ManualClock.atNewYear();
    SecureRandom random = new SecureRandom();
    try {
      Vault vault = Vault.open(home.home().keys(), random);
      SqlBases rows = new SqlBases(home.db(), vault, new Ids(clock, random), clock);
      return new OrderedBases(
          rows,
          home.db(),
          new TermAudit("evil"),
          settled.map(endpoint -> new Settled(endpoint, Prices.NONE, false)),
          endpoint -> speak(endpoint));
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

  static NewBase base(String model) {
    return new NewBase("The " + model, "http://127.0.0.1:1/v1/", model, "key-of-" + model, PRICE);
  }

  static BaseId add(Bases bases, String model) {
    return ((Adding.Added) bases.add(OWNER, base(model))).id();
  }

  static List<String> names(Bases bases) {
    return bases.list(OWNER).stream().map(entry -> entry.name().value()).toList();
  }

  static void assertProblem(Problem problem, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            ProblemException.class, thrown -> assertThat(thrown.problem()).isEqualTo(problem));
  }
}
