package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.people.Audience;
import dev.suiren.people.Role;
import dev.suiren.web.internal.DrawingRules;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A text that editors try, and the line of help that the owner chooses.
@SuppressWarnings("NullAway.Init")
class TriedTextTest {
  private static final String SECRET = "<b>wisteria</b> 13912345678";

  @TempDir Path folder;
  private House house;
  private Visitor owner;
  private Visitor editor;
  private Visitor reader;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(folder.resolve("terms.txt"), Canary.LATIN + "\n安静的湖\tblock\n");
    house = House.open(folder);
    owner = house.owner();
    editor = house.visitor(house.invite("editor", "Editor", Role.EDITOR, Audience.STAFF));
    reader = house.visitor(house.invite("reader", "Reader", Role.READER, Audience.STAFF));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static HttpResponse<String> look(Visitor visitor, String text) {
    return visitor.post(
        "/policy/try", Map.of("text", text, "surface", "ANSWER", "audience", "PUBLIC"));
  }

  @Test
  void editorsSeeWhyAndReadersNothing() {
    HttpResponse<String> told = look(editor, "He wrote " + Canary.LATIN + " & <i>more</i>.");
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body())
        .contains("blocked", "<mark class=\"found found-block\">" + Canary.LATIN + "</mark>")
        .contains("&lt;i&gt;more&lt;/i&gt;")
        .doesNotContain("<i>more");
    DrawingRules.check(told.body());
    assertThat(editor.get("/settings").body()).contains("/policy/try");
    assertThat(reader.get("/settings").body()).doesNotContain("/policy/try", "/settings/helpline");
    assertThat(reader.get("/policy/try").statusCode()).isEqualTo(403);
    Canary.assertNotIn("a reader's refusal", look(reader, Canary.BOTH));
    assertThat(look(reader, Canary.BOTH).statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsTriedIsWrittenDownNowhere() throws IOException {
    assertThat(look(owner, SECRET).body()).contains("wisteria", "█".repeat(11));
    assertThat(house.logs()).doesNotContain("wisteria");
    house.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("wisteria", "13912345678");
      }
    }
    house = House.open(folder);
  }

  @Test
  void whatCannotBeLookedAtIsSaidInOneLine() {
    HttpResponse<String> empty = look(editor, "  ");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("Please enter a text.");
    HttpResponse<String> longer = look(editor, "x".repeat(20_001));
    assertThat(longer.statusCode()).isEqualTo(400);
    assertThat(longer.body()).contains("longer than 20,000 characters");
  }

  @Test
  void theOwnersLineOfHelpIsWhatAHeldQuestionIsAnsweredWith() {
    assertThat(editor.get("/settings/helpline").statusCode()).isEqualTo(403);
    String line = "Lantern 139 1234 5678";
    assertThat(owner.post("/settings/helpline", Map.of("everywhere", line)).statusCode())
        .isEqualTo(303);
    String page = owner.get("/settings/helpline").body();
    assertThat(page).contains("value=\"" + line + "\"", "your own choice");
    DrawingRules.check(page);
    HttpResponse<String> wrong =
        owner.post("/settings/helpline", Map.of("everywhere", "call <b>me</b>"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Please use one line").doesNotContain("<b>me");
    HttpResponse<String> refused =
        owner.post("/settings/helpline", Map.of("everywhere", Canary.LATIN));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("does not let this through");
    assertThat(owner.get("/settings/helpline").body()).contains(line);
  }

  @Test
  void aHeldQuestionIsAnsweredInItsLanguageAndTheSameAfterReloading() {
    HttpResponse<String> begun = reader.post("/ask", Map.of("question", "安静的湖在哪里？"));
    String at = begun.headers().firstValue("Location").orElseThrow();
    String turn = Kitchen.turnOf(reader.get(at).body());
    String stream = reader.send(reader.request("/ask/turns/" + turn + "/stream")).body();
    String said = "这段内容没有通过审核，这里无法显示。";
    assertThat(stream).contains(said);
    assertThat(reader.get(at).body()).contains(said);
  }
}
