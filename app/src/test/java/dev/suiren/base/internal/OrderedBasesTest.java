package dev.suiren.base.internal;

import static dev.suiren.base.internal.SpokenBases.EDITOR;
import static dev.suiren.base.internal.SpokenBases.OWNER;
import static dev.suiren.base.internal.SpokenBases.PRICE;
import static dev.suiren.base.internal.SpokenBases.PROMPT;
import static dev.suiren.base.internal.SpokenBases.READER;
import static dev.suiren.base.internal.SpokenBases.STRANGER;
import static dev.suiren.base.internal.SpokenBases.add;
import static dev.suiren.base.internal.SpokenBases.assertProblem;
import static dev.suiren.base.internal.SpokenBases.base;
import static dev.suiren.base.internal.SpokenBases.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.BaseId;
import dev.suiren.base.Bases;
import dev.suiren.base.Bases.Adding;
import dev.suiren.base.Bases.NewBase;
import dev.suiren.base.Bases.Price;
import dev.suiren.base.Flaw;
import dev.suiren.kernel.Problem;
import dev.suiren.people.Caller;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S5")
class OrderedBasesTest {

  @TempDir Path folder;
  private final SpokenBases spoken = new SpokenBases();

  @ParameterizedTest
  @EnumSource
  void keepsWhatWasAddedAndSealsItsKey(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = spoken.open(home, Optional.empty());
      assertThat(bases.isConfigured(OWNER)).isFalse();
      BaseId id = add(bases, "one");
      Bases.Entry entry = bases.list(EDITOR).getFirst();
      assertThat(entry.id()).isEqualTo(id);
      assertThat(entry.name().value()).isEqualTo("The one");
      assertThat(entry.url().value()).isEqualTo("http://127.0.0.1:1/v1");
      assertThat(entry.hasKey()).isTrue();
      assertThat(entry.price()).isEqualTo(PRICE);
      assertThat(bases.isConfigured(OWNER)).isTrue();
      String sealed = home.db().sql("select sealed_key from base").query(String.class).single();
      assertThat(sealed).isNotBlank().doesNotContain("key-of-one");
      bases.stream(READER, PROMPT, piece -> true);
      assertThat(spoken.asked.getFirst().key()).isEqualTo("key-of-one");
    }
  }

  @ParameterizedTest
  @EnumSource
  void triesBasesInTheirOrder(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = spoken.open(home, Optional.empty());
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
  void letsOnlyTheOwnerChangeAndOnlyEditorsLook(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = spoken.open(home, Optional.empty());
      BaseId id = add(bases, "one");
      for (Caller caller : List.of(EDITOR, READER)) {
        assertProblem(Problem.NOT_ALLOWED, () -> bases.add(caller, base("x")));
        assertProblem(Problem.NOT_ALLOWED, () -> bases.remove(caller, id));
        assertProblem(Problem.NOT_ALLOWED, () -> bases.order(caller, List.of(id)));
        assertProblem(Problem.NOT_ALLOWED, () -> bases.setPrice(caller, id, PRICE));
        assertProblem(Problem.NOT_ALLOWED, () -> bases.setImages(caller, id, true));
        assertProblem(Problem.NOT_ALLOWED, () -> bases.setKey(caller, id, "mine"));
        assertProblem(Problem.NOT_ALLOWED, () -> bases.test(caller, id));
      }
      assertProblem(Problem.NOT_ALLOWED, () -> bases.list(READER));
      assertThat(spoken.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsAndUsesNothingOfAnotherSpace(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = spoken.open(home, Optional.empty());
      BaseId id = add(bases, "one");
      assertThat(bases.list(STRANGER)).isEmpty();
      assertProblem(Problem.NOT_FOUND, () -> bases.remove(STRANGER, id));
      assertProblem(Problem.NOT_FOUND, () -> bases.setPrice(STRANGER, id, PRICE));
      assertProblem(Problem.NOT_FOUND, () -> bases.setImages(STRANGER, id, true));
      assertProblem(Problem.NOT_FOUND, () -> bases.setKey(STRANGER, id, "mine"));
      assertProblem(Problem.NOT_FOUND, () -> bases.order(STRANGER, List.of(id)));
      assertProblem(Problem.NOT_FOUND, () -> bases.test(STRANGER, id));
      assertThat(bases.stream(STRANGER, PROMPT, piece -> true).base()).isEmpty();
      assertThat(spoken.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesThePrice(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = spoken.open(home, Optional.empty());
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
  void takesNoImagesUnlessItsOwnerSaysSo(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = spoken.open(home, Optional.empty());
      BaseId plain = add(bases, "one");
      bases.add(OWNER, new NewBase("seeing", "http://h", "m", "", PRICE, true));
      assertThat(bases.list(EDITOR)).extracting(Bases.Entry::images).containsExactly(false, true);
      bases.setImages(OWNER, plain, true);
      assertThat(bases.list(EDITOR)).extracting(Bases.Entry::images).containsExactly(true, true);
      bases.setImages(OWNER, plain, false);
      assertThat(bases.list(EDITOR)).extracting(Bases.Entry::images).containsExactly(false, true);
      assertProblem(Problem.CONFLICT, () -> bases.setImages(OWNER, BaseId.FROM_SETTINGS, true));
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesFlawedBasesAndHidesBlockedNames(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Bases bases = spoken.open(home, Optional.empty());
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
}
