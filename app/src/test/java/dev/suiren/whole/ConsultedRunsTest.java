package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.kernel.Db;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Scores;
import dev.suiren.testing.ScriptedServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks with documents on the page: a ZIP goes in, and what comes out is what the command line
/// gives.
@Tag("S5")
@SuppressWarnings("NullAway.Init")
class ConsultedRunsTest {
  @TempDir Path folder;
  private final AtomicBoolean stalls = new AtomicBoolean();
  private final CountDownLatch stalled = new CountDownLatch(1);
  private ShopChecks shop;
  private ScriptedServer server;
  private Path home;

  @BeforeEach
  void prepare() throws IOException {
    shop = new ShopChecks(folder);
    server =
        ScriptedServer.playing(
            to -> {
              if (stalls.get() && to.body().contains("warranty of a lamp?")) {
                stalled.countDown();
                to.stall();
              }
              shop.answer(to);
            });
    home = shop.home("home", server);
  }

  @AfterEach
  void end() {
    server.close();
  }

  private HttpResponse<String> forecast(Visitor owner, String base) throws IOException {
    return owner.upload("/proof/forecast?checks=uploaded&base=" + base, "mine.zip", shop.zip());
  }

  private static String hidden(String html, String name) {
    return html.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
  }

  private static RunId begun(Visitor owner, String forecast) {
    HttpResponse<String> begun =
        owner.post(
            "/proof/runs",
            Map.of(
                "set",
                hidden(forecast, "set"),
                "base",
                hidden(forecast, "base"),
                "repeats",
                "1",
                "parallel",
                "1"));
    String at = begun.headers().firstValue("HX-Redirect").orElseThrow(() -> said(begun));
    return new RunId(at.substring(at.lastIndexOf('/') + 1));
  }

  private static AssertionError said(HttpResponse<String> answer) {
    return new AssertionError(answer.body());
  }

  private static Run ended(House house, RunId run) {
    Runs runs = house.get(Runs.class);
    House.await(() -> runs.get(house.local(), run).course().state() != Run.State.RUNNING);
    return runs.get(house.local(), run);
  }

  private static Map<String, String> scores(House house, RunId run) {
    Map<String, String> scores = new TreeMap<>();
    house
        .get(Scores.class)
        .read(
            house.local(),
            run,
            score ->
                scores.put(
                    score.subject().item(),
                    score
                        .answer()
                        .why()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .orElse("right")));
    return scores;
  }

  @Test
  void aZipIsAnsweredAsOnTheCommandLine() throws IOException {
    OpenHouse.Ran ran = shop.proof(shop.home("other", server), "--base", "fire-1");
    assertThat(ran.exit()).as(ran.err()).isZero();
    Map<String, String> expected = shop.scores();
    try (House house = House.open(home)) {
      Visitor owner = house.owner();
      String forecast = forecast(owner, "fire-1").body();
      assertThat(forecast)
          .contains(">8</strong><span>answers over 3 documents", ">1</strong><span>calls")
          .contains("1 answer cannot be asked for");
      RunId id = begun(owner, forecast);
      Run run = ended(house, id);
      assertThat(run.course().why()).isEmpty();
      assertThat(scores(house, id)).isEqualTo(expected);

      String returns = owner.get("/proof/runs/" + id.value() + "/items/0").body();
      assertThat(returns)
          .contains("within 30 days of purchase.</div>", "terms.md</code>", "Audit: pass")
          .contains("What the base last said by itself", "within 30 days of purchase [1].");
      String told = owner.get("/proof/runs/" + id.value() + "/items/7").body();
      assertThat(told).contains("Audit: block", "EMBERGLOW");
      int answer = told.indexOf("id=\"answer-1\"");
      String judged = told.substring(answer, told.indexOf("<details", answer));
      assertThat(judged).doesNotContain("EMBERGLOW");

      owner.post(
          "/proof/runs/" + id.value() + "/items/6/1/verdict", Map.of("right", "true", "note", ""));
      assertThat(house.get(Runs.class).get(house.local(), id).tally().byHand()).isEqualTo(1);
      assertThat(home.resolve("private")).isEmptyDirectory();
      assertThat(home.resolve("scratch")).isEmptyDirectory();
    }
  }

