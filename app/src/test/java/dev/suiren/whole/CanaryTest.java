package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import dev.suiren.people.Audience;
import dev.suiren.people.Role;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A listed word goes in everywhere and comes out nowhere.
@Tag("S4")
class CanaryTest {
  private static final String QUESTION = "How many days of parental leave are there?";
  @TempDir static Path folder;
  private static House house;
  private static ScriptedWords base;
  private static Visitor owner;
  private static Visitor reader;
  private static CollectionId open;
  private static CollectionId dark;

  @BeforeAll
  static void open() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("terms.txt"), Canary.LATIN + "\n" + Canary.HAN + "\tblock\n");
    house = House.open(home);
    base = new ScriptedWords();
    owner = house.owner();
    var person = house.invite(Canary.LATIN + ".reader", Canary.BOTH, Role.READER, Audience.STAFF);
    reader = house.visitor(person);
    var group = house.group(Canary.BOTH, person);
    open = house.collection("Handbook", group);
    dark = house.collection(Canary.BOTH, group);
    house.add(open, "leave.md", "# Leave\n\nParental leave is 18 days a year for everybody.\n");
    Papers.of(Canary.BOTH, Canary.LATIN).forEach((name, bytes) -> house.add(dark, name, bytes));
    house.add(dark, Canary.LATIN + "/" + Canary.HAN + ".md", "# Fine\n\nThe harbour is closed.\n");
    house.settled(open);
    addBase(base.url());
  }

  @AfterAll
  static void close() {
    house.close();
    base.close();
  }

  private static void addBase(String url) {
    HttpResponse<String> added =
        owner.post(
            "/bases", Map.of("name", Canary.BOTH, "url", url, "model", Canary.LATIN, "key", ""));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(204);
  }

  @Test
  void everyFileThatHoldsItIsHeldWhateverItsFormat() {
    List<FileEntry> files = house.settled(dark);
    assertThat(files).hasSize(Papers.of("", "").size() + 1);
    for (FileEntry file : files) {
      assertThat(file.state()).as(file.path().value() + file.failure()).isEqualTo(FileState.HELD);
    }
  }

  @Test
  void itIsInNoPageOfAReader() {
    house.settled(dark);
    Canary.assertInNoPage(
        reader, "/", "/library", "/glossary", "/settings", "/password", "/bases", "/people");
    for (FileEntry file : house.settled(dark)) {
      String at = "/library/documents/" + file.id().value();
      assertThat(reader.get(at).statusCode()).isEqualTo(404);
      assertThat(reader.get(at + "/original").statusCode()).isIn(403, 404);
    }
  }

  @Test
  void theOwnerSeesItOnlyAsEvidenceAndInOriginals() {
    List<FileEntry> files = house.settled(dark);
    var pages =
        Crawl.of(
            owner,
            List.of("/", "/library", "/glossary", "/settings", "/password", "/bases", "/people"),
            path -> path.contains("/original"));
    pages.forEach(
        (path, page) -> {
          if (path.startsWith("/library/documents/")) {
            String rest =
                page.body().replaceAll("(?s)<blockquote class=\"evidence\">.*?</blockquote>", "");
            Canary.assertNotIn(path, rest.replaceAll("(?s)<code>[^<]*</code>", ""));
          } else {
            Canary.assertNotIn(path, page);
          }
        });
    long shown =
        files.stream()
            .map(file -> owner.get("/library/documents/" + file.id().value()).body())
            .filter(Canary::isIn)
            .count();
    assertThat(shown).as("an editor can see why each is held").isEqualTo(files.size());
    var original = owner.get("/library/documents/" + files.getFirst().id().value() + "/original");
    assertThat(original.statusCode()).isEqualTo(200);
    Canary.assertNotIn("headers of a download", original.headers().map().toString());
  }

  @Test
  void itIsInNoSearchAndNoAnswerWithoutABase() {
    house.settled(dark);
    for (String query : List.of(Canary.LATIN, Canary.HAN, "the kettle boils", "harbour closed")) {
      OpenHouse.Ran found = house.run("search", query, "--json");
      assertThat(found.exit()).isZero();
      assertThat(found.out().strip()).isEqualTo("[]");
      Canary.assertNotIn("search", found.out() + found.err());
    }
  }

  @Test
  void aBaseCannotSayItHoweverItHidesIt() {
    String key = house.run("key", "program", "--audience", "staff").out().strip();
    Visitor program = house.stranger().withKey(key);
    List<String> where = new ArrayList<>();
    for (String disguise : Canary.DISGUISES) {
      base.say(
          "Parental leave is 18 days [1]. It is known as " + disguise + " and so on. Goodbye.");
      int before = base.asked();
      HttpResponse<String> whole = program.json("/v1/chat/completions", chat(QUESTION, "", false));
      HttpResponse<String> pieces = program.json("/v1/chat/completions", chat(QUESTION, "", true));
      assertThat(whole.statusCode()).isEqualTo(200);
      assertThat(base.asked()).as(whole.body()).isEqualTo(before + 2);
      Canary.assertNotIn("completion of " + disguise, whole);
      Canary.assertNotIn("stream of " + disguise, joined(pieces.body()));
      where.add(askInBrowser(reader, QUESTION));
      OpenHouse.Ran asked = house.run("ask", QUESTION, "--json");
      Canary.assertNotIn("ask for " + disguise, asked.out() + asked.err());
    }
    for (String conversation : where) {
      Canary.assertInNoPage(reader, conversation, conversation + "/export?format=json");
    }
  }

  /// The deltas of a stream put together again, and the stream itself.
  private static String joined(String stream) {
    StringBuilder all = new StringBuilder();
    var found =
        java.util.regex.Pattern.compile("\"content\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(stream);
    while (found.find()) {
      all.append(found.group(1));
    }
    return all + "\n" + stream;
  }

  private static String chat(String question, String system, boolean stream) {
    return "{\"model\":\"suiren\",\"stream\":%s,\"messages\":[{\"role\":\"system\",\"content\":\"%s\"},{\"role\":\"user\",\"content\":\"%s\"}]}"
        .formatted(stream, system, question);
  }

  /// Asks, follows the stream to its end, and gives back the conversation's address.
  private static String askInBrowser(Visitor visitor, String question) {
    HttpResponse<String> begun = visitor.post("/ask", Map.of("question", question));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    String at = begun.headers().firstValue("Location").orElseThrow();
    String page = visitor.get(at).body();
    Canary.assertNotIn(at, page);
    String turn = page.replaceAll("(?s).*id=\"turn-([0-9a-f-]+)\".*", "$1");
    Canary.assertNotIn(
        "stream of " + at, visitor.send(visitor.request("/ask/turns/" + turn + "/stream")));
    return at;
  }

  @Test
  void whatAPersonTypesDoesNotComeBack() {
    base.say("Parental leave is 18 days [1].");
    String at = askInBrowser(reader, "Is " + Canary.BOTH + " the same as parental leave?");
    Canary.assertNotIn("rename", reader.post(at + "/rename", Map.of("title", Canary.BOTH)));
    String turn = reader.get(at).body().replaceAll("(?s).*id=\"turn-([0-9a-f-]+)\".*", "$1");
    Canary.assertNotIn(
        "feedback",
        reader.post(
            "/ask/turns/" + turn + "/feedback", Map.of("feedback", "bad", "note", Canary.BOTH)));
    Canary.assertNotIn(
        "key", reader.post("/settings/keys", Map.of("name", Canary.BOTH, "audience", "STAFF")));
    Canary.assertInNoPage(
        reader, at, at + "/export?format=md", at + "/export?format=json", "/settings");
    Canary.assertNotIn("the owner's settings", owner.get("/settings"));
  }

  @Test
  void aProgramsTextDoesNotComeBack() {
    base.say("Parental leave is 18 days [1].");
    String key = house.run("key", Canary.BOTH, "--audience", "staff").out().strip();
    Visitor program = house.stranger().withKey(key);
    for (boolean stream : new boolean[] {true, false}) {
      Canary.assertNotIn(
          "system", program.json("/v1/chat/completions", chat(QUESTION, Canary.BOTH, stream)));
      Canary.assertNotIn(
          "question", program.json("/v1/chat/completions", chat(Canary.BOTH, "", stream)));
    }
    Canary.assertNotIn("no such model", program.get("/v1/models/" + Canary.LATIN));
    Canary.assertNotIn("models", program.get("/v1/models"));
    for (String body :
        List.of(
            "{\"model\":\"suiren\",\"" + Canary.LATIN + "\":1}",
            "{\"model\":\"" + Canary.LATIN + "\",\"messages\":[]}",
            "{\"model\":\"suiren\",\"messages\":[{\"role\":\"" + Canary.LATIN + "\"}]}",
            "{" + Canary.LATIN)) {
      HttpResponse<String> refused = program.json("/v1/chat/completions", body);
      assertThat(refused.statusCode()).isIn(400, 404);
      Canary.assertNotIn("refusal of " + body, refused);
    }
  }

  @Test
  void errorsDoNotRepeatIt() {
    String word = Visitor.encoded(Canary.BOTH);
    for (Visitor visitor : List.of(owner, reader, house.stranger())) {
      for (String path :
          List.of("/", "/ask/", "/library/", "/library/documents/", "/static/", "/citations/1/")) {
        Canary.assertNotIn(path, visitor.get(path + word));
      }
      Canary.assertNotIn("query", visitor.get("/signin?notice=" + word));
    }
    Canary.assertNotIn("group twice", owner.post("/people/groups", Map.of("name", Canary.BOTH)));
    Canary.assertNotIn("collection", owner.post("/library", Map.of("name", Canary.BOTH)));
    Canary.assertNotIn(
        "entry", owner.post("/glossary", Map.of("term", Canary.BOTH, "names", Canary.LATIN)));
    Canary.assertNotIn("search", owner.get("/glossary?search=" + Visitor.encoded(Canary.BOTH)));
    Canary.assertNotIn(
        "flaw", owner.post("/bases", Map.of("name", "x", "url", Canary.BOTH, "model", "m")));
    Canary.assertNotIn(
        "account twice",
        owner.post(
            "/people",
            Map.of(
                "account",
                Canary.LATIN + ".reader",
                "name",
                Canary.BOTH,
                "role",
                "READER",
                "audience",
                "STAFF")));
    Canary.assertNotIn(
        "upload", owner.upload("/library/" + Canary.LATIN + "/files", Canary.BOTH, Canary.BOTH));
    Canary.assertNotIn(
        "sign in", house.stranger().post("/signin", Map.of("account", Canary.LATIN)));
  }

  @Test
  void theCommandLineDoesNotShowIt() throws Exception {
    Path docs = Files.createDirectories(folder.resolve(Canary.LATIN));
    Papers.of(Canary.BOTH, Canary.LATIN)
        .forEach((name, bytes) -> write(docs.resolve(Canary.LATIN + "-" + name), bytes));
    OpenHouse.Ran added = house.run("add", docs.toString());
    assertThat(added.exit()).isZero();
    assertThat(added.err()).contains("held by the audit");
    Canary.assertNotIn("add", added.out() + added.err());
    for (String question : List.of(Canary.LATIN, Canary.HAN, QUESTION)) {
      for (String json : List.of("--json", "--audience=public")) {
        OpenHouse.Ran asked = house.run("ask", question, json);
        assertThat(asked.exit()).isZero();
        Canary.assertNotIn("ask", asked.out() + asked.err());
      }
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterAll
  static void itIsInNoLog() {
    Canary.assertNotIn("the log", house.logs());
  }
}
