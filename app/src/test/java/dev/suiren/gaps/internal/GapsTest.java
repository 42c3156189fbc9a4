package dev.suiren.gaps.internal;

import static dev.suiren.gaps.internal.Shelf.ANN;
import static dev.suiren.gaps.internal.Shelf.BEN;
import static dev.suiren.gaps.internal.Shelf.EDITOR;
import static dev.suiren.gaps.internal.Shelf.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.TermAudit;
import dev.suiren.gaps.Gap;
import dev.suiren.gaps.GapId;
import dev.suiren.gaps.Gaps;
import dev.suiren.gaps.Gaps.Leftover;
import dev.suiren.gaps.Gaps.Limits;
import dev.suiren.gaps.Gaps.Wanted;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is kept, for how long, and who sees it.
@Tag("S4")
class GapsTest {
  private static final String LEAVE = "产假有多少天？";

  @TempDir Path folder;

  private void on(Databases databases, Consumer<Shelf> test) {
    try (TestHome home = databases.open(folder)) {
      Shelf shelf = new Shelf(home, new TermAudit("heron"));
      shelf.gaps.turnOn(OWNER, Limits.USUAL);
      test.accept(shelf);
    }
  }

  private static void refused(Problem problem, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsKeptBeforeTheOwnerSaysSo(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Shelf shelf = new Shelf(home, new TermAudit());
      shelf.hear(ANN, LEAVE);
      assertThat(shelf.gaps.choice(EDITOR)).isEqualTo(new Gaps.Choice(false, Limits.USUAL, 0));
      shelf.gaps.turnOn(OWNER, Limits.USUAL);
      assertThat(shelf.open()).isEmpty();
      shelf.hear(Shelf.in("other", "zoe", Role.READER, Audience.STAFF), LEAVE);
      assertThat(shelf.gaps.choice(EDITOR).kept()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameQuestionCountsUpAndTellsOnlyItsDays(Databases databases) {
    on(
        databases,
        shelf -> {
          shelf.hear(ANN, LEAVE);
          shelf.hear(ANN, "產假有幾天");
          shelf.hear(BEN, "请问产假有多少天呢");
          shelf.days(2);
          shelf.hearRated(ANN, LEAVE);
          shelf.hear(ANN, "wifi 密码是什么");
          Gap first = shelf.open().getFirst();
          assertThat(first.question().value()).isEqualTo(LEAVE);
          assertThat(first.unanswered()).as("Ann counts once a day").isEqualTo(2);
          assertThat(first.ratedBad()).isEqualTo(1);
          assertThat(first.first()).isEqualTo(LocalDate.of(2026, 1, 1));
          assertThat(first.last()).isEqualTo(LocalDate.of(2026, 1, 3));
          assertThat(shelf.questions()).containsExactly(LEAVE, "wifi 密码是什么");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatMayNotBeKeptIsNotWritten(Databases databases) {
    on(
        databases,
        shelf -> {
          shelf.hear(Shelf.person("tim", Role.READER, Audience.TEENS), "teen's question");
          shelf.hear(Shelf.person("kim", Role.OWNER, Audience.CHILDREN), "child's question");
          shelf.hear(Caller.system(ANN.space(), "job"), "job's question");
          shelf.hear(ANN, "what of the heron?");
          shelf.hear(ANN, "Hello!");
          shelf.hear(ANN, "long ".repeat(201));
          assertThat(shelf.gaps.choice(OWNER).kept()).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aQuestionEndsAfterItsDays(Databases databases) {
    on(
        databases,
        shelf -> {
          SweepJob sweep = new SweepJob(shelf.store);
          shelf.hear(ANN, LEAVE);
          shelf.days(89);
          shelf.hear(ANN, "wifi 密码是什么");
          sweep.run("all");
          assertThat(shelf.questions()).hasSize(2);
          shelf.days(1);
          assertThat(shelf.questions()).as("over, swept or not").containsExactly("wifi 密码是什么");
          sweep.run("all");
          assertThat(shelf.gaps.choice(EDITOR).kept()).isEqualTo(1);
          shelf.gaps.turnOn(OWNER, new Limits(1, 1));
          assertThat(shelf.jobs).contains(SweepJob.NAME);
          shelf.days(1);
          sweep.run("all");
          sweep.run("all");
          assertThat(shelf.gaps.choice(EDITOR).kept()).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void turningOffDeletesOrLetsTheDaysRunOut(Databases databases) {
    on(
        databases,
        shelf -> {
          shelf.hear(ANN, LEAVE);
          shelf.gaps.turnOff(OWNER, Leftover.STAYS);
          shelf.hear(BEN, "wifi 密码是什么");
          assertThat(shelf.gaps.choice(EDITOR)).isEqualTo(new Gaps.Choice(false, Limits.USUAL, 1));
          assertThat(shelf.questions()).containsExactly(LEAVE);
          shelf.gaps.turnOff(OWNER, Leftover.GOES);
          assertThat(shelf.gaps.choice(EDITOR).kept()).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void fewOccasionsStayHidden(Databases databases) {
    on(
        databases,
        shelf -> {
          shelf.hear(ANN, LEAVE);
          GapId id = shelf.open().getFirst().id();
          shelf.gaps.turnOn(OWNER, new Limits(90, 2));
          assertThat(shelf.open()).isEmpty();
          refused(Problem.NOT_FOUND, () -> shelf.gaps.askAgain(EDITOR, id));
          refused(Problem.NOT_FOUND, () -> shelf.gaps.delete(EDITOR, id));
          shelf.hear(BEN, LEAVE);
          assertThat(shelf.questions()).containsExactly(LEAVE);
        });
  }

  @ParameterizedTest
  @EnumSource
  void onlyEditorsOfTheSpaceSeeItAndOnlyTheOwnerDecides(Databases databases) {
    on(
        databases,
        shelf -> {
          shelf.hear(ANN, LEAVE);
          GapId id = shelf.open().getFirst().id();
          Wanted all = new Wanted(Gap.State.OPEN, "", 0, 50);
          refused(Problem.NOT_ALLOWED, () -> shelf.gaps.list(ANN, all));
          refused(Problem.NOT_ALLOWED, () -> shelf.gaps.choice(ANN));
          refused(Problem.NOT_ALLOWED, () -> shelf.gaps.mark(ANN, id, Gap.State.DONE));
          refused(Problem.NOT_ALLOWED, () -> shelf.gaps.delete(ANN, id));
          refused(Problem.NOT_ALLOWED, () -> shelf.gaps.askAgain(ANN, id));
          refused(Problem.NOT_ALLOWED, () -> shelf.gaps.turnOn(EDITOR, Limits.USUAL));
          refused(Problem.NOT_ALLOWED, () -> shelf.gaps.turnOff(EDITOR, Leftover.GOES));
          Caller other = Shelf.in("other", "zoe", Role.OWNER, Audience.STAFF);
          assertThat(shelf.gaps.list(other, all).gaps()).isEmpty();
          assertThat(shelf.gaps.choice(other).on()).isFalse();
          refused(Problem.NOT_FOUND, () -> shelf.gaps.mark(other, id, Gap.State.DONE));
          refused(Problem.NOT_FOUND, () -> shelf.gaps.delete(other, id));
          refused(Problem.NOT_FOUND, () -> shelf.gaps.askAgain(other, id));
          shelf.gaps.turnOff(other, Leftover.GOES);
          assertThat(shelf.questions()).containsExactly(LEAVE);
          assertThat(shelf.asked).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDoneOpensWhenItIsAskedAgainInVain(Databases databases) {
    on(
        databases,
        shelf -> {
          shelf.hear(ANN, LEAVE);
          GapId id = shelf.open().getFirst().id();
          shelf.gaps.mark(EDITOR, id, Gap.State.DONE);
          assertThat(shelf.open()).isEmpty();
          assertThat(shelf.list(Gap.State.DONE, "")).hasSize(1);
          assertThat(shelf.gaps.askAgain(EDITOR, id).value()).isEqualTo("c");
          assertThat(shelf.asked).containsExactly("ed: " + LEAVE);
          shelf.hear(EDITOR, LEAVE);
          assertThat(shelf.open()).as("asking again does not count").isEmpty();
          shelf.days(1);
          shelf.hear(ANN, LEAVE);
          assertThat(shelf.open().getFirst().unanswered()).isEqualTo(2);
          shelf.gaps.delete(EDITOR, id);
          assertThat(shelf.gaps.choice(EDITOR).kept()).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void wordsAreFoundInAnyFormAndNeverReadAsAPattern(Databases databases) {
    on(
        databases,
        shelf -> {
          shelf.hear(ANN, "停車場在哪裡？");
          shelf.hear(ANN, "折扣 5% 怎么算");
          shelf.hear(ANN, "Where is the CAR park?");
          assertThat(shelf.list(Gap.State.OPEN, "停车")).hasSize(1);
          assertThat(shelf.list(Gap.State.OPEN, "ｃａｒ  Park")).hasSize(1);
          assertThat(shelf.list(Gap.State.OPEN, "5%")).hasSize(1);
          assertThat(shelf.list(Gap.State.OPEN, "%a%")).isEmpty();
          assertThat(shelf.list(Gap.State.OPEN, "!")).hasSize(3);
        });
  }

  @ParameterizedTest
  @EnumSource
  void pagesFollowOneAnotherAndTheRarestOldestGiveWay(Databases databases) {
    on(
        databases,
        shelf -> {
          for (int i = 0; i < 7; i++) {
            shelf.hear(ANN, "question of machine " + i);
          }
          shelf.hear(BEN, "question of machine 3");
          List<Gap> first = shelf.gaps.list(EDITOR, new Wanted(Gap.State.OPEN, "", 0, 4)).gaps();
          Gaps.Page second = shelf.gaps.list(EDITOR, new Wanted(Gap.State.OPEN, "", 4, 4));
          assertThat(first.getFirst().question().value()).isEqualTo("question of machine 3");
          assertThat(second.total()).isEqualTo(7);
          assertThat(second.gaps()).hasSize(3).doesNotContainAnyElementsOf(first);
          shelf.days(1);
          shelf.hear(ANN, "question of today");
          shelf.store.gaps().trim(ANN.space(), 2);
          assertThat(shelf.questions())
              .containsExactly("question of machine 3", "question of today");
          refused(
              Problem.BAD_INPUT,
              () -> shelf.gaps.list(EDITOR, new Wanted(Gap.State.OPEN, "", -1, 4)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatDoesNotPassAnyMoreIsShownAsAMark(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Shelf before = new Shelf(home, new TermAudit());
      before.gaps.turnOn(OWNER, Limits.USUAL);
      before.hear(ANN, "what of the heron?");
      Shelf after = new Shelf(home, new TermAudit("heron"));
      assertThat(after.questions()).containsExactly("…");
    }
  }
}
