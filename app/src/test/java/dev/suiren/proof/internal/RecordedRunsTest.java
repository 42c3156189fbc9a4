package dev.suiren.proof.internal;

import static dev.suiren.base.internal.RecordingHome.LOCAL;
import static dev.suiren.base.internal.RecordingHome.PRICE;
import static dev.suiren.base.internal.RecordingHome.prompt;
import static dev.suiren.base.internal.RecordingHome.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.base.Attempt;
import dev.suiren.base.Bases.Price;
import dev.suiren.base.Halt;
import dev.suiren.base.internal.RecordingHome;
import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.Ended;
import dev.suiren.proof.Ended.Why;
import dev.suiren.proof.ProofRuns.Call;
import dev.suiren.proof.ProofRuns.Forecast;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.ProofRuns.Order;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import dev.suiren.testing.ScriptedServer.Script;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs over real connections to a base that behaves as told.
class RecordedRunsTest {
  private static final Script GARBAGE = to -> to.answer(200, "text/html", "<p>no</p>");
  private static final Script TOO_MANY =
      to -> to.answer(429, "application/json", "{}", "Retry-After: 3600");
  private static final Script DROPPED =
      to -> {
        to.beginEvents();
        to.text("half");
        to.drop();
      };

  @TempDir Path folder;
  private final List<ScriptedServer> servers = new ArrayList<>();
  private final WritingHearer hearer = new WritingHearer();
  private RecordingHome home;

  @BeforeEach
  void open() {
    home = new RecordingHome(Databases.SQLITE, folder);
  }

  @AfterEach
  void close() {
    servers.forEach(ScriptedServer::close);
    home.close();
  }

  private ScriptedServer serve(Price price, Script... scripts) {
    ScriptedServer server = ScriptedServer.playing(scripts);
    servers.add(server);
    home.add("one", server, price);
    return server;
  }

  private static Order order(int items, Limits limits) {
    return new Order("one", calls(items), limits);
  }

  private static List<Call> calls(int items) {
    return IntStream.range(0, items)
        .mapToObj(i -> new Call("i" + i, 1, prompt("question " + i)))
        .toList();
  }

  private Ended run(Order order) {
    return run(order, hearer);
  }

  private Ended run(Order order, WritingHearer listening) {
    return WritingHearer.runs(home.recordings()).run(LOCAL, order, listening, new Halt());
  }

  @Test
  void asksEverythingOnceAndReplaysItForNothing() {
    ScriptedServer server = serve(PRICE, saying("yes"));
    Order order = order(30, Limits.USUAL);
    Ended first = run(order);
    assertThat(first.why()).isEqualTo(Why.DONE);
    assertThat(first.progress().spent().amount()).isEqualByComparingTo("0.00045");
    Ended second = run(order);
    assertThat(second.progress().replayed()).isEqualTo(30);
    assertThat(second.progress().spent().amount()).isEqualByComparingTo("0");
    assertThat(server.exchanges()).hasSize(30);
    assertThat(hearer.heard).hasSize(60);
    assertThat(hearer.went.getLast().line())
        .isEqualTo("30 of 30 calls (30 replayed, 0 failed), 0 USD spent");
    assertThat(WritingHearer.runs(home.recordings()).forecast(LOCAL, order))
        .extracting(Forecast::calls, Forecast::recorded)
        .containsExactly(30, 30);
  }

  @Test
  void whatFailsIsNotAnsweredAndTheNextRunAsksOnlyForThat() {
    ScriptedServer server = serve(PRICE, saying("1"), DROPPED, GARBAGE, TOO_MANY, saying("5"));
    Order order = order(6, new Limits(1, none(), none(), noBudget(), none()));
    Ended first = run(order);
    assertThat(first.why()).isEqualTo(Why.DONE);
    assertThat(hearer.failed).containsExactly("i1/1", "i2/1", "i3/1");
    assertThat(hearer.heard).containsExactly("i0/1=1", "i4/1=5", "i5/1=5");
    Ended second = run(order);
    assertThat(second.progress().replayed()).isEqualTo(3);
    assertThat(second.progress().answered()).isEqualTo(6);
    assertThat(server.exchanges()).hasSize(9);
  }

  @Test
  void repeatsOfOneQuestionStayApart() {
    AtomicInteger count = new AtomicInteger();
    serve(PRICE, to -> saying("n" + count.getAndIncrement()).play(to));
    Order order = new Order("one", Call.repeated("i", prompt("question"), 20), Limits.USUAL);
    run(order);
    WritingHearer again = new WritingHearer();
    run(order, again);
    assertThat(again.heard).hasSize(20).containsExactlyInAnyOrderElementsOf(hearer.heard);
    assertThat(hearer.heard.stream().map(line -> line.replaceAll(".*=", "")).distinct())
        .hasSize(20);
  }

