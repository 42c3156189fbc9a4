package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.kernel.Db;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileState;
import dev.suiren.library.Library;
import dev.suiren.testing.NodeClient;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A folder as people have it, one file of each kind: every fact in it is found with the quote that
/// says it, on the command line and by OpenAI's client.
@Tag("S2")
class MixedFolderTest {
  private static final JsonMapper JSON = new JsonMapper();

  /// @param page the page, slide or sheet where the quote stands; 0 for files without any
  record Asked(String question, String document, String quote, int page) {
    @Override
    public String toString() {
      return document + ": " + question;
    }
  }

  static final List<Asked> ASKED =
      List.of(
          new Asked("How many days of parental leave are there?", "leave.md", "18 days", 0),
          new Asked("出差住宿标准是多少？", "差旅/差旅.txt", "每晚400元", 0),
          new Asked("轴承温度不得超过几度？", "維修.txt", "75度", 0),
          new Asked("How often is the seal MS-45 changed?", "parts.html", "4000 hours", 0),
          new Asked("热继电器多少钱？", "price-list.csv", "37.20", 0),
          new Asked("年假有多少天？", "员工.docx", "十天", 0),
          new Asked("Who approves overtime?", "员工.docx", "head of department", 0),
          new Asked("When does the harbour festival take place?", "events.pptx", "in August", 2),
          new Asked("会议室B能坐多少人？", "rooms.xlsx", "24", 1),
          new Asked("Who signs for hazardous waste?", "safety.pdf", "the site engineer", 2));

  @TempDir static Path folder;
  private static House house;

  @BeforeAll
  static void open() throws Exception {
    NodeClient.install();
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path place = docs().resolve(file.getKey());
      Files.createDirectories(place.getParent());
      Files.write(place, file.getValue());
    }
    house = House.open(folder.resolve("home"), "--suiren.library.vectors=true");
    CollectionId collection = house.get(Library.class).watch(house.local(), docs());
    assertThat(house.settled(collection))
        .hasSize(files().size())
        .allSatisfy(file -> assertThat(file.state()).isEqualTo(FileState.READY));
  }

  private static Path docs() {
    return folder.resolve("docs");
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("leave.md", utf8("# Leave 🌱\n\n## Children\n\nParental leave is 18 days a year.\n"));
    files.put(
        "差旅/差旅.txt", "差旅制度\n\n出差住宿标准为每晚400元。超过的部分由本人承担。\n".getBytes(Charset.forName("GB18030")));
    files.put("維修.txt", "維修手冊\n\n每日檢查油位。軸承溫度不得超過75度。\n".getBytes(Charset.forName("Big5")));
    files.put(
        "parts.html",
        utf8(
            "<h1>Parts</h1><p>Keep the hall dry.</p><p>The seal MS-45 is changed every 4000"
                + " hours.</p>"));
    files.put("price-list.csv", utf8("名称,价格（元）\n滤芯,18.50\n热继电器,37.20\n"));
    files.put(
        "员工.docx",
        Papers.word("员工每年享有十天带薪年假。", "Overtime is approved by the head of department beforehand."));
    files.put(
        "events.pptx",
        Papers.slides(
            "The summer party is cancelled.", "The harbour festival takes place in August."));
    files.put(
        "rooms.xlsx",
        Papers.sheet(List.of("会议室", "能坐人数"), List.of("会议室A", "12"), List.of("会议室B", "24")));
    files.put(
        "safety.pdf",
        Papers.pdf(
            "Helmets are worn in hall 7.", "Hazardous waste is signed for by the site engineer."));
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("ASKED")
  void theCommandLineQuotesWhatTheFileSays(Asked asked) throws IOException {
    OpenHouse.Ran ran = house.run("ask", asked.question(), "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode reply = JSON.readTree(ran.out());
    assertThat(reply.path("reply").asString()).as(ran.out()).isEqualTo("extracted");
    assertCitations(asked, reply);
  }

  @Test
  void theOpenAiClientIsToldTheSame() throws Exception {
    String key = house.run("key", "client", "--audience", "staff").out().strip();
    List<String> words = new ArrayList<>();
    words.add("http://127.0.0.1:" + house.port() + "/v1");
    words.add(key);
    ASKED.forEach(asked -> words.add(asked.question()));
    JsonNode answers = JSON.readTree(NodeClient.run("ask.mjs", words.toArray(String[]::new)));

    assertThat(answers.size()).isEqualTo(ASKED.size());
    for (int i = 0; i < ASKED.size(); i++) {
      JsonNode message = answers.path(i).path("choices").path(0).path("message");
      assertThat(message.path("content").asString())
          .as(ASKED.get(i).toString())
          .contains(ASKED.get(i).quote(), "[1] ");
      assertThat(message.path("suiren").path("reply").asString()).isEqualTo("extracted");
      assertCitations(ASKED.get(i), message.path("suiren"));
    }
  }

  /// The first citation is the one asked for; all are exact slices of what the file says.
  private static void assertCitations(Asked asked, JsonNode reply) throws IOException {
    JsonNode first = reply.path("citations").path(0);
    assertThat(first.path("document").asString()).as("%s", reply).isEqualTo(asked.document());
    assertThat(first.path("quote").asString()).contains(asked.quote());
    assertThat(first.path("page").asInt(0)).as("%s", first).isEqualTo(asked.page());
    for (JsonNode citation : reply.path("citations")) {
      Path file = docs().resolve(citation.path("document").asString());
      String revision = sha256(Files.readAllBytes(file));
      assertThat(citation.path("revision").asString()).isEqualTo(revision);
      String text = extracted(revision);
      assertThat(citation.path("quote").asString())
          .isEqualTo(
              text.substring(
                  text.offsetByCodePoints(0, citation.path("start").asInt()),
                  text.offsetByCodePoints(0, citation.path("end").asInt())));
    }
  }

  /// The revision's text, read past the doors whose offsets are under test.
  private static String extracted(String sha256) {
    return String.join(
        "",
        house
            .get(Db.class)
            .sql(
                """
                select l.text from library_leaf l join library_revision r on r.id = l.revision
                where r.sha256 = ? order by l.number
                """)
            .param(sha256)
            .query(String.class)
            .list());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