  @Test
  void documentsAnswerByThemselvesOnThePageToo() throws IOException {
    assertThat(shop.proof(shop.home("other", server), "--base", "none").exit()).isZero();
    Map<String, String> expected = shop.scores();
    try (House house = House.open(home)) {
      Visitor owner = house.owner();
      String forecast = forecast(owner, "none").body();
      assertThat(forecast).contains("nobody is asked, and nothing is paid");
      RunId id = begun(owner, forecast);
      assertThat(ended(house, id).course().state()).isEqualTo(Run.State.DONE);
      assertThat(scores(house, id)).isEqualTo(expected);
      assertThat(owner.get("/proof").body()).contains("No base: documents answer by themselves");
      owner.post(
          "/proof/runs/" + id.value() + "/items/0/1/verdict", Map.of("right", "false", "note", ""));
      assertThat(house.get(Runs.class).get(house.local(), id).tally().byHand()).isEqualTo(1);
      assertThat(server.exchanges()).isEmpty();
    }
  }

  @Test
  void aRunOfTheCommandLineThatWasKilledGoesOnOnThePage() throws Exception {
    stalls.set(true);
    Process process = shop.process(home);
    try {
      assertThat(stalled.await(90, TimeUnit.SECONDS)).as("it ended by itself").isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    stalls.set(false);
    try (House house = House.open(home)) {
      Runs runs = house.get(Runs.class);
      Run left =
          runs.list(house.local(), new Runs.Wanted(Optional.empty(), Optional.empty(), 0, 10))
              .runs()
              .getFirst();
      assertThat(left.course().state()).isEqualTo(Run.State.INTERRUPTED);
      assertThat(left.set().documents()).isEqualTo(3);
      assertThat(left.tally().judged()).isPositive();
      runs.resume(house.local(), left.id(), Optional.empty());
      Run done = ended(house, left.id());
      assertThat(done.course().state()).isEqualTo(Run.State.DONE);
      assertThat(scores(house, left.id())).containsEntry("staff", "right").hasSize(10);
      assertThat(home.resolve("private")).isEmptyDirectory();
      assertThat(home.resolve("scratch")).isEmptyDirectory();
    }
  }

  @Test
  void afterARestartItGoesOnWithItsDocuments() throws Exception {
    stalls.set(true);
    RunId id;
    try (House house = House.open(home)) {
      id = begun(house.owner(), forecast(house.owner(), "fire-1").body());
      assertThat(stalled.await(90, TimeUnit.SECONDS)).as("it ended by itself").isTrue();
    }
    stalls.set(false);
    int paid = server.exchanges().size();
    try (House house = House.open(home)) {
      Runs runs = house.get(Runs.class);
      assertThat(runs.get(house.local(), id).course().state()).isEqualTo(Run.State.INTERRUPTED);
      runs.resume(house.local(), id, Optional.empty());
      Run done = ended(house, id);
      assertThat(done.course().state()).isEqualTo(Run.State.DONE);
      assertThat(done.course().progress().replayed()).isPositive();
      assertThat(ShopChecks.bodies(server).subList(paid, server.exchanges().size()))
          .doesNotContainAnyElementsOf(ShopChecks.bodies(server).subList(0, paid - 1));
      assertThat(scores(house, id))
          .containsEntry("returns", "right")
          .containsEntry("told", "right");
      runs.remove(house.local(), id);
      assertThat(
              house
                  .get(Db.class)
                  .sql("select count(*) from run_document")
                  .query(Integer.class)
                  .single())
          .isZero();
    }
  }
}
