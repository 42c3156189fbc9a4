package dev.suiren.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.e2e.Product.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line as issues and scripts call it, each call a process of its own.
class CommandLineTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private Path docs;

  @BeforeEach
  void writeDocuments() throws IOException {
    docs = Files.createDirectories(folder.resolve("docs"));
    Files.createDirectories(docs.resolve("sub"));
    Files.writeString(
        docs.resolve("travel.md"),
        "# Travel 🚄\n\n"
            + "## Hotels\n\n"
            + "A hotel night is refunded up to 120 euros. Keep the receipt.\n");
    Files.writeString(docs.resolve("sub/员工手册.txt"), "考勤制度\n\n迟到三十分钟以内按一次记录。\n\n出差住宿标准为每晚400元。\n");
    Files.writeString(
        docs.resolve("parts.html"),
        "<html><body><h1>Parts</h1><p>The seal MS-45 is changed every 4000"
            + " hours.</p></body></html>");
  }

  private Outcome suiren(String... words) {
    return Product.call(folder, words);
  }

  @Test
  void answersFromAFolderWithCitationsThatAreExactSlices() throws IOException {
    Map<Path, String> before = contents(docs);
    Outcome english =
        suiren("ask", "--docs", "docs", "--json", "How much is refunded for a hotel night?");
    assertThat(english.code()).as(english.err()).isZero();
    JsonNode reply = JSON.readTree(english.out());
    assertThat(reply.path("reply").asString()).isEqualTo("extracted");
    JsonNode citation = reply.path("citations").path(0);
    assertThat(citation.path("document").asString()).isEqualTo("travel.md");
    assertThat(citation.path("quote").asString()).contains("120 euros");
    assertThat(citation.path("heading").toString()).contains("Hotels");
    assertThat(citation.path("revision").asString()).isEqualTo(sha256(docs.resolve("travel.md")));
    assertThat(citation.path("end").asInt() - citation.path("start").asInt())
        .isEqualTo(citation.path("quote").asString().codePoints().count());
    assertThat(citation.has("page")).isTrue();

    Outcome chinese = suiren("ask", "--docs", "docs", "--json", "出差住宿标准是多少？");
    assertThat(JSON.readTree(chinese.out()).path("citations").path(0).path("quote").asString())
        .contains("每晚400元");
    Outcome traditional = suiren("ask", "--docs", "docs", "--json", "出差住宿標準是多少？");
    assertThat(
            JSON.readTree(traditional.out()).path("citations").path(0).path("document").asString())
        .isEqualTo("sub/员工手册.txt");
    assertThat(contents(docs)).as("nothing is written into the folder").isEqualTo(before);
  }

  @Test
  void saysUnknownAndHeldWithExitCodeZero() throws IOException {
    Outcome unknown =
        suiren("ask", "--docs", "docs", "--json", "Who won the chess world cup in 1997?");
    assertThat(unknown.code()).isZero();
    assertThat(JSON.readTree(unknown.out()).path("reply").asString()).isEqualTo("unknown");
    assertThat(JSON.readTree(unknown.out()).path("citations").size()).isZero();
    assertThat(JSON.readTree(unknown.out()).path("closest").toString()).isEqualTo("[]");

    Outcome narrowed =
        suiren("ask", "--docs", "docs", "--audience", "children", "--json", "hotel night refund");
    assertThat(JSON.readTree(narrowed.out()).path("reply").asString()).isEqualTo("unknown");
  }

  @Test
  void showsWhatComesNearAsNoAnswer() {
    String question = "How often is the seal QX-900 changed?";
    JsonNode near = JSON.readTree(suiren("ask", "--docs", "docs", "--json", question).out());
    assertThat(near.path("reply").asString()).isEqualTo("unknown");
    assertThat(near.path("citations").toString()).isEqualTo("[]");
    assertThat(near.path("closest").path(0).path("quote").asString()).contains("seal MS-45");
    assertThat(suiren("ask", "--docs", "docs", question).out())
        .contains("Closest passages; none of them answers this:\n- parts.html");
  }

  @Test
  void searchesAndPrintsAnEmptyArrayWhenNothingIsFound() {
    Outcome found = suiren("search", "MS-45", "--docs", "docs", "--top", "2", "--json");
    assertThat(found.code()).as(found.err()).isZero();
    assertThat(JSON.readTree(found.out()).path(0).path("document").asString())
        .isEqualTo("parts.html");

    Outcome nothing = suiren("search", "???", "--docs", "docs", "--json");
    assertThat(nothing.out().strip()).isEqualTo("[]");
    assertThat(nothing.code()).isZero();
  }

  @Test
  void answersAFileOfQuestionsLineByLine() throws IOException {
    Files.writeString(
        folder.resolve("questions.jsonl"),
        """
        {"id":"a","text":"hotel night refund"}
        {"id":"b","text":"出差住宿标准"}
        """);
    Outcome batch = suiren("ask", "--docs", "docs", "--batch", "questions.jsonl");
    assertThat(batch.code()).as(batch.err()).isZero();
    assertThat(batch.outLines()).hasSize(2);
    assertThat(batch.outLines().stream().map(line -> JSON.readTree(line).path("id").asString()))
        .containsExactly("a", "b");

    Files.writeString(folder.resolve("wrong.jsonl"), "{\"id\":1}\n");
    Outcome wrong = suiren("ask", "--docs", "docs", "--batch", "wrong.jsonl");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err().strip()).contains("wrong.jsonl line 1").hasLineCount(1);
  }

  @Test
  void noticesChangedAndDeletedFiles() throws IOException {
    suiren("ask", "--docs", "docs", "hotel");
    Files.writeString(
        docs.resolve("travel.md"), "# Travel\n\nA hotel night is refunded up to 135 euros now.\n");
    Files.delete(docs.resolve("parts.html"));

    JsonNode reply =
        JSON.readTree(
            suiren("ask", "--docs", "docs", "--json", "How much is refunded for a hotel night?")
                .out());
    assertThat(reply.path("citations").path(0).path("quote").asString()).contains("135");
    assertThat(suiren("search", "MS-45", "--docs", "docs", "--json").out())
        .doesNotContain("parts.html");
  }

  @Test
  void refusesWrongUsageInOneLineWithExitCodeTwo() {
    for (String[] words :
        new String[][] {
          {"ask"},
          {"ask", "--docs", "nowhere", "q"},
          {"ask", "--docs", "docs", "--audience", "everyone", "q"},
          {"search", "--top", "none", "q"},
          {"ask", "--docs", "docs", "--loud", "q"},
        }) {
      Outcome outcome = suiren(words);
      assertThat(outcome.code()).as(String.join(" ", words)).isEqualTo(2);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err().strip()).hasLineCount(1).startsWith("suiren: ");
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest =
          java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return java.util.HexFormat.of().formatHex(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Everything in the folder, with the bytes of the files and when each was last changed.
  private static Map<Path, String> contents(Path root) throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.toList()) {
        String bytes = Files.isRegularFile(path) ? sha256(path) : "a folder";
        contents.put(path, Files.getLastModifiedTime(path) + " " + bytes);
      }
    }
    return contents;
  }
}
