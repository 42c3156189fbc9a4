package dev.suiren.library.internal;

import static dev.suiren.library.internal.PdfFiles.body;
import static dev.suiren.library.internal.PdfFiles.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.Failure;
import dev.suiren.library.internal.PdfFiles.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
