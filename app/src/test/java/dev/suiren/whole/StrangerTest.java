package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import dev.suiren.library.Library;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What belongs to others does not exist: by search, by question, by link, by key, by guessing.
@Tag("S4")
class StrangerTest {
  private static final String SECRET = "cinnamon";
  private static final String QUESTION = "What is the recipe of the cinnamon star biscuit?";
  @TempDir static Path folder;
  private static House house;
  private static CollectionId kitchen;
  private static FileEntry recipe;
  private static FileEntry held;
  private static Visitor cook;
  private static String conversation;
  private static String turn;

  @BeforeAll
  static void open() throws IOException {
    Files.writeString(folder.resolve("terms.txt"), "saltpetre\n");
    house = House.open(folder);
    PersonId one = house.invite("cook", "Cook", Role.READER, Audience.STAFF);
    GroupId cooks = house.group("Cooks", one);
    kitchen = house.collection("Kitchen", cooks);
    house.add(
        kitchen,
        "recipe.md",
        "# Biscuits\n\nThe recipe of the cinnamon star biscuit is almonds, sugar, egg white.\n");
    house.add(kitchen, "order.md", "The cinnamon order also names the saltpetre of the cellar.\n");
    List<FileEntry> files = house.settled(kitchen);
    recipe = named(files, "recipe.md");
    held = named(files, "order.md");
    assertThat(held.state()).isEqualTo(FileState.HELD);
    cook = house.visitor(one);
    conversation = ask(cook);
    turn = turnOf(cook.get(conversation).body());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static FileEntry named(List<FileEntry> files, String name) {
    return files.stream()
        .filter(file -> file.path().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String ask(Visitor visitor) {
    HttpResponse<String> begun = visitor.post("/ask", Map.of("question", QUESTION));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    String at = begun.headers().firstValue("Location").orElseThrow();
    String id = turnOf(visitor.get(at).body());
    visitor.send(visitor.request("/ask/turns/" + id + "/stream"));
    return at;
  }

  private static String turnOf(String page) {
    return page.replaceAll("(?s).*id=\"turn-([0-9a-f-]+)\".*", "$1");
  }

  private static Visitor visitor(String account, Role role, Audience audience, String... groups) {
    PersonId person = house.invite(account, account, role, audience);
    for (String group : groups) {
      house.group(group, person);
    }
    return house.visitor(person);
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
  void whoMayReadIsAnswered() {
    assertThat(cook.get(conversation).body()).contains("almonds");
    assertThat(cook.get("/library/documents/" + recipe.id().value()).body()).contains("almonds");
    assertThat(cook.get("/ask/turns/" + turn + "/sources/1").body()).contains("almonds");
    assertThat(house.run("search", QUESTION, "--json").out()).contains("almonds");
  }

  @Test
  void forEveryoneElseItIsNotThere() {
    for (Visitor other :
        List.of(
            visitor("gardener", Role.READER, Audience.STAFF, "Gardeners"),
            visitor("nobody", Role.READER, Audience.STAFF),
            visitor("guest", Role.READER, Audience.PUBLIC),
            visitor("young", Role.READER, Audience.TEENS),
            visitor("child", Role.READER, Audience.CHILDREN))) {
      findsNothing(other);
      cannotReach(other);
      cannotChange(other);
    }
  }

  @Test
  void aMemberOfTheGroupWhoIsNotStaffSeesOnlyWhatIsPublic() {
    for (Audience audience : List.of(Audience.PUBLIC, Audience.TEENS, Audience.CHILDREN)) {
      PersonId person = house.invite("cook." + audience.word(), "Cook", Role.READER, audience);
      CollectionId own = house.collection("Own", house.group("Own " + audience.word(), person));
      house.add(own, "recipe.md", "The recipe of the cinnamon star biscuit is almonds.\n");
      FileEntry mine = house.settled(own).getFirst();
      Visitor other = house.visitor(person);
      findsNothing(other);
      String at = "/library/documents/" + mine.id().value();
      assertThat(other.get(at).statusCode()).isEqualTo(404);
      house
          .owner()
          .post("/library/" + own.value() + at.substring(8) + "/public?cleared=true", Map.of());
      assertThat(other.get(at).statusCode()).isEqualTo(audience == Audience.PUBLIC ? 200 : 404);
    }
  }

  private static void findsNothing(Visitor other) {
    String at = ask(other);
    assertThat(other.get(at).body()).doesNotContain("almonds", "recipe.md");
    assertThat(other.get(at + "/export?format=json").body()).doesNotContain("almonds");
    assertThat(other.get(at + "/export").body()).doesNotContain("almonds");
    String chosen = kitchen.value();
    HttpResponse<String> begun =
        other.post("/ask", Map.of("question", QUESTION, "collection", chosen));
    String there = begun.headers().firstValue("Location").orElseThrow();
    other.send(other.request("/ask/turns/" + turnOf(other.get(there).body()) + "/stream"));
    assertThat(other.get(there).body()).doesNotContain("almonds");
  }

  private static void cannotReach(Visitor other) {
    cannotReachDocuments(other);
    for (String path :
        List.of("/library/" + kitchen.value(), "/library/" + kitchen.value() + "/files")) {
      assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(other.get("/library").body()).doesNotContain("Kitchen", kitchen.value());
    assertThat(other.get("/ask").body()).doesNotContain("Kitchen", kitchen.value());
    for (String path :
        List.of(
            conversation,
            conversation + "/export",
            conversation + "/export?format=json",
            "/ask/turns/" + turn + "/stream",
            "/ask/turns/" + turn + "/sources/1",
            "/citations/" + turn + "/1")) {
      HttpResponse<String> answer = other.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).doesNotContain(SECRET, "almonds");
    }
  }

  private static void cannotReachDocuments(Visitor other) {
    for (FileEntry file : List.of(recipe, held)) {
      String at = "/library/documents/" + file.id().value();
      for (String path : List.of(at, at + "?leaf=0", at + "?leaf=1", at + "/original")) {
        HttpResponse<String> answer = other.get(path);
        assertThat(answer.statusCode()).as(path).isIn(403, 404);
        assertThat(answer.statusCode() == 403).as(path).isEqualTo(path.endsWith("/original"));
        assertThat(answer.body()).as(path).doesNotContain(SECRET, "almonds", "saltpetre");
      }
    }
  }

  private static void cannotChange(Visitor other) {
    String library = "/library/" + kitchen.value();
    String document = library + "/documents/" + recipe.id().value();
    for (String path :
        List.of(
            library + "/rename?name=x",
            library + "/groups",
            library + "/pause?paused=true",
            library + "/delete",
            document + "/retry",
            document + "/cancel",
            document + "/delete",
            document + "/public?cleared=true",
            conversation + "?question=more",
            conversation + "/rename?title=mine",
            conversation + "/delete",
            "/ask/turns/" + turn + "/stop",
            "/ask/turns/" + turn + "/feedback?feedback=good")) {
      assertThat(other.post(path, Map.of()).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(other.upload(library + "/files", "x.md", "text").statusCode()).isEqualTo(404);
    assertThat(cook.get(conversation).body()).contains("almonds").doesNotContain("mine");
  }

  @Test
  void aReaderWhoSeesACollectionCannotChangeIt() {
    String library = "/library/" + kitchen.value();
    String document = library + "/documents/" + recipe.id().value();
    for (String path :
        List.of(library + "/delete", library + "/rename?name=x", document + "/delete")) {
      assertThat(cook.post(path, Map.of()).statusCode()).as(path).isEqualTo(403);
    }
    for (String path : List.of("/people", "/bases")) {
      assertThat(cook.get(path).statusCode()).as(path).isEqualTo(403);
    }
    for (String path :
        List.of(
            "/people/groups?name=x",
            "/bases?url=http://127.0.0.1/&model=m",
            "/people?account=x&name=x&role=OWNER&audience=STAFF",
            "/library?name=x")) {
      assertThat(cook.post(path, Map.of()).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(cook.upload(library + "/files", "x.md", "text").statusCode()).isEqualTo(403);
    assertThat(cook.get("/library/documents/" + held.id().value()).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherEditorDoesNotSeeWhatSomeoneAsked() {
    Visitor editor = visitor("editor", Role.EDITOR, Audience.STAFF);
    for (Visitor other : List.of(editor, house.owner())) {
      assertThat(other.get(conversation).statusCode()).isEqualTo(404);
      assertThat(other.get(conversation + "/export").statusCode()).isEqualTo(404);
      assertThat(other.get("/ask/turns/" + turn + "/stream").statusCode()).isEqualTo(404);
    }
    assertThat(editor.get("/library/documents/" + recipe.id().value()).body()).contains("almonds");
  }

  @Test
  void idsOfOneKindOpenNothingOfAnother() {
    Visitor owner = house.owner();
    String document = recipe.id().value();
    for (String path :
        List.of(
            "/ask/" + document,
            "/library/" + document,
            "/library/documents/" + kitchen.value(),
            "/library/documents/" + turn,
            "/library/documents/" + recipe.revision().orElseThrow(),
            "/ask/turns/" + document + "/sources/1",
            "/ask/turns/" + turn + "/sources/1",
            "/library/documents/..%2f..%2fkeys",
            "/library/documents/%00")) {
      assertThat(owner.get(path).statusCode()).as(path).isIn(400, 404);
    }
    assertThat(cook.get("/ask/turns/" + turn + "/sources/99").body()).doesNotContain("almonds");
  }

  @Test
  void aDocumentOfOneCollectionIsNotChangedThroughAnother() {
    CollectionId other = house.collection("Other");
    Visitor owner = house.owner();
    String at = "/library/" + other.value() + "/documents/" + recipe.id().value();
    owner.post(at + "/public?cleared=false", Map.of());
    assertThat(house.settled(kitchen)).hasSize(2);
  }

  @Test
  void aKeyReadsAsAReaderAndNeverForAWiderAudience() {
    Caller reader = house.caller(cook);
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
    Caller reader = house.caller(cook);
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
    assertThat(cook.get("/v1/models").statusCode()).as("a session is no key").isEqualTo(401);
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

  @Test
  void leavingTheGroupTakesEarlierAnswersAlong() {
    PersonId person = house.invite("trainee", "Trainee", Role.READER, Audience.STAFF);
    GroupId trainees = house.group("Trainees", person);
    CollectionId cellar = house.collection("Cellar", trainees);
    house.add(
        cellar, "wine.md", "# Wine\n\nThe cinnamon wine of the cellar needs saffron and pears.\n");
    DocumentId wine = house.settled(cellar).getFirst().id();
    Visitor trainee = house.visitor(person);
    HttpResponse<String> begun =
        trainee.post("/ask", Map.of("question", "What does the cinnamon wine of the cellar need?"));
    String at = begun.headers().firstValue("Location").orElseThrow();
    String id = turnOf(trainee.get(at).body());
    trainee.send(trainee.request("/ask/turns/" + id + "/stream"));
    assertThat(trainee.get(at).body()).contains("saffron");
    house.get(Library.class).setGroups(house.local(), cellar, Set.of());
    for (String path :
        List.of(
            at,
            at + "/export",
            at + "/export?format=json",
            "/ask/turns/" + id + "/sources/1",
            "/ask/turns/" + id + "/stream",
            "/library/documents/" + wine.value())) {
      assertThat(trainee.get(path).body()).as(path).doesNotContain("saffron");
    }
  }
}
