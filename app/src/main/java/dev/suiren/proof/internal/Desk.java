package dev.suiren.proof.internal;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Answers.Manner;
import dev.suiren.answers.Answers.Question;
import dev.suiren.answers.Answers.Turn;
import dev.suiren.answers.Means;
import dev.suiren.answers.Reply;
import dev.suiren.base.Base;
import dev.suiren.checks.Check;
import dev.suiren.checks.Input;
import dev.suiren.library.CollectionId;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.proof.Proof;
import dev.suiren.proof.spi.PrivateHomes;
import dev.suiren.proof.spi.PrivateHomes.PrivateHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Where checks with documents are answered: a private home in which each folder is a collection,
/// asked through the door that everybody asks at. Empty where no check has documents.
///
/// Safe for many questions at once.
final class Desk implements AutoCloseable {
  private static final String EVERYBODY = "public";

  private final Optional<PrivateHome> home;
  private final Map<Path, CollectionId> shelves;
  private final double temperature;

  private Desk(Optional<PrivateHome> home, Map<Path, CollectionId> shelves, double temperature) {
    this.home = home;
    this.shelves = shelves;
    this.temperature = temperature;
  }

  /// Takes in the folders of these checks.
  ///
  /// @param temperature at which bases are asked
  static Desk of(
      Supplier<PrivateHomes> homes,
      List<Check> checks,
      double temperature,
      Proof.Listener listener) {
    List<Path> folders =
        checks.stream()
            .flatMap(check -> check.input().folder().stream())
            .distinct()
            .sorted()
            .toList();
    if (folders.isEmpty()) {
      return new Desk(Optional.empty(), Map.of(), temperature);
    }
    PrivateHome home = homes.get().open();
    try {
      return new Desk(Optional.of(home), new Shelving(home, listener).of(folders), temperature);
    } catch (RuntimeException | Error e) {
      home.close();
      throw e;
    }
  }

  /// What the product answers where this base writes.
  Reply ask(Check check, Base base) {
    return answers().askWith(caller(check), base, question(check), CheckPrompts.pictures(check));
  }

  /// What the documents answer by themselves.
  Reply look(Check check) {
    return answers().findings(caller(check), question(check), Set.of(), Means.LEARNED).reply();
  }

  private Answers answers() {
    return home.orElseThrow().answers();
  }

  private Caller caller(Check check) {
    String audience = check.input().audience().orElse(EVERYBODY);
    return home.orElseThrow().local().narrowedTo(Audience.parse(audience));
  }

  private Question question(Check check) {
    Input input = check.input();
    return new Question(
        input.question(),
        input.turns().stream()
            .filter(turn -> turn.speaker() != Input.Speaker.SYSTEM)
            .map(turn -> new Turn(turn.speaker() == Input.Speaker.PERSON, turn.text()))
            .toList(),
        Set.of(Optional.ofNullable(shelves.get(input.folder().orElseThrow())).orElseThrow()),
        input.turns().stream()
            .filter(turn -> turn.speaker() == Input.Speaker.SYSTEM)
            .map(Input.Turn::text)
            .collect(Collectors.joining("\n")),
        new Manner(OptionalInt.empty(), OptionalDouble.of(temperature)));
  }

  @Override
  public void close() {
    home.ifPresent(PrivateHome::close);
  }
}
