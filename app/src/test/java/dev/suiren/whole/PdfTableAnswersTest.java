package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.testing.PdfDrawing;
import dev.suiren.testing.PdfTableDrawing;
import dev.suiren.testing.PdfTableDrawing.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the cells of tables in PDF answer, from the command line, with no base.
@Tag("S2")
class PdfTableAnswersTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path DOCS = Path.of("docs");

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Path docs = Files.createDirectories(folder.resolve(DOCS));
    PdfDrawing english = new PdfDrawing().page();
    english.text(60, 80, "Travel rules of the house. Nights are refunded by city, in euros.");
    PdfTableDrawing rooms =
        new PdfTableDrawing(Look.HEAD_AND_ENDS, List.of(140f, 110f, 110f), true, true, 4);
    rooms.draw(
        english,
        60,
        690,
        List.of(
            List.of("City", "Single room", "Breakfast"),
            List.of("Hamburg", "120 EUR", "14 EUR"),
            List.of("Lyon", "95 EUR", "11 EUR")));
    english.page();
    new PdfTableDrawing(Look.NONE, rooms.widths(), true, false, 4)
        .draw(
            english,
            60,
            60,
            List.of(List.of("Porto", "80 EUR", "9 EUR"), List.of("Turin", "88 EUR", "10 EUR")));
    Files.write(docs.resolve("travel.pdf"), english.bytes());

    PdfDrawing chinese = new PdfDrawing().page();
    chinese.text(60, 80, "设备保养周期表").text(60, 104, "各部件按下表更换，由操作员登记。");
    new PdfTableDrawing(Look.GRID, List.of(120f, 120f, 150f), false, false, 4)
        .draw(
            chinese,
            60,
            130,
            List.of(
                List.of("部件", "更换周期", "负责人"),
                List.of("滤芯", "每1000小时", "操作员"),
                List.of("机械密封", "每4000小时", "维修组长贺永年"),
                List.of("传动皮带", "每2500小时", "维修组")));
    Files.write(docs.resolve("保养.pdf"), chinese.bytes());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "How much is a single room in Lyon?|travel.pdf|1|Lyon  95 EUR  11 EUR|Single room: 95 EUR",
        "What does breakfast cost in Hamburg?|travel.pdf|1|Hamburg  120 EUR  14 EUR"
            + "|Breakfast: 14 EUR",
        "How much is a single room in Porto?|travel.pdf|2|Porto  80 EUR  9 EUR|Single room: 80 EUR",
        "机械密封多久更换一次？|保养.pdf|1|机械密封  每4000小时  维修组长贺永年|更换周期: 每4000小时",
        "传动皮带的更换周期是多少？|保养.pdf|1|传动皮带  每2500小时  维修组|更换周期: 每2500小时"
      })
  void aCellAnswersWithItsRowAndTheNamesOfItsColumns(
      String question, String document, int page, String row, String shown) {
    OpenHouse.Ran ran =
        OpenHouse.run(
            folder,
            Map.of("HOME", folder.toString()),
            "ask",
            "--docs",
            DOCS.toString(),
            "--json",
            question);
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode reply = JSON.readTree(ran.out());
    JsonNode first = reply.path("citations").path(0);
    assertThat(first.path("document").asString()).isEqualTo(document);
    assertThat(first.path("quote").asString().replace("\t", "  ")).isEqualTo(row);
    assertThat(first.path("page").asInt()).isEqualTo(page);
    assertThat(first.path("end").asInt() - first.path("start").asInt()).isEqualTo(row.length() - 2);
    assertThat(reply.path("text").asString()).contains(shown);
  }
}
