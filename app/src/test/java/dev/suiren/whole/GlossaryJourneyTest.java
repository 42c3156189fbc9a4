package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.glossary.Glossary;
import dev.suiren.people.Audience;
import dev.suiren.people.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The glossary over HTTP and from the command line.
@Tag("S2")
class GlossaryJourneyTest {
  private static final Map<String, String> PTO =
      Map.of("term", "PTO", "names", "年假\nannual leave", "note", "");

  @TempDir static Path folder;
  private static House house;

  @BeforeAll
  static void open() {
    house = House.open(folder.resolve("home"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void empty() {
    Glossary glossary = house.get(Glossary.class);
    glossary.listAll(house.local()).forEach(entry -> glossary.remove(house.local(), entry.id()));
  }

  private static Visitor visitor(String account, Role role, Audience audience) {
    return house.visitor(house.invite(account, account, role, audience));
  }

  private static String id(Visitor visitor) {
    return visitor.get("/glossary").body().replaceAll("(?s).*id=\"entry-([^\"]+)\".*", "$1");
  }

  @Test
  void anEditorWritesChangesAndRemovesAnEntry() {
    Visitor editor = visitor("ed", Role.EDITOR, Audience.STAFF);
    assertThat(editor.get("/glossary").body()).contains("href=\"/glossary\"");
    assertThat(editor.post("/glossary", PTO).headers().firstValue("HX-Refresh")).contains("true");
    assertThat(editor.post("/glossary", PTO).body()).contains("role=\"alert\"");
    String id = id(editor);
    editor.post("/glossary/" + id, Map.of("term", "Leave", "names", "PTO"));
    assertThat(editor.get("/glossary?search=pto").body()).contains("Leave");
    assertThat(editor.get("/glossary?search=annual").body()).doesNotContain("Leave");
    assertThat(editor.post("/glossary/" + id + "/remove", Map.of()).statusCode()).isEqualTo(204);
    assertThat(editor.post("/glossary/" + id + "/remove", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileIsTakenWholeOrNotAtAll() {
    Visitor owner = house.owner();
    HttpResponse<String> bad = owner.upload("/glossary/import", "g.csv", "PTO,年假\nlonely\n");
    assertThat(bad.body()).contains("role=\"alert\"", "2");
    assertThat(house.get(Glossary.class).listAll(house.local())).isEmpty();
    assertThat(owner.upload("/glossary/import", "g.csv", "PTO,年假\nMX-3,三号线\n").body())
        .contains("role=\"status\"");
    HttpResponse<String> file = owner.get("/glossary/export");
    assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(file.body()).endsWith("MX-3,三号线,\r\nPTO,年假,\r\n");
  }

  @Test
  @Tag("S4")
  void aReaderLooksAndNobodyElseSeesAnything() {
    house.owner().post("/glossary", PTO);
    Visitor reader = visitor("reader", Role.READER, Audience.STAFF);
    assertThat(reader.get("/glossary").body()).contains("annual leave").doesNotContain("add-entry");
    assertThat(reader.get("/ask").body()).doesNotContain("href=\"/glossary\"");
    String id = id(reader);
    assertThat(reader.post("/glossary", PTO).statusCode()).isEqualTo(403);
    assertThat(reader.post("/glossary/" + id, PTO).statusCode()).isEqualTo(403);
    assertThat(reader.post("/glossary/" + id + "/remove", Map.of()).statusCode()).isEqualTo(403);
    assertThat(reader.upload("/glossary/import", "g.csv", "a1,b1").statusCode()).isEqualTo(403);

    Visitor guest = visitor("guest", Role.READER, Audience.PUBLIC);
    assertThat(guest.get("/glossary").statusCode()).isEqualTo(404);
    assertThat(guest.get("/glossary/export").statusCode()).isEqualTo(404);
  }

  @Test
  void theCommandLineListsAddsRemovesImportsAndExports() throws IOException {
    assertThat(run("glossary", "add", "PTO", "年假", "annual leave", "--note", "HR").out())
        .isEqualTo("1 added, 0 changed, 0 removed\n");
    assertThat(run("glossary", "list").out()).isEqualTo("PTO = 年假; annual leave (HR)\n");
    assertThat(run("glossary", "list", "--json").out())
        .isEqualTo("[{\"term\":\"PTO\",\"names\":[\"年假\",\"annual leave\"],\"note\":\"HR\"}]\n");
    assertThat(run("glossary", "export").out())
        .isEqualTo("term,names,note\nPTO,\"年假; annual leave\",HR\n");

    Path file = Files.writeString(folder.resolve("names.csv"), "MX-3,三号线\npto,年假\n");
    assertThat(run("glossary", "import", file.toString(), "--json").out())
        .isEqualTo("{\"added\":1,\"changed\":1,\"removed\":0}\n");
    assertThat(run("glossary", "remove", "pto").out()).isEqualTo("0 added, 0 changed, 1 removed\n");
    assertThat(run("glossary", "list").out()).isEqualTo("MX-3 = 三号线\n");
  }

  @Test
  void theCommandLineSaysInOneLineWhatIsWrong() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.csv"), "PTO,年假\nlonely\n");
    failed(1, "line 2: there is no other name", "glossary", "import", file.toString());
    failed(1, "the glossary has no such term", "glossary", "remove", "PTO");
    failed(1, "the term needs 2 to 60 characters", "glossary", "add", "x", "y1");
    failed(2, "no such file", "glossary", "import", folder.resolve("none.csv").toString());
    failed(2, "at least one other name", "glossary", "add", "PTO");
    failed(2, "glossary takes", "glossary");
    assertThat(run("glossary", "list").out()).isEmpty();
  }

  private static OpenHouse.Ran run(String... words) {
    OpenHouse.Ran ran = house.run(words);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran;
  }

  private static void failed(int code, String line, String... words) {
    OpenHouse.Ran ran = house.run(words);
    assertThat(ran.exit()).isEqualTo(code);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).hasLineCount(1).contains(line);
  }
}
