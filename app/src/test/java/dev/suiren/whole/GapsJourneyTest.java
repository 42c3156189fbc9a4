package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.gaps.Gaps;
import dev.suiren.kernel.Db;
import dev.suiren.library.CollectionId;
import dev.suiren.people.Audience;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people ask in vain, from the question to the editor's page and to the disk.
@Tag("S2")
@Tag("S4")
@SuppressWarnings("NullAway.Init")
class GapsJourneyTest {
  private static final String CHESS = "Who won the chess championship?";
  private static final String LAST = "Where is the swimming pool?";
  private static final String MOBILE = "13912345678";
  private static final String IDENTITY = "11010519491231002X";

  @TempDir Path folder;
  private House house;
  private Visitor owner;

  @BeforeEach
  void open() {
    house = House.open(folder);
    CollectionId handbook = house.collection("Handbook");
    house.add(handbook, "leave.md", "# Leave\n\nParental leave is 18 days a year.\n");
    house.settled(handbook);
    owner = house.owner();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void turnOn() {
    assertThat(owner.post("/gaps/settings", Map.of("days", "90", "occasions", "1")).statusCode())
        .isEqualTo(303);
  }

  private Visitor visitor(String account, Role role, Audience audience) {
    PersonId person = house.invite(account, account, role, audience);
    return house.visitor(person);
  }

  private static void ask(Visitor visitor, String question) {
    HttpResponse<String> begun = visitor.post("/ask", Map.of("question", question));
    String at = begun.headers().firstValue("Location").orElseThrow();
    String turn = Kitchen.turnOf(visitor.get(at).body());
    visitor.send(visitor.request("/ask/turns/" + turn + "/stream"));
  }

  /// Questions are kept one after the other: when the last one is there, the others would be.
  private void awaitKept(String question) {
    House.await(() -> owner.get("/gaps").body().contains(question));
  }

  private int rows() {
    return house.get(Db.class).sql("select count(*) from gap").query(Integer.class).single();
  }

  @Test
  void theEditorSeesWhatAReaderAskedInVainAndNotWho() {
    Visitor reader = visitor("wilhelmina", Role.READER, Audience.STAFF);
    Visitor editor = visitor("editor", Role.EDITOR, Audience.STAFF);
    assertThat(editor.get("/gaps").body()).contains("are not kept").contains("href=\"/gaps\"");
    assertThat(owner.get("/settings").body()).contains("/gaps/settings");
    turnOn();
    ask(reader, CHESS);
    awaitKept(CHESS);
    assertThat(editor.get("/gaps").body())
        .contains(CHESS)
        .doesNotContain("wilhelmina", "/gaps/settings");
    assertThat(editor.get("/gaps?q=CHESS").body()).contains(CHESS);
    assertThat(editor.get("/gaps?state=done").body()).doesNotContain(CHESS);
    assertThat(editor.get("/gaps?offset=150").body()).contains(CHESS);
    HttpResponse<String> file = editor.get("/gaps/export");
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(file.body())
        .startsWith("\uFEFF\"Question\"")
        .contains("\"" + CHESS + "\",\"en\",\"1\",\"0\"")
        .doesNotContain("wilhelmina");
  }

  @Test
  void theEditorAsksAgainMarksAndDeletes() {
    turnOn();
    Visitor reader = visitor("reader", Role.READER, Audience.PUBLIC);
    Visitor editor = visitor("editor", Role.EDITOR, Audience.STAFF);
    ask(reader, CHESS);
    awaitKept(CHESS);
    String at = "/gaps/" + editor.get("/gaps").body().replaceAll("(?s).*id=\"gap-(\\d+)\".*", "$1");
    HttpResponse<String> asked = editor.post(at + "/ask", Map.of());
    String conversation = asked.headers().firstValue("Location").orElseThrow();
    assertThat(editor.get(conversation).body()).contains(CHESS);
    assertThat(editor.post(at + "/state?state=open", Map.of("to", "done")).statusCode())
        .isEqualTo(303);
    assertThat(editor.get("/gaps?state=done").body()).contains(CHESS);
    assertThat(editor.post(at + "/delete?state=done", Map.of()).headers().firstValue("Location"))
        .contains("/gaps?state=done&q=&offset=0");
    assertThat(rows()).isZero();
    assertThat(editor.post(at + "/delete", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void forReadersItIsNotThereAndForEditorsNotTheirsToDecide() {
    turnOn();
    Visitor reader = visitor("reader", Role.READER, Audience.STAFF);
    Visitor editor = visitor("editor", Role.EDITOR, Audience.STAFF);
    assertThat(reader.get("/ask").body()).doesNotContain("href=\"/gaps");
    assertThat(reader.get("/settings").body()).doesNotContain("href=\"/gaps");
    for (String path : List.of("/gaps", "/gaps/export", "/gaps/settings")) {
      assertThat(reader.get(path).statusCode()).as(path).isEqualTo(403);
    }
    for (String path : List.of("/gaps/1/ask", "/gaps/1/delete", "/gaps/off", "/gaps/settings")) {
      assertThat(
              reader
                  .post(path, Map.of("leftover", "goes", "days", "1", "occasions", "1"))
                  .statusCode())
          .as(path)
          .isEqualTo(403);
    }
    assertThat(editor.get("/gaps/settings").statusCode()).isEqualTo(403);
    assertThat(editor.post("/gaps/off", Map.of("leftover", "goes")).statusCode()).isEqualTo(403);
    assertThat(house.get(Gaps.class).choice(house.local()).on()).isTrue();
    assertThat(owner.post("/gaps/settings", Map.of("days", "0", "occasions", "1")).statusCode())
        .isEqualTo(400);
    assertThat(owner.get("/gaps?state=wrong").statusCode()).isEqualTo(400);
    assertThat(owner.get("/gaps?q=" + "x".repeat(201)).statusCode()).isEqualTo(413);
  }

  @Test
  void theYoungAreNeverWrittenDownAndTurningOffDeletes() {
    turnOn();
    for (Audience young : List.of(Audience.TEENS, Audience.CHILDREN)) {
      ask(visitor(young.word(), Role.READER, young), CHESS);
    }
    ask(owner, LAST);
    awaitKept(LAST);
    assertThat(rows()).isEqualTo(1);
    assertThat(owner.get("/gaps").body()).doesNotContain("chess");
    owner.post("/gaps/off", Map.of("leftover", "goes"));
    assertThat(rows()).isZero();
    ask(owner, CHESS);
    turnOn();
    ask(owner, "How deep is the lake?");
    awaitKept("How deep is the lake?");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void anAnswerRatedAsBadIsKeptToo() {
    turnOn();
    HttpResponse<String> begun =
        owner.post("/ask", Map.of("question", "How many days is parental leave?"));
    String at = begun.headers().firstValue("Location").orElseThrow();
    String turn = Kitchen.turnOf(owner.get(at).body());
    owner.send(owner.request("/ask/turns/" + turn + "/stream"));
    House.await(() -> !owner.get(at).body().contains("data-stream=\""));
    owner.post("/ask/turns/" + turn + "/feedback", Map.of("feedback", "bad", "note", "my note"));
    awaitKept("How many days is parental leave?");
    assertThat(owner.get("/gaps").body()).contains("rated as bad: 1").doesNotContain("my note");
  }

  @Test
  void personalDataDoesNotReachTheDisk() throws IOException {
    turnOn();
    house.run("ask", "Whose mobile is " + MOBILE + " please");
    house.run("ask", "谁的身份证是 " + IDENTITY + "？");
    house.run("ask", "Who uses the key sk-" + "a1B2c3D4".repeat(6) + " here?");
    house.run("ask", "Whose account is 622202123456789 then?");
    house.run("ask", LAST);
    awaitKept(LAST);
    assertThat(rows()).isEqualTo(5);
    assertThat(owner.get("/gaps").body())
        .contains("Whose mobile is " + "█".repeat(11), "谁的身份证是 " + "█".repeat(18));
    house.close();
    List<String> secrets = List.of(MOBILE, IDENTITY, "a1B2c3D4", "622202123456789");
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(secrets).as(file.toString()).noneMatch(bytes::contains);
      }
    }
    house = House.open(folder);
    assertThat(house.get(Gaps.class).choice(house.local()).kept()).isEqualTo(5);
  }
}