  @Test
  void neverPaysMoreThanTheBudgetHoweverManyAskAtOnce() {
    ScriptedServer server = serve(PRICE, saying("yes"));
    BigDecimal budget = new BigDecimal("0.001");
    Ended ended =
        run(order(200, new Limits(16, none(), none(), noBudget(), none()).withBudget(budget)));
    assertThat(ended.why()).isEqualTo(Why.MONEY_SPENT);
    assertThat(ended.progress().spent().amount()).isLessThanOrEqualTo(budget);
    assertThat(server.exchanges()).hasSize(ended.progress().answered());
    assertThat(ended.unmade()).isEqualTo(200 - ended.progress().answered());
    // Each costs 15 millionths and sets aside less than 300.
    assertThat(ended.progress().answered()).isGreaterThan(46);
  }

  @Test
  void whatIsRecordedIsReplayedAfterTheMoneyIsSpent() {
    ScriptedServer server = serve(PRICE, saying("yes"));
    run(new Order("one", calls(10).subList(5, 10), Limits.USUAL));
    Ended ended = run(order(10, Limits.USUAL.withBudget(BigDecimal.ZERO)));
    assertThat(ended.why()).isEqualTo(Why.MONEY_SPENT);
    assertThat(ended.progress().replayed()).isEqualTo(5);
    assertThat(server.exchanges()).hasSize(5);
  }

  @Test
  void asksNoFasterThanItsLimitsAndReplaysAtOnce() {
    serve(PRICE, saying("yes"));
    AtomicLong now = new AtomicLong();
    List<Duration> waited = new CopyOnWriteArrayList<>();
    RecordedRuns runs =
        new RecordedRuns(
            home.recordings(),
            now::get,
            time -> {
              waited.add(time);
              now.addAndGet(time.toNanos());
            });
    Order order = order(4, new Limits(1, OptionalInt.of(6), none(), noBudget(), none()));
    runs.run(LOCAL, order, hearer, new Halt());
    assertThat(waited).hasSize(3).containsOnly(Duration.ofSeconds(10));
    runs.run(LOCAL, order, hearer, new Halt());
    assertThat(waited).hasSize(3);
  }

  @Test
  void aBudgetWithoutAPriceIsRefused() {
    Price free = new Price(BigDecimal.ZERO, BigDecimal.ZERO, PRICE.currency());
    serve(free, saying("yes"));
    assertThatThrownBy(() -> run(order(1, Limits.USUAL.withBudget(BigDecimal.ONE))))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("a budget needs the base's price");
  }

  @Test
  void stopsBetweenBatchesWhenAllIsDecided() {
    ScriptedServer server = serve(PRICE, saying("yes"));
    WritingHearer satisfied =
        new WritingHearer() {
          @Override
          public boolean isDecided() {
            return heard.size() >= 20;
          }
        };
    Ended ended = run(order(100, Limits.USUAL.withBatch(10)), satisfied);
    assertThat(ended.why()).isEqualTo(Why.DECIDED);
    assertThat(satisfied.heard).hasSize(20);
    assertThat(server.exchanges()).hasSize(20);
  }

  @Test
  void aBaseThatRefusesItsKeyIsNotAskedAHundredTimes() {
    ScriptedServer server = serve(PRICE, to -> to.answer(401, "application/json", "{}"));
    Ended ended = run(order(100, Limits.USUAL));
    assertThat(ended.why()).isEqualTo(Why.BASE_FAILED);
    assertThat(server.exchanges()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void haltingEndsCallsThatStallAndTheNextRunAsksOnlyForThose() {
    Halt halt = new Halt();
    AtomicInteger count = new AtomicInteger();
    ScriptedServer server =
        serve(
            PRICE,
            to -> {
              if (count.incrementAndGet() == 4) {
                halt.halt();
              }
              if (count.get() > 3 && count.get() < 7) {
                to.stall();
              }
              saying("yes").play(to);
            });
    Order order = order(20, Limits.USUAL);
    Ended ended = WritingHearer.runs(home.recordings()).run(LOCAL, order, hearer, halt);
    assertThat(ended.why()).isEqualTo(Why.CANCELLED);
    int made = ended.progress().answered();
    int asked = server.exchanges().size();
    assertThat(made).isLessThanOrEqualTo(asked);
    count.set(100);
    Ended second = run(order);
    assertThat(second.progress().answered()).isEqualTo(20);
    assertThat(second.progress().replayed()).isEqualTo(made);
    assertThat(server.exchanges()).hasSize(asked + 20 - made);
  }

  @Test
  void aHearerThatBreaksLeavesNoCallBehind() {
    serve(PRICE, saying("yes"));
    WritingHearer broken =
        new WritingHearer() {
          @Override
          public void heard(Call call, Attempt attempt) {
            throw new IllegalStateException("broken");
          }
        };
    assertThatThrownBy(() -> run(order(50, Limits.USUAL), broken))
        .isInstanceOf(IllegalStateException.class);
    assertThat(run(order(50, Limits.USUAL)).progress().answered()).isEqualTo(50);
  }

  private static OptionalInt none() {
    return OptionalInt.empty();
  }

  private static Optional<BigDecimal> noBudget() {
    return Optional.empty();
  }
}
