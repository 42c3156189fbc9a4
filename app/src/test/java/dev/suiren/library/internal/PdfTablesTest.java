package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.testing.PdfDrawing;
import dev.suiren.testing.PdfDrawing.Face;
import dev.suiren.testing.PdfTableDrawing;
import dev.suiren.testing.PdfTableDrawing.Look;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tables in PDF, told by where words stand and which lines are drawn.
@Tag("S2")
class PdfTablesTest {
  @RegisterExtension
  static final ParserExtension FILES = new ParserExtension(Map.of("heap-mebibytes", "64"));

  private static final List<List<String>> HOTELS =
      List.of(
          List.of("City", "Single room", "Double room"),
          List.of("Hamburg", "120", "165"),
          List.of("Lyon", "95", "140"),
          List.of("Porto", "80", "1,180"),
          List.of("Turin", "88", "125"));
  private static final List<List<String>> RATES =
      List.of(
          List.of("城市", "住宿标准", "伙食补助"),
          List.of("杭州", "450元", "每天80元"),
          List.of("成都", "400元", "每天70元"),
          List.of("西安", "380元", "每天70元"));

  private static List<String> read(PdfDrawing drawing) {
    return ParserFixture.lines(FILES.files().read("a.pdf", drawing.bytes()));
  }

  private static String row(int page, String... cells) {
    return "table_row p" + page + ": " + String.join("\t", cells);
  }

  private static List<String> rows(int page, List<List<String>> rows) {
    return rows.stream().map(cells -> row(page, cells.toArray(String[]::new))).toList();
  }

