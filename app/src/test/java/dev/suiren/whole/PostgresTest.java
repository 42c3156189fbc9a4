package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.kernel.KernelSettings;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileState;
import dev.suiren.people.Audience;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main way through the house on PostgreSQL.
class PostgresTest {
  private static final String QUESTION = "How many days of parental leave are there?";
  @TempDir static Path folder;
  private static House house;
  private static ScriptedWords base;
  private static CollectionId handbook;

  @BeforeAll
  static void open() {
    String url;
    try (TestHome database = Databases.POSTGRES.open(folder.resolve("first"))) {
      url = database.source().getJdbcUrl();
    }
    house = House.open(folder.resolve("home"), "--suiren.database-url=" + url);
    base = new ScriptedWords();
    handbook = house.collection("Handbook");
    house.add(handbook, "leave.md", "# Leave\n\nParental leave is 18 days a year.\n");
    Papers.of("Bring a towel.", "Bring a towel.")
        .forEach((name, bytes) -> house.add(handbook, name, bytes));
  }

  @AfterAll
  static void close() {
    house.close();
    base.close();
  }

  @Test
  void documentsGoInAndCitedAnswersComeOut() {
    assertThat(house.get(KernelSettings.class).postgres()).isTrue();
    assertThat(house.settled(handbook))
        .hasSize(14)
        .allSatisfy(file -> assertThat(file.state()).isEqualTo(FileState.READY));
    PersonId person = house.invite("reader", "Reader", Role.READER, Audience.STAFF);
    Visitor reader = house.visitor(person);
    Visitor owner = house.owner();
    assertThat(answered(reader)).doesNotContain("18 days");
    house.setGroups(handbook, house.group("Readers", person));
    assertThat(answered(reader)).contains("18 days", "leave.md");
    HttpResponse<String> added =
        owner.post("/bases", Map.of("name", "B", "url", base.url(), "model", "m"));
    assertThat(added.statusCode()).isEqualTo(204);
    base.say("It is 18 days a year, as the handbook says [1].");
    assertThat(answered(reader)).contains("as the handbook says", "leave.md");
    assertThat(house.run("ask", QUESTION, "--json").out()).contains("\"grounded\"");
    String key = house.run("key", "k", "--audience", "staff").out().strip();
    HttpResponse<String> program =
        house
            .stranger()
            .withKey(key)
            .json(
                "/v1/chat/completions",
                "{\"model\":\"suiren\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                    .formatted(QUESTION));
    assertThat(program.body()).contains("18 days", "leave.md");
    Crawl.of(
            owner,
            java.util.List.of("/", "/library", "/glossary", "/people", "/bases"),
            path -> false)
        .forEach((path, page) -> assertThat(page.statusCode()).as("GET " + path).isNotEqualTo(500));
    house.setTerms("parental");
    assertThat(house.run("search", QUESTION, "--json").out()).doesNotContain("18 days");
    House.await(
        () -> house.settled(handbook).stream().anyMatch(file -> file.state() == FileState.HELD));
    assertThat(house.logs()).doesNotContain("ERROR", "parental");
  }

  /// Asks, goes on, renames, exports, and deletes a conversation; gives back the answer's page.
  private static String answered(Visitor reader) {
    HttpResponse<String> begun = reader.post("/ask", Map.of("question", QUESTION));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    String at = begun.headers().firstValue("Location").orElseThrow();
    String id = reader.get(at).body().replaceAll("(?s).*id=\"turn-([0-9a-f-]+)\".*", "$1");
    reader.send(reader.request("/ask/turns/" + id + "/stream"));
    HttpResponse<String> rated =
        reader.post("/ask/turns/" + id + "/feedback", Map.of("feedback", "good", "note", "thanks"));
    assertThat(rated.statusCode()).isEqualTo(200);
    String page = reader.get(at).body();
    assertThat(reader.post(at + "/rename", Map.of("title", "Mine")).statusCode()).isEqualTo(303);
    assertThat(reader.get(at + "/export").body()).containsPattern("(?m)^# Mine$");
    assertThat(reader.post(at + "/delete", Map.of()).statusCode()).isEqualTo(303);
    assertThat(reader.get(at).statusCode()).isEqualTo(404);
    return page;
  }
}
