package dev.suiren.answers.internal;

import static dev.suiren.answers.internal.KeptTalks.AT_ONCE;
import static dev.suiren.answers.internal.KeptTalks.LEAVE;
import static dev.suiren.answers.internal.KeptTalks.ask;
import static dev.suiren.answers.internal.KeptTalks.doesNotExist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.answers.ConversationId;
import dev.suiren.answers.Conversations;
import dev.suiren.answers.Turn;
import dev.suiren.answers.TurnId;
import dev.suiren.answers.Turns;
import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.Names;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonRemoved;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S4")
class ConversationsTest {
  private static final Caller ANN = Handbook.ANN;
  private static final Caller BEN = Handbook.BEN;

  @TempDir Path folder;

  private final KeptTalks talks = new KeptTalks();

  @ParameterizedTest
  @EnumSource
  void keepsQuestionsAnswersAndCitations(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      FakeBases bases = FakeBases.saying("满一年有10天。[1] 另见 [77]");
      Turn asked = ask(talks.open(home, bases, AT_ONCE), LEAVE);
      Conversations later = talks.open(home, FakeBases.none(), AT_ONCE);
      Turn turn = later.get(ANN, asked.conversation()).turns().getFirst();
      assertThat(turn.state()).isEqualTo(Turn.State.DONE);
      assertThat(turn.question().value()).isEqualTo(LEAVE);
      Turn.Answer answer = turn.answer().orElseThrow();
      assertThat(answer.kind()).isEqualTo(Turn.Kind.GROUNDED);
      assertThat(answer.text().value()).startsWith("满一年有10天。[1]");
      assertThat(answer.dropped()).isEqualTo(1);
      assertThat(answer.base().orElseThrow().value()).isEqualTo("Ember");
      assertThat(answer.usage()).isEqualTo(FakeBases.USAGE);
      var citation = answer.sources().getFirst().citation().orElseThrow();
      assertThat(citation.quote().value()).contains("10天带薪年假");
      var found = later.turns().findCitation(ANN, turn.id(), 1).orElseThrow();
      assertThat(found.passage()).isEqualTo(citation.passage());
      assertThat(found.quote().value()).isEqualTo(citation.quote().value());
      assertThat(later.turns().findCitation(ANN, turn.id(), 2)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsNothingOfItToAnotherPerson(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Conversations conversations = talks.open(home, FakeBases.none(), AT_ONCE);
      Turn turn = ask(conversations, LEAVE);
      ConversationId id = turn.conversation();
      Turns turns = conversations.turns();
      assertThat(conversations.list(BEN)).isEmpty();
      doesNotExist(() -> conversations.get(BEN, id));
      doesNotExist(() -> conversations.rename(BEN, id, "mine"));
      doesNotExist(() -> conversations.delete(BEN, id));
      doesNotExist(() -> conversations.export(BEN, id));
      doesNotExist(() -> turns.ask(BEN, Optional.of(id), LEAVE, Set.of()));
      doesNotExist(() -> turns.get(BEN, turn.id()));
      doesNotExist(() -> turns.stop(BEN, turn.id()));
      doesNotExist(() -> turns.rate(BEN, turn.id(), Turns.Rating.UP, ""));
      doesNotExist(() -> turns.findCitation(BEN, turn.id(), 1));
      doesNotExist(() -> turns.follow(BEN, turn.id(), new Listening()));
      assertThat(conversations.get(ANN, id).turns()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void renamesRatesExportsAndDeletes(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Conversations conversations = talks.open(home, FakeBases.none(), AT_ONCE);
      Turn turn = ask(conversations, LEAVE);
      ConversationId id = turn.conversation();
      conversations.rename(ANN, id, "  Leave \n more");
      conversations.turns().rate(ANN, turn.id(), Turns.Rating.DOWN, "too short");
      conversations.turns().rate(ANN, turn.id(), Turns.Rating.UP, "short,\nbut right");
      assertThat(conversations.list(ANN).getFirst().title().value()).isEqualTo("Leave");
      assertThat(conversations.turns().get(ANN, turn.id()).answer().orElseThrow().rating())
          .contains(Turns.Rating.UP);
      assertThat(conversations.export(ANN, id).value())
          .startsWith("# Leave\n")
          .endsWith("\nFeedback: good – short, but right\n")
          .contains(LEAVE, "10天带薪年假", "[1] 人事/年假.md › 年假: “", "revision-1");
      conversations.delete(ANN, id);
      assertThat(conversations.list(ANN)).isEmpty();
      doesNotExist(() -> conversations.turns().get(ANN, turn.id()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void listsTheLastChangedFirstAndRemembersEarlierTurns(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Conversations conversations = talks.open(home, FakeBases.none(), AT_ONCE);
      Turn first = ask(conversations, "北京的住宿标准每晚上限是多少？");
      talks.clock.advance(Duration.ofMinutes(1));
      Turn second = ask(conversations, LEAVE);
      talks.clock.advance(Duration.ofMinutes(1));
      Turn followUp =
          conversations.turns().ask(ANN, Optional.of(first.conversation()), "那上海呢？", Set.of());
      assertThat(followUp.answer().orElseThrow().text().value()).contains("城市: 上海 · 每晚上限: 600元");
      assertThat(conversations.list(ANN))
          .extracting(Conversations.Entry::id)
          .containsExactly(first.conversation(), second.conversation());
    }
  }

  @ParameterizedTest
  @EnumSource
  void remembersWhereTheLastQuestionLooked(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Conversations conversations = talks.open(home, FakeBases.none(), AT_ONCE);
      CollectionId rules = new CollectionId("rules");
      CollectionId handbook = new CollectionId("handbook");
      Turns turns = conversations.turns();
      ConversationId id =
          turns.ask(ANN, Optional.empty(), LEAVE, Set.of(rules, handbook)).conversation();
      assertThat(conversations.get(ANN, id).collections())
          .containsExactlyInAnyOrder(rules, handbook);
      turns.ask(ANN, Optional.of(id), LEAVE, Set.of(handbook));
      assertThat(conversations.get(ANN, id).collections()).containsExactly(handbook);
      doesNotExist(() -> turns.ask(BEN, Optional.of(id), LEAVE, Set.of(rules)));
      assertThat(conversations.get(ANN, id).collections()).containsExactly(handbook);
      turns.ask(ANN, Optional.of(id), LEAVE, Set.of());
      assertThat(conversations.get(ANN, id).collections()).isEmpty();
      turns.ask(ANN, Optional.of(id), LEAVE, Set.of(rules));
      conversations.delete(ANN, id);
      assertThat(rows(home, "conversation_collection")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void holdsAnAnswerThatNoLongerPasses(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Turn asked = ask(talks.open(home, FakeBases.none(), AT_ONCE), LEAVE);
      Conversations stricter = talks.open(home, FakeBases.none(), AT_ONCE, "带薪", "几天");
      Turn turn = stricter.turns().get(ANN, asked.id());
      assertThat(turn.answer().orElseThrow().kind()).isEqualTo(Turn.Kind.HELD);
      assertThat(turn.answer().orElseThrow().text().value()).isEqualTo("stopped (term)");
      assertThat(turn.answer().orElseThrow().sources()).isEmpty();
      assertThat(turn.question().value()).isEqualTo("…");
      assertThat(stricter.list(ANN).getFirst().title().value()).isEqualTo("…");
      assertThat(stricter.export(ANN, asked.conversation()).value()).doesNotContain("带薪", "几天");
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsThatDocumentsDisagreeAsLongAsBothStand(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      talks.handbook.with("a.md", "A", "总部停车场共有120个车位。").with("b.md", "B", "总部停车场共有180个车位。");
      Conversations conversations = talks.open(home, FakeBases.none(), AT_ONCE);
      Turn asked = ask(conversations, "停车场有多少个车位？");
      Turn.Answer both = conversations.turns().get(ANN, asked.id()).answer().orElseThrow();
      assertThat(both.conflict()).hasSize(2);
      assertThat(both.text().value()).startsWith("您的文档说法不一：");
      int side = both.conflict().getLast();
      talks.reading.withdraw(both.sources().get(side - 1).citation().orElseThrow().passage());
      Turn.Answer one = conversations.turns().get(ANN, asked.id()).answer().orElseThrow();
      assertThat(one.conflict()).isEmpty();
      assertThat(one.text().value()).contains("个车位").doesNotContain("说法不一");
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesOutTheLinesWhoseSourceWasTakenDown(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      FakeBases bases = FakeBases.saying("年假10天。[1]\n\n其他见人事系统。[2]\n");
      talks.handbook.with("a.md", "年假", "年假说明见人事系统。");
      Conversations conversations = talks.open(home, bases, AT_ONCE);
      Turn asked = ask(conversations, LEAVE);
      var sources = asked.answer().orElseThrow().sources();
      assertThat(sources).hasSize(2);
      talks.reading.withdraw(sources.getFirst().citation().orElseThrow().passage());
      Turn.Answer answer = conversations.turns().get(ANN, asked.id()).answer().orElseThrow();
      assertThat(answer.sources().getFirst().citation()).isEmpty();
      assertThat(answer.text().value()).contains("其他见人事系统").doesNotContain("10天");
      assertThat(answer.html().value().markup()).doesNotContain("10天");
      talks.reading.withdraw(sources.getLast().citation().orElseThrow().passage());
      assertThat(conversations.turns().get(ANN, asked.id()).answer().orElseThrow().text().value())
          .isEqualTo("这个回答所依据的文档已经撤回或更改。");
    }
  }

  @ParameterizedTest
  @EnumSource
  void forgetsAPersonWithAllTheirQuestionsOrNotAtAll(Databases databases) throws Exception {
    try (TestHome home = databases.open(folder)) {
      FakeBases bases = FakeBases.saying("满一年").stalling();
      List<Thread> threads = new ArrayList<>();
      TermAudit audit = new TermAudit();
      Store store = Store.of(home.db(), new Ids(talks.clock, new SecureRandom()), talks.clock);
      RunningTurns turns =
          new RunningTurns(
              talks.handbook.answering(audit, Names.NONE, bases),
              store,
              new Recall(audit, talks.reading),
              task -> threads.add(Thread.ofVirtual().start(task)),
              talks.news::add);
      turns.ask(ANN, Optional.empty(), LEAVE, Set.of());
      bases.stalled.await();
      Departures departures = new Departures(store, turns);
      PersonRemoved ann = new PersonRemoved(ANN.space(), ANN.person().orElseThrow());
      assertThatThrownBy(() -> home.db().inTransaction(() -> thenFail(departures, ann)))
          .hasMessage("not removed after all");
      assertThat(rows(home, "conversation")).isEqualTo(1);
      store.conversations().insert(Owner.of(BEN), "Ben's");
      home.db().inTransaction(() -> departures.heard(ann));
      threads.getFirst().join();
      assertThat(rows(home, "conversation")).as("Ben's stays").isEqualTo(1);
      assertThat(rows(home, "turn")).isZero();
      assertThat(rows(home, "turn_citation")).isZero();
    }
  }

  private static void thenFail(Departures departures, PersonRemoved gone) {
    departures.heard(gone);
    throw new IllegalStateException("not removed after all");
  }

  private static int rows(TestHome home, String table) {
    return home.db().sql("select count(*) from " + table).query(Integer.class).single();
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsEmptyTooLongOrTooMuchAtOnce(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Conversations conversations = talks.open(home, FakeBases.none(), task -> {});
      refuses(Problem.BAD_INPUT, () -> ask(conversations, " \n "));
      refuses(Problem.TOO_LARGE, () -> ask(conversations, "问".repeat(8001)));
      for (int i = 0; i < 4; i++) {
        ask(conversations, LEAVE);
      }
      refuses(Problem.TOO_MANY, () -> ask(conversations, LEAVE));
      doesNotExist(() -> conversations.turns().get(ANN, new TurnId("none")));
      ConversationId id = conversations.list(ANN).getFirst().id();
      refuses(Problem.BAD_INPUT, () -> conversations.rename(ANN, id, " "));
      refuses(Problem.TOO_LARGE, () -> conversations.rename(ANN, id, "长".repeat(201)));
    }
  }

  private static void refuses(Problem problem, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