  private static PdfTableDrawing table(Look look, boolean right, boolean bold, Float... widths) {
    return new PdfTableDrawing(look, List.of(widths), right, bold, 3);
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void readsTheRowsOfATableHoweverItIsDrawn(Look look) {
    PdfDrawing page = new PdfDrawing().page().text(60, 80, "What a night may cost, in euros.");
    float end = table(look, true, false, 140f, 90f, 90f).draw(page, 60, 110, HOTELS);
    page.text(60, end + 30, "Higher prices need the consent of the head of the department.");
    assertThat(read(page))
        .startsWith("paragraph p1: What a night may cost, in euros.")
        .containsSubsequence(rows(1, HOTELS))
        .hasSize(7)
        .endsWith("paragraph p1: Higher prices need the consent of the head of the department.");
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void readsChineseTables(Look look) {
    PdfDrawing page = new PdfDrawing().page().text(60, 80, "差旅费报销标准如下表所示。");
    table(look, false, true, 110f, 110f, 110f).draw(page, 60, 110, RATES);
    assertThat(read(page)).containsSubsequence(rows(1, RATES)).hasSize(5);
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void putsTheLinesOfACellTogether(Look look) {
    List<List<String>> rows =
        List.of(
            List.of("Kind of leave", "Days", "Who grants it and what it takes"),
            List.of(
                "Parental leave", "42", "The head of personnel, four weeks ahead and in writing"),
            List.of("Leave for a move within the same town", "1", "The head of the department"),
            List.of("Study", "5", "The head of the department, against a proof of enrollment"));
    PdfDrawing page = new PdfDrawing().page();
    new PdfTableDrawing(look, List.of(110f, 60f, 150f), false, true, 5).draw(page, 60, 110, rows);
    assertThat(read(page)).containsExactlyElementsOf(rows(1, rows));
  }

  @Test
  void aTableGoesOnOverThePage() {
    PdfTableDrawing look = table(Look.HEAD_AND_ENDS, true, true, 140f, 90f, 90f);
    PdfDrawing pages = new PdfDrawing().page().text(60, 600, "Prices of rooms by city.");
    look.draw(pages, 60, 640, HOTELS.subList(0, 3));
    pages.page();
    new PdfTableDrawing(Look.NONE, look.widths(), true, false, 3)
        .draw(pages, 60, 60, HOTELS.subList(3, 5));
    Parsed.Text text = FILES.files().read("a.pdf", pages.bytes());
    assertThat(ParserFixture.lines(text))
        .containsSubsequence(rows(1, HOTELS.subList(0, 3)))
        .endsWith(rows(2, HOTELS.subList(3, 5)).toArray(String[]::new));
    List<Passages.Passage> passages = Passages.of(Leaves.of(text));
    assertThat(passages.getLast().header()).isEqualTo("City\tSingle room\tDouble room");
  }

  @Test
  void aHeadThatIsRepeatedOnTheNextPageIsToldOnce() {
    PdfTableDrawing look = table(Look.GRID, true, true, 140f, 90f, 90f);
    PdfDrawing pages = new PdfDrawing().page();
    look.draw(pages, 60, 640, HOTELS.subList(0, 3));
    pages.page();
    look.draw(pages, 60, 60, List.of(HOTELS.get(0), HOTELS.get(3), HOTELS.get(4)));
    assertThat(read(pages))
        .containsExactly(
            row(1, "City", "Single room", "Double room"),
            row(1, "Hamburg", "120", "165"),
            row(1, "Lyon", "95", "140"),
            row(2, "Porto", "80", "1,180"),
            row(2, "Turin", "88", "125"));
  }

  @Test
  void anotherTableOnTheNextPageHasItsOwnHead() {
    PdfTableDrawing look = table(Look.EACH_ROW, true, true, 140f, 90f, 90f);
    PdfDrawing pages = new PdfDrawing().page();
    look.draw(pages, 60, 640, HOTELS.subList(0, 3));
    pages.page();
    look.draw(
        pages,
        60,
        60,
        List.of(List.of("Port", "Summer", "Winter"), List.of("Kiel", "14", "7"), HOTELS.get(4)));
    Parsed.Text text = FILES.files().read("a.pdf", pages.bytes());
    assertThat(Passages.of(Leaves.of(text)).getLast().header()).isEmpty();
    assertThat(ParserFixture.lines(text)).contains(row(2, "Port", "Summer", "Winter"));
  }

  @Test
  void cellsOverSeveralRowsAndColumnsHoldForAllOfThem() {
    PdfDrawing page = new PdfDrawing().page();
    for (float y : List.of(100f, 120f, 140f, 180f)) {
      page.rule(60, y, 360, y);
    }
    page.rule(160, 160, 360, 160);
    for (float x : List.of(60f, 160f, 360f)) {
      page.rule(x, 100, x, 180);
    }
    page.rule(260, 120, 260, 180);
    page.text(200, 114, "Year 2026");
    page.text(65, 134, "Plant").text(165, 134, "Spring").text(265, 134, "Autumn");
    page.text(65, 164, "Linden").text(165, 154, "310").text(265, 154, "290");
    page.text(165, 174, "12 t").text(265, 174, "11 t");
    assertThat(read(page))
        .containsExactly(
            row(1, "Plant", "Year 2026 Spring", "Year 2026 Autumn"),
            row(1, "Linden", "310", "290"),
            row(1, "Linden", "12 t", "11 t"));
  }

  @Test
  void whatIsDrawnColumnByColumnInsideAGridIsReadRowByRow() {
    PdfDrawing page = new PdfDrawing().page();
    for (int i = 0; i <= 3; i++) {
      page.rule(60, 100 + 20 * i, 260, 100 + 20 * i);
    }
    for (int i = 0; i <= 2; i++) {
      page.rule(60 + 100 * i, 100, 60 + 100 * i, 160);
    }
    page.lines(65, 114, 20, "Part", "Valve", "Pump").lines(165, 114, 20, "Code", "V-7", "P-12");
    assertThat(read(page))
        .containsExactly(row(1, "Part", "Code"), row(1, "Valve", "V-7"), row(1, "Pump", "P-12"));
  }

  @Test
  void aHeadInBoldStandsForLinesWhereAllCellsAreWords() {
    PdfDrawing page = new PdfDrawing().page();
    List<List<String>> rows =
        List.of(
            List.of("Task", "Who"),
            List.of("Watering the plants", "Mei Tanaka"),
            List.of("Opening the gate", "Jonas Weber"));
    table(Look.NONE, false, true, 200f, 150f).draw(page, 60, 100, rows);
    page.text(Face.PLAIN, 10, 60, 300, "All of it in turn, week by week.");
    assertThat(read(page)).containsSubsequence(rows(1, rows));
  }
}
