package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.kernel.Db;
import dev.suiren.library.CollectionId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is typed, every door answers or says in one line why it does not.
@Tag("S4")
@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init")
class BadInputTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int DOCUMENTS = 12;

  private static House house;
  private static Visitor owner;
  private static Visitor program;

  @TempDir static Path folder;

  @Parameter Databases databases;

  @BeforeParameterizedClassInvocation
  static void open(Databases databases) {
    Path own = folder.resolve(databases.name());
    List<String> settings = new ArrayList<>();
    if (databases == Databases.POSTGRES) {
      try (TestHome database = databases.open(own.resolve("database"))) {
        settings.add("--suiren.database-url=" + database.source().getJdbcUrl());
      }
    }
    house = House.open(own.resolve("home"), settings.toArray(String[]::new));
    CollectionId handbook = house.collection("Handbook");
    house.add(handbook, "leave.md", "# Leave\n\nAnnual leave is 15 days. 年假有十五天。\n");
    for (int i = 0; i < DOCUMENTS; i++) {
      house.add(handbook, "room" + i + ".md", "Number " + i + " stands on the upper shelf.\n");
    }
    house.settled(handbook);
    owner = house.owner();
    String key = house.run("key", "program", "--audience", "staff").out().strip();
    program = house.stranger().withKey(key);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    house.close();
  }

  private static void answersOrSaysWhyNot(OpenHouse.Ran ran) {
    if (ran.exit() == 0) {
      assertThat(ran.err()).isEmpty();
    } else {
      assertThat(ran.exit()).isBetween(1, 2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).startsWith("suiren: ").hasLineCount(1).doesNotContain("fault of ours");
      assertThat(ran.err().length()).as("one line fit to be read").isLessThan(300);
    }
    logsNoFault();
  }

  private static void logsNoFault() {
    assertThat(house.logs()).doesNotContain(" ERROR ", "incident ");
  }

  @ParameterizedTest
  @EnumSource
  void theCommandLineAnswersOneQuestion(BadInput input) {
    OpenHouse.Ran ran = house.run("ask", "--json", input.text());
    answersOrSaysWhyNot(ran);
    if (ran.exit() == 0) {
      assertThat(JSON.readTree(ran.out()).path("reply").asString())
          .isIn("extracted", "unknown", "held");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCommandLineSearches(BadInput input) {
    OpenHouse.Ran ran = house.run("search", "--json", "--top", "100", input.text());
    answersOrSaysWhyNot(ran);
    if (ran.exit() == 0) {
      assertThat(JSON.readTree(ran.out()).size()).as("passages found").isLessThan(DOCUMENTS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCommandLineAnswersABatch(BadInput input) throws IOException {
    Path batch = house.home().resolve("batch.jsonl");
    var line = JSON.createObjectNode().put("id", "bad").put("text", input.text());
    var good = JSON.createObjectNode().put("id", "good").put("text", "How long is annual leave?");
    Files.writeString(batch, ascii(line.toString()) + "\n" + good + "\n");
    OpenHouse.Ran ran = house.run("ask", "--batch", batch.toString());
    answersOrSaysWhyNot(ran);
    if (ran.exit() == 0) {
      assertThat(ran.out()).hasLineCount(2).contains("15 days");
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePageAnswers(BadInput input) {
    page(Visitor.encoded(input.text()));
  }

  /// What no encoder writes.
  @ParameterizedTest
  @ValueSource(strings = {"%ED%A0%BD", "%FF%FE", "%C0%80", "leave%00days", "%F0%9F%98", "%", "%zz"})
  void thePageAnswersToBrokenBytes(String encoded) {
    page(encoded);
  }

  private static void page(String encoded) {
    HttpResponse<String> asked =
        owner.send(
            owner
                .request("/ask")
                .header("Accept", "text/html")
                .header("X-CSRF-TOKEN", owner.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("question=" + encoded)));
    if (asked.statusCode() == 303) {
      String at = asked.headers().firstValue("Location").orElseThrow();
      String turn = owner.get(at).body().replaceAll("(?s).*id=\"turn-([0-9a-f-]+)\".*", "$1");
      String events = owner.send(owner.request("/ask/turns/" + turn + "/stream")).body();
      assertThat(events)
          .containsPattern("event: done\\ndata: <article class=\"turn (unknown|extracted|held)\"");
      assertThat(owner.get(at).statusCode()).isEqualTo(200);
      assertThat(owner.get(at + "/export?format=json").statusCode()).isEqualTo(200);
    } else {
      assertThat(asked.statusCode()).as(asked.body()).isBetween(400, 499);
      assertThat(asked.body()).doesNotContain("Exception", "\tat ");
    }
    logsNoFault();
  }

  @ParameterizedTest
  @EnumSource
  void theApiAnswers(BadInput input) {
    HttpResponse<String> whole = program.json("/v1/chat/completions", completion(input, false));
    JsonNode told = JSON.readTree(whole.body());
    if (whole.statusCode() == 200) {
      assertThat(told.path("choices").path(0).path("message").path("content").asString())
          .isNotBlank();
    } else {
      assertThat(whole.statusCode()).isBetween(400, 499);
      assertThat(told.path("error").path("message").asString()).isNotBlank().hasLineCount(1);
    }
    HttpResponse<String> streamed = program.json("/v1/chat/completions", completion(input, true));
    assertThat(streamed.statusCode()).isEqualTo(whole.statusCode());
    assertThat(streamed.body()).doesNotContain("Exception", "\"broken\"");
    logsNoFault();
  }

  private static String completion(BadInput input, boolean stream) {
    var body = JSON.createObjectNode().put("model", "suiren").put("stream", stream);
    body.putArray("messages").addObject().put("role", "user").put("content", input.text());
    return ascii(body.toString());
  }

  /// With escapes, so that halves of characters arrive as they are.
  private static String ascii(String json) {
    StringBuilder ascii = new StringBuilder();
    json.chars()
        .forEach(c -> ascii.append(c < 0x7F ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    return ascii.toString();
  }

  @Test
  void everyTableIsStillThere() {
    page(Visitor.encoded(BadInput.SQL.text()));
    assertThat(
            house.get(Db.class).sql("select count(*) from conversation").query(Long.class).single())
        .isPositive();
  }
}
