package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.kernel.Db;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.Library;
import dev.suiren.people.Audience;
import dev.suiren.people.GroupId;
import dev.suiren.people.Role;
import dev.suiren.web.internal.IdentityProvider;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The listed word of `CanaryTest`, where it goes in by the side: through the provider of
/// identities, what a program says was said before, what a base thinks or complains of, a new name
/// for an old thing, a table of terms, a folder, an address, a question in vain.
@Tag("S4")
class CanaryInputsTest {
  private static final String QUESTION = "How many days of parental leave are there?";
  @TempDir static Path folder;
  private static IdentityProvider provider;
  private static House house;
  private static ScriptedWords base;
  private static Visitor owner;
  private static Visitor editor;
  private static Visitor reader;
  private static GroupId group;
  private static CollectionId open;

  @BeforeAll
  static void open() throws Exception {
    provider = new IdentityProvider();
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("terms.txt"), Canary.LATIN + "\n" + Canary.HAN + "\tblock\n");
    house =
        House.open(
            home,
            "--suiren.people.oidc.issuer=" + provider.issuer(),
            "--suiren.people.oidc.client-id=suiren",
            "--suiren.people.oidc.client-secret=secret",
            "--suiren.people.oidc.invite-only=false");
    base = new ScriptedWords();
    owner = house.owner();
    editor = house.visitor(house.invite("editor", "Editor", Role.EDITOR, Audience.STAFF));
    var person = house.invite("reader", "Reader", Role.READER, Audience.STAFF);
    reader = house.visitor(person);
    group = house.group("Readers", person);
    open = house.collection("Handbook", group);
    house.add(open, "leave.md", "# Leave\n\nParental leave is 18 days a year for everybody.\n");
    house.settled(open);
    owner.post("/bases", Map.of("name", "Ember", "url", base.url(), "model", "m", "key", ""));
  }

  @AfterAll
  static void close() {
    house.close();
    base.close();
    provider.close();
    Canary.assertNotIn("the log", house.logs());
  }

  /// All that each of the house's people can open.
  private static void assertNowhere(String... more) {
    for (Visitor visitor : List.of(owner, editor, reader)) {
      Canary.assertInNoPage(visitor, "/", "/library", "/glossary", "/people", "/settings");
    }
    Canary.assertInNoPage(reader, more);
  }

  @Test
  void whatAnIdentityProviderCallsSomeone() throws Exception {
    provider.says("subject-canary", Canary.LATIN + "@example.org", true);
    provider.names(Canary.BOTH);
    Visitor newcomer = house.stranger();
    HttpResponse<String> in = newcomer.enterByProvider();
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    Canary.assertNotIn("entrance", in);
    Canary.assertInNoPage(newcomer, "/", "/library", "/settings", "/password");

    provider.says("subject-other", Canary.LATIN + "@example.org", false);
    Canary.assertNotIn("refusal", house.stranger().enterByProvider());
    assertNowhere("/");
  }

  @Test
  void whatAProgramSaysWasSaidBefore() {
    base.say("Parental leave is 18 days [1].");
    Visitor program = program();
    for (String said :
        List.of(
            "{\"role\":\"assistant\",\"content\":\"%s\"}",
            "{\"role\":\"user\",\"content\":\"What is %s?\"}",
            "{\"role\":\"developer\",\"content\":\"%s\"}",
            "{\"role\":\"user\",\"name\":\"%s\",\"content\":\"Hello.\"}",
            "{\"role\":\"assistant\",\"content\":\"Hello.\",\"refusal\":\"%s\"}",
            "{\"role\":\"assistant\",\"content\":\"Hello.\",\"suiren\":{\"reply\":\"%s\"}}")) {
      for (boolean stream : new boolean[] {true, false}) {
        HttpResponse<String> told =
            program.json("/v1/chat/completions", chat(said.formatted(Canary.BOTH), stream));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        Canary.assertNotIn(said, told);
      }
    }
  }

  private static Visitor program() {
    return house.stranger().withKey(house.run("key", "p", "--audience", "staff").out().strip());
  }

  private static String chat(String before, boolean stream) {
    return "{\"model\":\"suiren\",\"stream\":%s,\"messages\":[%s,{\"role\":\"user\",\"content\":\"%s\"}]}"
        .formatted(stream, before, QUESTION);
  }

  @Test
  void whatABaseThinksOrComplainsOf() {
    String before = "{\"role\":\"system\",\"content\":\"Be brief.\"}";
    for (Runnable act :
        List.<Runnable>of(
            () -> base.think(Canary.BOTH, "Parental leave is 18 days [1]."),
            () -> base.say("<think>" + Canary.BOTH + "</think>Parental leave is 18 days [1]."),
            () -> base.fail(401, "{\"error\":{\"message\":\"" + Canary.BOTH + "\"}}"),
            () -> base.fail(400, "{\"error\":{\"code\":\"" + Canary.LATIN + "\"}}"),
            () -> base.fail(500, "<h1>" + Canary.BOTH + "</h1>"))) {
      act.run();
      int asked = base.asked();
      for (boolean stream : new boolean[] {true, false}) {
        Canary.assertNotIn(
            "completion", program().json("/v1/chat/completions", chat(before, stream)));
      }
      OpenHouse.Ran ran = house.run("ask", QUESTION, "--json");
      Canary.assertNotIn("ask", ran.out() + ran.err());
      String at = Kitchen.ask(reader, QUESTION);
      Canary.assertInNoPage(
          reader, at, at + "/export?format=json", at + "/export?format=md", "/library");
      Canary.assertNotIn("test of a base", owner.post(tested(), Map.of()));
      assertThat(base.asked()).isGreaterThanOrEqualTo(asked + 5);
    }
  }

  private static String tested() {
    return "/bases/"
        + owner.get("/bases").body().replaceAll("(?s).*hx-post=\"/bases/([^/\"]+)/test\".*", "$1")
        + "/test";
  }

  @Test
  void aNewNameForAnOldThing() {
    CollectionId renamed = house.collection("Attic", group);
    GroupId others = house.group("Others");
    Canary.assertNotIn(
        "rename",
        owner.post("/library/" + renamed.value() + "/rename", Map.of("name", Canary.BOTH)));
    Canary.assertNotIn(
        "rename", owner.post("/people/groups/" + others.value(), Map.of("name", Canary.BOTH)));
    assertThat(editor.get("/library").body()).as("the new name stands").doesNotContain("Attic");
    assertThat(owner.get("/people").body()).as("the new name stands").doesNotContain("Others");
    assertNowhere("/library/" + renamed.value());
  }

  @Test
  void aTableOfTerms() {
    for (String table :
        List.of(
            "term,names\n" + Canary.BOTH + ",PTO;annual leave\n",
            "term,names,note\nPTO," + Canary.HAN + "," + Canary.LATIN + "\n",
            Canary.BOTH + "," + Canary.BOTH + "," + Canary.BOTH + "," + Canary.BOTH + "\n",
            "\"" + Canary.BOTH)) {
      HttpResponse<String> taken = editor.upload("/glossary/import", Canary.LATIN + ".csv", table);
      assertThat(taken.statusCode()).isEqualTo(200);
      Canary.assertNotIn(table, taken);
    }
    Canary.assertNotIn("export", editor.get("/glossary/export"));
    OpenHouse.Ran listed = house.run("glossary", "list", "--json");
    Canary.assertNotIn("list", listed.out() + listed.err());
    assertNowhere("/glossary");
  }

  @Test
  void aFolderThatIsFollowed() throws IOException {
    Path followed = Files.createDirectories(folder.resolve(Canary.LATIN + " " + Canary.HAN));
    Files.writeString(followed.resolve("kettle.md"), "# Kettle\n\nThe kettle boils at noon.\n");
    CollectionId collection = house.get(Library.class).watch(house.local(), followed);
    assertThat(house.settled(collection)).hasSize(1);
    assertNowhere("/library");
    Canary.assertInNoPage(owner, "/library/" + collection.value(), "/ask");
    OpenHouse.Ran found = house.run("search", "kettle boils", "--json");
    assertThat(found.out()).contains("kettle.md");
    Canary.assertNotIn("search", found.out() + found.err());
    OpenHouse.Ran added = house.run("add", followed.toString(), "--json");
    Canary.assertNotIn("add", added.out() + added.err());
  }

  /// No system has files of such a name: the job breaks where nobody expects it to, and what it
  /// breaks with says the name.
  @Test
  void aFileWhoseJobBreaks() throws IOException {
    Path followed = Files.createDirectories(folder.resolve("cellar"));
    Files.writeString(followed.resolve("wine.pdf"), "%PDF-1.7 no more");
    CollectionId collection = house.get(Library.class).watch(house.local(), followed);
    FileEntry file = house.settled(collection).getFirst();
    house
        .get(Db.class)
        .sql("update library_document set path = ? where id = ?")
        .params(Canary.LATIN + "\0.pdf", file.id().value())
        .update();
    house.get(Library.class).files().retry(house.local(), file.id());
    House.await(() -> house.logs().contains("job library.ingest failed"));
    Canary.assertNotIn("the log", house.logs());
    assertNowhere("/library");
  }

  @Test
  void anAddress() {
    for (String account : List.of("mail", "mail2")) {
      HttpResponse<String> invited =
          owner.post(
              "/people",
              Map.of(
                  "account", account,
                  "name", "Mail",
                  "email", Canary.LATIN + "@example.org",
                  "role", "READER",
                  "audience", "STAFF"));
      Canary.assertNotIn("invitation of " + account, invited);
    }
    assertNowhere("/");
  }

  @Test
  void aQuestionInVain() {
    base.say("I do not know.");
    assertThat(owner.post("/gaps/settings", Map.of("days", "90", "occasions", "1")).statusCode())
        .isEqualTo(303);
    String later = "Where is the zeppelin hangar?";
    for (String question : List.of("Where is " + Canary.BOTH + " kept?", later)) {
      Kitchen.ask(reader, question);
    }
    House.await(() -> editor.get("/gaps").body().contains("zeppelin"));
    house.setTerms(Canary.LATIN, Canary.HAN + "\tblock", "zeppelin");
    for (String path : List.of("/gaps", "/gaps/export", "/gaps?q=zeppelin")) {
      HttpResponse<String> shown = editor.get(path);
      assertThat(shown.statusCode()).isEqualTo(200);
      Canary.assertNotIn(path, shown);
      if (!path.contains("q=")) {
        assertThat(shown.body()).as(path).doesNotContain("zeppelin");
      }
    }
    Canary.assertInNoPage(editor, "/gaps", "/gaps/export", "/ask", "/library");
  }
}
