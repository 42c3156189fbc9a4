package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Bases;
import dev.suiren.people.Audience;
import dev.suiren.people.Role;
import dev.suiren.testing.ScriptedServer;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs of checks over HTTP, from a file to the scores, and who does not get to see them.
@Tag("S4")
@Tag("S5")
@SuppressWarnings("NullAway.Init")
class RunsTest {
  private static final String CANARY = "kanarienvogel";
  private static final String CHECKS =
      """
      - {id: capital, function: facts, dimension: knowledge, question: "What is the capital of France?", expect: {contains: [Paris]}}
      - {id: bird, function: birds, dimension: knowledge, question: "Do you know the kanarienvogel?", expect: {exact: "no kanarienvogel"}}
      """;

  @TempDir Path folder;
  private ScriptedServer server;
  private House house;
  private Visitor owner;
  private String base = "";

  @BeforeEach
  void open() {
    server =
        ScriptedServer.playing(
            to -> {
              to.beginEvents();
              to.text(to.body().contains("capital") ? "It is Paris." : "yes, a kanarienvogel");
              to.finish("stop");
              to.usage(10, 5);
              to.done();
            });
    house = House.open(folder);
    house.setTerms(CANARY);
    owner = house.owner();
    Bases.Price price =
        new Bases.Price(BigDecimal.ONE, BigDecimal.ONE, Currency.getInstance("USD"));
    var added =
        house
            .get(Bases.class)
            .add(house.local(), new Bases.NewBase("one", server.url(), "m", "", price));
    base = ((Bases.Adding.Added) added).id().value();
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
  }

  private HttpResponse<String> forecast(Visitor visitor, String name, String text) {
    return visitor.upload("/proof/forecast?checks=uploaded&base=" + base, name, text);
  }

  /// The address of a run that has ended.
  private String ended() {
    String part = forecast(owner, "mine.yaml", CHECKS).body();
    String set = part.replaceAll("(?s).*name=\"set\" value=\"(\\w+)\".*", "$1");
    HttpResponse<String> begun =
        owner.post(
            "/proof/runs",
            Map.of(
                "set",
                set,
                "base",
                base,
                "repeats",
                "1",
                "parallel",
                "2",
                "requests",
                "600000",
                "tokens",
                "",
                "budget",
                "1"));
    String run = begun.headers().firstValue("HX-Redirect").orElseThrow();
    House.await(() -> owner.get(run + "/progress").headers().firstValue("HX-Refresh").isPresent());
    return run;
  }

  @Test
  void aRunIsForecastWatchedJudgedAndExported() {
    assertThat(forecast(owner, "mine.yaml", CHECKS).body())
        .contains("What this run would do", "0.00262 USD");
    assertThat(server.exchanges()).isEmpty();
    String run = ended();
    assertThat(owner.get("/proof").body()).contains(run, "mine.yaml", "50.0 %");
    assertThat(owner.get(run).body())
        .contains("capital", "bird", "facts", "at most 600000 requests a minute")
        .doesNotContain("tokens a minute");
    assertThat(owner.get(run + "?filter=wrong").body())
        .contains("/items/1")
        .doesNotContain("/items/0");
    HttpResponse<String> scores = owner.get(run + "/scores.jsonl");
    assertThat(scores.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/jsonl");
    assertThat(scores.body().lines()).hasSize(2);
    assertThat(scores.body()).doesNotContain(CANARY);
    String place = run + "/items/1/1";
    owner.post(place + "/verdict", Map.of("right", "true", "note", "It is meant so"));
    assertThat(owner.get(run + "/items/1").body())
        .contains("It is meant so", "A person says: right");
    assertThat(owner.get(run + "/report.md").body())
        .contains("| facts | 1 | 100.0 % |", "- Verdicts of people: 1");
    owner.post(place + "/withdraw", Map.of());
    assertThat(owner.get(run + "/report.md").body()).contains("- Verdicts of people: 0");
    owner.post(run + "/remove", Map.of());
    assertThat(owner.get(run).statusCode()).isEqualTo(404);
  }

  @Test
  void wordsThatAreHeldStandOnlyMarked() {
    String run = ended();
    for (String path : List.of(run, run + "?filter=wrong", run + "/items/1")) {
      String html = owner.get(path).body();
      assertThat(html).as(path).contains(CANARY);
      String unmarked = html.replaceAll("(?s)<div class=\"evidence\">.*?</div>", "");
      assertThat(unmarked).as(path).doesNotContain(CANARY);
    }
    assertThat(owner.get(run + "/report.md").body()).doesNotContain(CANARY);
  }

  @Test
  void toReadersThereIsNothing() {
    String run = ended();
    Visitor reader = house.visitor(house.invite("rita", "Rita", Role.READER, Audience.STAFF));
    Visitor editor = house.visitor(house.invite("ed", "Ed", Role.EDITOR, Audience.STAFF));
    assertThat(editor.get(run).statusCode()).isEqualTo(200);
    assertThat(reader.get("/ask").body()).doesNotContain("/proof");
    for (String path :
        List.of(
            "/proof",
            "/proof/new",
            run,
            run + "/progress",
            run + "/items/0",
            run + "/scores.jsonl",
            run + "/report.md")) {
      assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
    }
    for (String path :
        List.of(
            run + "/stop",
            run + "/resume",
            run + "/remove",
            "/proof/runs",
            run + "/items/0/1/verdict",
            run + "/items/0/1/withdraw")) {
      Map<String, String> form =
          Map.of("right", "true", "set", "x", "base", base, "repeats", "1", "parallel", "1");
      assertThat(reader.post(path, form).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(forecast(reader, "mine.yaml", CHECKS).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongInAFileIsSaidWithItsPlace() {
    assertThat(forecast(owner, "mine.yaml", "- {id: x, function: f}\n").body())
        .contains("This was not done", "mine.yaml, line 1");
    assertThat(forecast(owner, "mine.txt", CHECKS).body()).contains(".yaml, .yml or .jsonl");
    assertThat(forecast(owner, "mine.yaml", "").body()).contains("no file was chosen");
    assertThat(owner.post("/proof/forecast", Map.of("base", base, "checks", "gone")).statusCode())
        .isEqualTo(404);
    assertThat(owner.post("/proof/forecast", Map.of("base", base, "repeats", "0")).body())
        .contains("repeats: 1 to 1000");
    assertThat(owner.get("/proof/runs/none").statusCode()).isEqualTo(404);
    assertThat(server.exchanges()).isEmpty();
  }
}
