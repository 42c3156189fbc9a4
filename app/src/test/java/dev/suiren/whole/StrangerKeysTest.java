package dev.suiren.whole;

import static dev.suiren.whole.Kitchen.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.people.ApiKeys;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What belongs to others is not read by key or by command either.
@Tag("S4")
class StrangerKeysTest {
  @TempDir static Path folder;
  private static Kitchen kitchen;
  private static House house;

  @BeforeAll
  static void open() throws IOException {
    kitchen = Kitchen.open(folder);
    house = kitchen.house();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Visitor program(String key) {
    return house.stranger().withKey(key);
  }

  private static String chat(String model, String more) {
    return "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]%s}"
        .formatted(model, QUESTION, more);
  }

  private static boolean knows(Visitor program) {
    HttpResponse<String> answer = program.json("/v1/chat/completions", chat("suiren", ""));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().contains("almonds");
  }

  @Test
  void aKeyReadsAsAReaderAndNeverForAWiderAudience() {
    Caller reader = house.caller(kitchen.cook());
    ApiKeys keys = house.get(ApiKeys.class);
    assertThat(knows(program(keys.create(reader, "k", Audience.STAFF, Optional.empty())))).isTrue();
    String narrow = keys.create(reader, "k", Audience.PUBLIC, Optional.empty());
    assertThat(knows(program(narrow))).isFalse();
    for (String more :
        List.of(
            ",\"audience\":\"staff\"",
            ",\"metadata\":{\"audience\":\"staff\"}",
            ",\"groups\":[\"Cooks\"]",
            ",\"role\":\"OWNER\"")) {
      HttpResponse<String> refused =
          program(narrow).json("/v1/chat/completions", chat("suiren", more));
      assertThat(refused.statusCode()).as(more).isEqualTo(400);
    }
    assertThat(
            program(narrow)
                .json("/v1/chat/completions", chat("suiren", ",\"user\":\"cook\""))
                .body())
        .doesNotContain("almonds");
    HttpResponse<String> widened =
        program(narrow)
            .send(
                program(narrow)
                    .request("/v1/chat/completions?audience=staff&role=OWNER")
                    .header("Content-Type", "application/json")
                    .header("X-Audience", "staff")
                    .header("Cookie", "suiren=staff; audience=staff")
                    .header("X-Forwarded-User", "cook")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(chat("suiren", ""))));
    assertThat(widened.body()).doesNotContain("almonds");
  }

  @Test
  void aReaderCannotMakeAKeyForAWiderAudience() {
    PersonId person = house.invite("narrow", "Narrow", Role.READER, Audience.PUBLIC);
    HttpResponse<String> refused =
        house.visitor(person).post("/settings/keys", Map.of("name", "k", "audience", "STAFF"));
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void aRevokedExpiredOrInventedKeyOpensNothing() {
    ApiKeys keys = house.get(ApiKeys.class);
    Caller reader = house.caller(kitchen.cook());
    String revoked = keys.create(reader, "revoked", Audience.STAFF, Optional.empty());
    keys.list(reader).stream()
        .filter(entry -> entry.name().equals("revoked"))
        .forEach(entry -> keys.revoke(reader, entry.id()));
    String expired =
        keys.create(reader, "short", Audience.STAFF, Optional.of(Duration.ofNanos(1000)));
    Supplier<List<String>> bad =
        () ->
            List.of(
                revoked,
                expired,
                "sk-suiren-x",
                "",
                "Bearer",
                revoked.toUpperCase(java.util.Locale.ROOT));
    for (String key : bad.get()) {
      assertThat(program(key).json("/v1/chat/completions", chat("suiren", "")).statusCode())
          .isEqualTo(401);
      assertThat(program(key).get("/v1/models").statusCode()).isEqualTo(401);
    }
    String good = keys.create(reader, "good", Audience.STAFF, Optional.empty());
    for (String path : List.of("/ask", "/library", "/people", "/settings")) {
      assertThat(program(good).get(path).statusCode()).as("a key opens no page").isIn(303, 401);
    }
    assertThat(kitchen.cook().get("/v1/models").statusCode())
        .as("a session is no key")
        .isEqualTo(401);
  }

  @Test
  void aKeyOfSomeoneWhoWasRemovedOpensNothing() {
    PersonId person = house.invite("leaver", "Leaver", Role.READER, Audience.STAFF);
    Visitor leaver = house.visitor(person);
    String key =
        house
            .get(ApiKeys.class)
            .create(house.caller(leaver), "k", Audience.STAFF, Optional.empty());
    house.get(dev.suiren.people.People.class).remove(house.local(), person);
    assertThat(program(key).get("/v1/models").statusCode()).isEqualTo(401);
    assertThat(leaver.get("/ask").statusCode()).isEqualTo(303);
  }

  @Test
  void theCommandLinesAudienceOnlyNarrows() {
    for (String audience : List.of("public", "teens", "children")) {
      assertThat(house.run("search", QUESTION, "--json", "--audience", audience).out().strip())
          .isEqualTo("[]");
      assertThat(house.run("ask", QUESTION, "--json", "--audience", audience).out())
          .contains("\"unknown\"")
          .doesNotContain("almonds");
    }
    assertThat(house.run("search", QUESTION, "--audience", "everyone").exit()).isEqualTo(2);
    String key = house.run("key", "k", "--audience", "public").out().strip();
    assertThat(knows(program(key))).isFalse();
  }
}
