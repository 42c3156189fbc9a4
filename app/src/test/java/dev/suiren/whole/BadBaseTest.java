package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A base may say anything: it comes through every door, without what it cites and does not have.
@Tag("S4")
class BadBaseTest {
  private static final String QUESTION = "How many days of parental leave are there?";
  @TempDir static Path folder;
  private static House house;
  private static ScriptedWords base;
  private static Visitor owner;
  private static Visitor program;

  @BeforeAll
  static void open() {
    String url;
    try (TestHome database = Databases.POSTGRES.open(folder.resolve("first"))) {
      url = database.source().getJdbcUrl();
    }
    house = House.open(folder.resolve("home"), "--suiren.database-url=" + url);
    base = new ScriptedWords();
    CollectionId handbook = house.collection("Handbook");
    house.add(handbook, "leave.md", "# Leave\n\nParental leave is 18 days a year.\n");
    house.settled(handbook);
    owner = house.owner();
    owner.post("/bases", Map.of("name", "B", "url", base.url(), "model", "m"));
    String key = house.run("key", "program", "--audience", "staff").out().strip();
    program = house.stranger().withKey(key);
  }

  @AfterAll
  static void close() {
    house.close();
    base.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Parental leave is 18\u0000 days [1].",
        "Parental leave is 18 days \uD83D [1].",
        "Parental leave is 18 days [1] 👩\u200D\uD83D",
        "\uDE00 Parental leave is \u202E18\u202C days [1][2][77].",
        "Parental leave is 99 days [1].",
        "Bananas ripen quickly beside other apples [1].",
      })
  void whatABaseSaysComesThroughEveryDoor(String said) {
    base.say(said);
    var ran = house.run("ask", "--json", QUESTION);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("\"grounded\"");
    String at =
        owner
            .post("/ask", Map.of("question", QUESTION))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String turn = owner.get(at).body().replaceAll("(?s).*id=\"turn-([0-9a-f-]+)\".*", "$1");
    assertThat(owner.send(owner.request("/ask/turns/" + turn + "/stream")).body())
        .contains("event: done\ndata: <article class=\"turn grounded\"");
    for (String stream : new String[] {"false", "true"}) {
      HttpResponse<String> answer =
          program.json(
              "/v1/chat/completions",
              "{\"model\":\"suiren\",\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                  .formatted(stream, QUESTION));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("\"broken\"");
      boolean honest = said.contains("18");
      assertThat(answer.body().contains("leave.md")).as("cites").isEqualTo(honest);
    }
    assertThat(house.logs()).doesNotContain(" ERROR ", "incident ");
  }
}
