package dev.suiren.base.internal;

import static dev.suiren.base.internal.SpokenBases.GOOD;
import static dev.suiren.base.internal.SpokenBases.OWNER;
import static dev.suiren.base.internal.SpokenBases.PRICE;
import static dev.suiren.base.internal.SpokenBases.PROMPT;
import static dev.suiren.base.internal.SpokenBases.READER;
import static dev.suiren.base.internal.SpokenBases.add;
import static dev.suiren.base.internal.SpokenBases.assertProblem;
import static dev.suiren.base.internal.SpokenBases.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.BaseId;
import dev.suiren.base.Bases;
import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Failed;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Piece;
import dev.suiren.base.Usage;
import dev.suiren.kernel.Problem;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which base answers when those before it do not.
@Tag("S5")
class FallingBackTest {
  @TempDir Path folder;
  private final SpokenBases spoken = new SpokenBases();

  @ParameterizedTest
  @EnumSource
  void fallsBackWhileNothingWasReceived(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = spoken.open(home, Optional.empty());
      add(bases, "one");
      BaseId two = add(bases, "two");
      spoken.endings.put("one", new Failed(Fault.UNREACHABLE, false, "away"));
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
      Bases bases = spoken.open(home, Optional.empty());
      BaseId one = add(bases, "one");
      add(bases, "two");
      Ending half = new Failed(Fault.BROKE_OFF, true, "half");
      spoken.endings.put("one", half);
      Bases.Answered answered = bases.stream(READER, PROMPT, piece -> true);
      assertThat(answered.base()).contains(one);
      assertThat(answered.ending()).isEqualTo(half);
      spoken.endings.put("one", new Ending.Cancelled(Usage.UNKNOWN));
      assertThat(bases.stream(READER, PROMPT, piece -> true).ending())
          .isInstanceOf(Ending.Cancelled.class);
      assertThat(spoken.asked).extracting(Endpoint::model).containsExactly("one", "one");
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysTheFirstFaultWhenNoneAnswers(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = spoken.open(home, Optional.empty());
      assertThat(bases.stream(READER, PROMPT, piece -> true).ending())
          .isEqualTo(new Failed(Fault.NONE_CONFIGURED, false, "no base is configured"));
      add(bases, "one");
      add(bases, "two");
      Ending refused = new Failed(Fault.REFUSED_KEY, false, "answered with status 401");
      spoken.endings.put("one", refused);
      spoken.endings.put("two", new Failed(Fault.UNREACHABLE, false, "away"));
      Bases.Answered answered = bases.stream(READER, PROMPT, piece -> true);
      assertThat(answered)
          .isEqualTo(new Bases.Answered(Optional.empty(), Optional.empty(), refused));
    }
  }

  @ParameterizedTest
  @EnumSource
  void asksTheBaseOfTheSettingsFirstAndChangesItNowhere(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = spoken.open(home, Optional.of(Endpoint.parse("http://h/v1", "local", "")));
      assertThat(bases.isConfigured(OWNER)).isTrue();
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
  void goesOnToTheNextBaseWhenAKeyDoesNotOpen(Databases databases) throws IOException {
    try (TestHome home = databases.open(folder)) {
      BaseId one = add(spoken.open(home, Optional.empty()), "one");
      Files.delete(home.home().keys().resolve("vault.key"));
      Bases bases = spoken.open(home, Optional.empty());
      Ending unopenable = new Failed(Fault.REFUSED_KEY, false, "its stored key does not open here");
      assertThat(bases.stream(READER, PROMPT, piece -> true).ending()).isEqualTo(unopenable);
      assertThat(bases.test(OWNER, one)).isEqualTo(unopenable);
      BaseId two = add(bases, "two");
      assertThat(bases.stream(READER, PROMPT, piece -> true).base()).contains(two);
      bases.setKey(OWNER, one, " anew ");
      assertThat(bases.stream(READER, PROMPT, piece -> true).base()).contains(one);
      assertThat(spoken.asked.getLast().key()).isEqualTo("anew");
      assertProblem(Problem.BAD_INPUT, () -> bases.setKey(OWNER, one, "two words"));
      assertProblem(Problem.CONFLICT, () -> bases.setKey(OWNER, BaseId.FROM_SETTINGS, "x"));
    }
  }
}
