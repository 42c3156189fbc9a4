package dev.suiren.whole;

import static dev.suiren.whole.Kitchen.QUESTION;
import static dev.suiren.whole.Kitchen.ask;
import static dev.suiren.whole.Kitchen.turnOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.Library;
import dev.suiren.people.Audience;
import dev.suiren.people.GroupId;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What belongs to others does not exist: by search, by question, by link, by guessing.
@Tag("S4")
class StrangerTest {
  private static final String SECRET = "cinnamon";
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

  private static Visitor visitor(String account, Role role, Audience audience, String... groups) {
    PersonId person = house.invite(account, account, role, audience);
    for (String group : groups) {
      house.group(group, person);
    }
    return house.visitor(person);
  }

  @Test
  void whoMayReadIsAnswered() {
    assertThat(kitchen.cook().get(kitchen.conversation()).body()).contains("almonds");
    assertThat(kitchen.cook().get("/library/documents/" + kitchen.recipe().id().value()).body())
        .contains("almonds");
    assertThat(kitchen.cook().get("/ask/turns/" + kitchen.turn() + "/sources/1").body())
        .contains("almonds");
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
    String chosen = kitchen.collection().value();
    HttpResponse<String> begun =
        other.post("/ask", Map.of("question", QUESTION, "collection", chosen));
    String there = begun.headers().firstValue("Location").orElseThrow();
    other.send(other.request("/ask/turns/" + turnOf(other.get(there).body()) + "/stream"));
    assertThat(other.get(there).body()).doesNotContain("almonds");
  }

  private static void cannotReach(Visitor other) {
    cannotReachDocuments(other);
    for (String path :
        List.of(
            "/library/" + kitchen.collection().value(),
            "/library/" + kitchen.collection().value() + "/files")) {
      assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(other.get("/library").body())
        .doesNotContain("Kitchen", kitchen.collection().value());
    assertThat(other.get("/ask").body()).doesNotContain("Kitchen", kitchen.collection().value());
    for (String path :
        List.of(
            kitchen.conversation(),
            kitchen.conversation() + "/export",
            kitchen.conversation() + "/export?format=json",
            "/ask/turns/" + kitchen.turn() + "/stream",
            "/ask/turns/" + kitchen.turn() + "/sources/1",
            "/citations/" + kitchen.turn() + "/1")) {
      HttpResponse<String> answer = other.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).doesNotContain(SECRET, "almonds");
    }
  }

  private static void cannotReachDocuments(Visitor other) {
    for (FileEntry file : List.of(kitchen.recipe(), kitchen.held())) {
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
    String library = "/library/" + kitchen.collection().value();
    String document = library + "/documents/" + kitchen.recipe().id().value();
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
            kitchen.conversation() + "?question=more",
            kitchen.conversation() + "/rename?title=mine",
            kitchen.conversation() + "/delete",
            "/ask/turns/" + kitchen.turn() + "/stop",
            "/ask/turns/" + kitchen.turn() + "/feedback?feedback=good")) {
      assertThat(other.post(path, Map.of()).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(other.upload(library + "/files", "x.md", "text").statusCode()).isEqualTo(404);
    assertThat(kitchen.cook().get(kitchen.conversation()).body())
        .contains("almonds")
        .doesNotContain("mine");
  }

  @Test
  void aReaderWhoSeesACollectionCannotChangeIt() {
    String library = "/library/" + kitchen.collection().value();
    String document = library + "/documents/" + kitchen.recipe().id().value();
    for (String path :
        List.of(library + "/delete", library + "/rename?name=x", document + "/delete")) {
      assertThat(kitchen.cook().post(path, Map.of()).statusCode()).as(path).isEqualTo(403);
    }
    for (String path : List.of("/people", "/bases")) {
      assertThat(kitchen.cook().get(path).statusCode()).as(path).isEqualTo(403);
    }
    for (String path :
        List.of(
            "/people/groups?name=x",
            "/glossary?term=x1&names=x2",
            "/bases?url=http://127.0.0.1/&model=m",
            "/people?account=x&name=x&role=OWNER&audience=STAFF",
            "/library?name=x")) {
      assertThat(kitchen.cook().post(path, Map.of()).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(kitchen.cook().upload(library + "/files", "x.md", "text").statusCode())
        .isEqualTo(403);
    assertThat(kitchen.cook().get("/library/documents/" + kitchen.held().id().value()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void anotherEditorDoesNotSeeWhatSomeoneAsked() {
    Visitor editor = visitor("editor", Role.EDITOR, Audience.STAFF);
    for (Visitor other : List.of(editor, house.owner())) {
      assertThat(other.get(kitchen.conversation()).statusCode()).isEqualTo(404);
      assertThat(other.get(kitchen.conversation() + "/export").statusCode()).isEqualTo(404);
      assertThat(other.get("/ask/turns/" + kitchen.turn() + "/stream").statusCode()).isEqualTo(404);
    }
    assertThat(editor.get("/library/documents/" + kitchen.recipe().id().value()).body())
        .contains("almonds");
  }

  @Test
  void idsOfOneKindOpenNothingOfAnother() {
    Visitor owner = house.owner();
    String document = kitchen.recipe().id().value();
    for (String path :
        List.of(
            "/ask/" + document,
            "/library/" + document,
            "/library/documents/" + kitchen.collection().value(),
            "/library/documents/" + kitchen.turn(),
            "/library/documents/" + kitchen.recipe().revision().orElseThrow(),
            "/ask/turns/" + document + "/sources/1",
            "/ask/turns/" + kitchen.turn() + "/sources/1",
            "/library/documents/..%2f..%2fkeys",
            "/library/documents/%00")) {
      assertThat(owner.get(path).statusCode()).as(path).isIn(400, 404);
    }
    assertThat(kitchen.cook().get("/ask/turns/" + kitchen.turn() + "/sources/99").body())
        .doesNotContain("almonds");
  }

  @Test
  void aDocumentOfOneCollectionIsNotChangedThroughAnother() {
    CollectionId other = house.collection("Other");
    Visitor owner = house.owner();
    String at = "/library/" + other.value() + "/documents/" + kitchen.recipe().id().value();
    owner.post(at + "/public?cleared=false", Map.of());
    assertThat(house.settled(kitchen.collection())).hasSize(2);
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
    house.get(Library.class).setReaders(house.local(), cellar, false, Set.of());
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
