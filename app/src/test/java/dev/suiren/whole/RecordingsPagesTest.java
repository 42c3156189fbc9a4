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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is recorded of bases over HTTP: looked through, taken out, let go of, and by whom.
@Tag("S4")
@Tag("S5")
@SuppressWarnings("NullAway.Init")
class RecordingsPagesTest {
  private static final String CANARY = "kanarienvogel";
  private static final String SECRET = "sk-never-shown";
  private static final String CHECKS =
      """
      - {id: capital, function: facts, dimension: knowledge, question: "What is the capital of France?", expect: {contains: [Paris]}}
      - {id: bird, function: birds, dimension: knowledge, question: "Do you know the kanarienvogel?", expect: {exact: "no kanarienvogel"}}
      """;

  @TempDir Path folder;
  private ScriptedServer server;
  private House house;
  private Visitor owner;

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
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
  }

  private void run() {
    Bases.Price price =
        new Bases.Price(BigDecimal.ONE, BigDecimal.ONE, Currency.getInstance("USD"));
    var added =
        house
            .get(Bases.class)
            .add(house.local(), new Bases.NewBase("one", server.url(), "m", SECRET, price));
    String base = ((Bases.Adding.Added) added).id().value();
    String part =
        owner.upload("/proof/forecast?checks=uploaded&base=" + base, "mine.yaml", CHECKS).body();
    String set = part.replaceAll("(?s).*name=\"set\" value=\"(\\w+)\".*", "$1");
    HttpResponse<String> begun =
        owner.post(
            "/proof/runs", Map.of("set", set, "base", base, "repeats", "1", "parallel", "2"));
    String run = begun.headers().firstValue("HX-Redirect").orElseThrow();
    House.await(() -> owner.get(run + "/progress").headers().firstValue("HX-Refresh").isPresent());
  }

  private String first(String pattern) {
    return owner.get("/proof/recordings").body().replaceAll("(?s).*?" + pattern + ".*", "$1");
  }

  @Test
  void callsAreListedSoughtShownAndTakenOut() {
    assertThat(owner.get("/proof/recordings").body()).contains("Nothing is recorded yet");
    assertThat(owner.get("/proof").body()).contains("/proof/recordings");
    run();
    assertThat(owner.get("/proof/recordings").body())
        .contains("capital", "bird", "20 / 10", "0.00003 USD");
    assertThat(owner.get("/proof/recordings?words=capit").body())
        .contains("capital")
        .doesNotContain("bird");
    assertThat(owner.get("/proof/recordings?words=nothing").body()).contains("No such call");
    assertThat(owner.get("/proof/recordings?offset=4000").body()).contains("capital");
    assertThat(owner.get("/proof/recordings?offset=-1").statusCode()).isEqualTo(400);
    assertThat(owner.get("/proof/recordings/none").statusCode()).isEqualTo(404);
    String source = first("id=\"recording-(\\w+)\"");
    assertThat(owner.get("/proof/recordings?base=" + source).body()).contains("capital", "bird");
    assertThat(owner.get("/proof/recordings?base=other").body()).contains("No such call");
    HttpResponse<String> file = owner.get("/proof/recordings/of/" + source + "/recording.jsonl");
    assertThat(file.body()).doesNotContain(SECRET);
    assertThat(file.body().lines()).hasSize(4);
    assertThat(owner.get("/proof/recordings/of/x/recording.jsonl").statusCode()).isEqualTo(404);
  }

  @Test
  void wordsThatAreHeldStandOnlyMarked() {
    run();
    String bird =
        owner
            .get("/proof/recordings?words=bird")
            .body()
            .replaceAll("(?s).*href=\"(/proof/recordings/\\w{64})\".*", "$1");
    String html = owner.get(bird).body();
    assertThat(html).contains("yes, a kanarienvogel", "Do you know the kanarienvogel?");
    assertThat(html.replaceAll("(?s)<div class=\"evidence\">.*?</div>", "")).doesNotContain(CANARY);
  }

  @Test
  void whatIsRemovedIsForecastAndGone() {
    run();
    String source = first("id=\"recording-(\\w+)\"");
    assertThat(owner.post("/proof/recordings/forecast", Map.of()).body())
        .contains("choose a base, or a day");
    for (String day : List.of("tomorrow", "2026-02-30", "99999-01-01", "1.5.2026")) {
      assertThat(owner.post("/proof/recordings/forecast", Map.of("before", day)).body())
          .as(day)
          .contains("a day such as 2026-03-01");
    }
    assertThat(owner.post("/proof/recordings/forecast", Map.of("before", "2020-01-01")).body())
        .contains("No kept run was made of them");
    assertThat(owner.post("/proof/recordings/forecast", Map.of("base", source)).body())
        .contains("would have to pay again", "mine.yaml", "2 answers", "0.00003 USD");
    assertThat(owner.get("/proof/recordings").body()).contains("capital");
    owner.post("/proof/recordings/forget", Map.of("base", source, "before", "2020-01-01"));
    assertThat(owner.get("/proof/recordings").body()).contains("capital");
    owner.post("/proof/recordings/forget", Map.of("before", "9999-01-01"));
    assertThat(owner.get("/proof/recordings").body()).contains("Nothing is recorded yet");
    assertThat(owner.post("/proof/recordings/forget", Map.of("base", source)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void toEditorsAndReadersThereIsNothing() {
    run();
    String source = first("id=\"recording-(\\w+)\"");
    String call = first("href=\"(/proof/recordings/\\w{64})\"");
    for (Role role : List.of(Role.EDITOR, Role.READER)) {
      Visitor other =
          house.visitor(
              house.invite(role.name().toLowerCase(Locale.ROOT), "X", role, Audience.STAFF));
      assertThat(other.get("/proof").body()).doesNotContain("/proof/recordings");
      for (String path :
          List.of(
              "/proof/recordings", call, "/proof/recordings/of/" + source + "/recording.jsonl")) {
        assertThat(other.get(path).statusCode()).as(role + path).isEqualTo(404);
      }
      for (String path : List.of("/proof/recordings/forecast", "/proof/recordings/forget")) {
        assertThat(other.post(path, Map.of("base", source)).statusCode())
            .as(role + path)
            .isEqualTo(404);
      }
    }
    assertThat(owner.get("/proof/recordings").body()).contains("capital");
  }
}
