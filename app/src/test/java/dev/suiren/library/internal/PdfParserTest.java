package dev.suiren.library.internal;

import static dev.suiren.library.internal.PdfFiles.body;
import static dev.suiren.library.internal.PdfFiles.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.CollectionId;
import dev.suiren.library.Failure;
import dev.suiren.library.Hit;
import dev.suiren.library.internal.PdfFiles.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PdfParserTest {
  @RegisterExtension
  static final ParserExtension FILES = new ParserExtension(Map.of("heap-mebibytes", "64"));

  @Test
  void readsHeadingsParagraphsAndItemsWithTheirPages() throws Exception {
    byte[] pdf =
        PdfFiles.of(
            List.of(
                List.of(
                    new Line(PdfFiles.BODY, 24, 30, 72, "Leave Policy"),
                    next("Every employee has fifteen days of paid leave in each calen-"),
                    body("dar year. The days must be requested two weeks ahead, in writ-"),
                    body("ing, from the head of the department."),
                    next("Unused days are carried over until the end of March and then lapse"),
                    body("without compensation."),
                    new Line(PdfFiles.BODY, 11, 20, 72, "• first item"),
                    new Line(PdfFiles.BODY, 11, 14, 72, "• second item")),
                List.of(
                    new Line(PdfFiles.BOLD, 11, 30, 72, "Sick Leave"),
                    next("On the second page."))));
    assertThat(ParserFixture.lines(FILES.files().read("a.pdf", pdf)))
        .containsExactly(
            "H1 p1: Leave Policy",
            "paragraph p1: Every employee has fifteen days of paid leave in each calendar year."
                + " The days must be requested two weeks ahead, in writing, from the head of the"
                + " department.",
            "paragraph p1: Unused days are carried over until the end of March and then lapse"
                + " without compensation.",
            "list_item p1: • first item",
            "list_item p1: • second item",
            "H4 p2: Sick Leave",
            "paragraph p2: On the second page.");
  }

  @Test
  void readsFiveHundredPagesInASmallHeap() throws Exception {
    List<List<Line>> pages = new ArrayList<>();
    IntStream.rangeClosed(1, 500)
        .forEach(page -> pages.add(List.of(body("This is page number " + page + "."))));
    Parsed.Text text = FILES.files().read("long.pdf", PdfFiles.of(pages));
    assertThat(ParserFixture.lines(text))
        .hasSize(500)
        .startsWith("paragraph p1: This is page number 1.")
        .endsWith("paragraph p500: This is page number 500.");
  }

  @Test
  void readsChineseWhoseFontTheFileDoesNotBring(@TempDir Path folder) {
    byte[] pdf = PdfBombs.inChinese("年假规定", "员工每年享有十五天带薪年假，", "须提前两周申请。报销限额为 500 元。");
    Parsed.Text text = FILES.files().read("a.pdf", pdf);
    assertThat(text.text()).contains("年假规定", "员工每年享有十五天带薪年假，须提前两周申请。", "500 元");
    Parsed.Block block = text.blocks().getFirst();
    assertThat(ParserFixture.slice(text, block)).startsWith("年假规定");
    try (Shelf shelf = new Shelf(folder)) {
      CollectionId collection = shelf.library.createCollection(Shelf.EDITOR, "Handbook");
      shelf.put(collection, "a.pdf", text.text());
      Hit hit = shelf.hits(Shelf.OWNER, "带薪年假").getFirst();
      assertThat(new CodePointText(text.text()).slice(hit.start(), hit.end()))
          .isEqualTo(hit.text().value())
          .contains("十五天带薪年假");
    }
  }

  /// A page whose body says what no other page says.
  private static List<Line> page(String head, String foot, String... body) {
    List<Line> lines = new ArrayList<>(List.of(body(head)));
    for (String line : body) {
      lines.add(next(line));
    }
    lines.add(next(foot));
    return lines;
  }

  private static String bodies(int page) {
    return "Body " + Integer.toString(page * 7919, 36) + " of its page.";
  }

  @Test
  void runningHeadsAndFeetStandOnlyWhereTheyStandFirst() throws Exception {
    List<List<Line>> pages = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      String[] body = {"One " + bodies(i), "Two " + bodies(i), "Three " + bodies(i)};
      pages.add(page("Employee Handbook 2026", "Page " + i + " of 20", body));
    }
    String text = FILES.files().read("a.pdf", PdfFiles.of(pages)).text();
    assertThat(text.split("Employee Handbook", -1)).as("once").hasSize(2);
    assertThat(text.split("Page \\d+ of", -1)).as("once").hasSize(2);
    for (int i = 1; i <= 20; i++) {
      assertThat(text).contains("One " + bodies(i), "Two " + bodies(i), "Three " + bodies(i));
    }
  }

  @Test
  void pageNumbersAloneVanish() throws Exception {
    List<List<Line>> pages = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      String[] body = {"One " + bodies(i), "Two " + bodies(i), "Three " + bodies(i)};
      pages.add(page("Zero " + bodies(i), "- " + (i + 16) + " -", body));
    }
    assertThat(ParserFixture.lines(FILES.files().read("a.pdf", PdfFiles.of(pages))))
        .noneMatch(line -> line.contains("- 17 -") || line.contains("- 21 -"))
        .anyMatch(line -> line.contains("Zero " + bodies(5)));
  }

  /// Numbers that do not count with the pages, few pages, few lines: all of it is text.
  @Test
  void ordinaryTextNeverVanishes() throws Exception {
    List<List<Line>> invoices = new ArrayList<>();
    List<List<Line>> three = new ArrayList<>();
    List<List<Line>> slides = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      String[] body = {"One " + bodies(i), "Two " + bodies(i), "Three " + bodies(i)};
      invoices.add(page("Invoice " + i * i * 31, "Total: " + i * 17 % 5 + " EUR", body));
      slides.add(List.of(body("Agenda"), next("Point")));
      if (i <= 3) {
        three.add(page("Same head", "Same foot", body));
      }
    }
    String text = FILES.files().read("a.pdf", PdfFiles.of(invoices)).text();
    for (int i = 1; i <= 8; i++) {
      assertThat(text).contains("Invoice " + i * i * 31, "Total: " + i * 17 % 5 + " EUR");
    }
    assertThat(FILES.files().read("b.pdf", PdfFiles.of(three)).text().split("Same", -1)).hasSize(7);
    assertThat(FILES.files().read("c.pdf", PdfFiles.of(slides)).text().split("Agenda", -1))
        .hasSize(9);
  }

  @Test
  void namesWhatItCannotRead() throws Exception {
    assertThat(FILES.files().failure("a.pdf", PdfFiles.locked())).isEqualTo(Failure.ENCRYPTED);
    assertThat(FILES.files().parse("b.pdf", PdfFiles.scanned()))
        .isEqualTo(new Parsed.Unreadable(Failure.NO_TEXT, "no text: scanned?"));
  }

  @Test
  void goesByContentWhenThePdfIsWronglyNamed() throws Exception {
    byte[] pdf = PdfFiles.of(List.of(List.of(body("Plain words."))));
    assertThat(FILES.files().read("a.docx", pdf).text()).isEqualTo("Plain words.");
  }
}
