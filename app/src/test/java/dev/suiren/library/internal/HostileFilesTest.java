package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a file does, it ends with a name, and the next file parses.
class HostileFilesTest {
  @RegisterExtension
  static final ParserExtension FILES =
      new ParserExtension(
          Map.of(
              "heap-mebibytes", "96",
              "time-per-file", "4s",
              "max-characters", "1000000",
              "max-unpacked-mebibytes", "128"));

  private static final int MEBIBYTE = 1 << 20;

  @AfterEach
  void theNextFileParses() {
    assertThat(FILES.files().read("next.md", "# Next\n\nfine").text()).isEqualTo("Next\n\nfine");
  }

  private static byte[] workbook() throws Exception {
    XSSFWorkbook book = new XSSFWorkbook();
    var sheet = book.createSheet("s");
    for (int i = 0; i < 200; i++) {
      sheet.createRow(i).createCell(0).setCellValue("row " + i);
    }
    return OfficeFiles.bytes(book);
  }

  private static byte[] pdf() throws Exception {
    return PdfFiles.of(
        IntStream.range(0, 20).mapToObj(i -> List.of(PdfFiles.body("page " + i))).toList());
  }

  static Stream<Arguments> wholeFiles() throws Exception {
    String paragraphs =
        IntStream.range(0, 500)
            .mapToObj(i -> "<w:p><w:r><w:t>Line %d</w:t></w:r></w:p>".formatted(i * 7919))
            .collect(Collectors.joining());
    return Stream.of(
        Arguments.of("a.pdf", pdf()),
        Arguments.of("a.docx", OfficeFiles.docx(OfficeFiles.document(paragraphs))),
        Arguments.of("a.xlsx", workbook()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeFiles")
  void namesATruncatedFileDamaged(String name, byte[] bytes) {
    assertThat(FILES.files().parse(name, bytes)).isInstanceOf(Parsed.Text.class);
    for (int tenth = 1; tenth <= 9; tenth++) {
      byte[] part = Arrays.copyOf(bytes, bytes.length * tenth / 10);
      assertThat(FILES.files().failure(name, part))
          .as("%d tenths of %s", tenth, name)
          .isEqualTo(Failure.DAMAGED);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeFiles")
  void outlivesFlippedBytes(String name, byte[] bytes) {
    Random random = new Random(42);
    for (int round = 0; round < 25; round++) {
      byte[] flipped = bytes.clone();
      for (int i = 0; i < 1 + bytes.length / 2000; i++) {
        flipped[random.nextInt(16, flipped.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertThat(FILES.files().parse(name, flipped)).isNotNull();
      assertThat(FILES.files().read("after.txt", "still here").text()).isEqualTo("still here");
    }
  }

  @Test
  void refusesAZipBomb() throws Exception {
    byte[] zeros = new byte[200 * MEBIBYTE];
    byte[] docx =
        OfficeFiles.replace(OfficeFiles.docx(OfficeFiles.document("")), "word/document.xml", zeros);
    assertThat(FILES.files().failure("zeros.docx", docx)).isIn(Failure.BOMB, Failure.DAMAGED);
    byte[] blanks =
        OfficeFiles.document(" ".repeat(64 * MEBIBYTE)).getBytes(StandardCharsets.UTF_8);
    docx = OfficeFiles.replace(docx, "word/document.xml", blanks);
    assertThat(FILES.files().failure("blanks.docx", docx)).isEqualTo(Failure.BOMB);
    byte[] xlsx = OfficeFiles.replace(workbook(), "xl/worksheets/sheet1.xml", blanks);
    assertThat(FILES.files().failure("blanks.xlsx", xlsx)).isEqualTo(Failure.BOMB);
  }

  @Test
  void refusesTooManyParts() throws Exception {
    Map<String, String> parts =
        IntStream.range(0, 20_001).boxed().collect(Collectors.toMap(i -> "p" + i, _ -> ""));
    assertThat(FILES.files().failure("a.docx", OfficeFiles.zip(parts))).isEqualTo(Failure.BOMB);
  }

  @Test
  void refusesEntitiesAndFetchesNothing() throws Exception {
    String laughs =
        IntStream.range(1, 10)
            .mapToObj(i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
            .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY l0 \"ha\">", "]>"));
    String body = OfficeFiles.document("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>");
    assertThat(FILES.files().failure("a.docx", OfficeFiles.docx(laughs + body)))
        .isEqualTo(Failure.BOMB);
    String outside = "<!DOCTYPE x [<!ENTITY l9 SYSTEM \"file:///etc/hostname\">]>";
    assertThat(FILES.files().failure("b.docx", OfficeFiles.docx(outside + body)))
        .isEqualTo(Failure.BOMB);
  }

  @Test
  void namesWhatYieldsTooMuchText() {
    byte[] words = "many words \n\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    assertThat(FILES.files().failure("a.txt", words)).isEqualTo(Failure.TOO_MUCH_TEXT);
  }

  @Test
  void endsWhatEatsMemory() throws Exception {
    byte[] pdf = PdfBombs.withStreamOf(300 * MEBIBYTE);
    assertThat(pdf.length).isLessThan(MEBIBYTE);
    assertThat(FILES.files().failure("memory.pdf", pdf)).isEqualTo(Failure.TOOK_TOO_MUCH_MEMORY);
    byte[] line = new byte[100 * MEBIBYTE];
    Arrays.fill(line, (byte) 'x');
    assertThat(FILES.files().failure("line.txt", line)).isEqualTo(Failure.TOOK_TOO_MUCH_MEMORY);
  }

  @Test
  void endsWhatHangs() {
    assertThat(FILES.files().failure("hang.pdf", PdfBombs.drawingItselfManyTimes()))
        .isEqualTo(Failure.TOOK_TOO_LONG);
  }

  @Test
  void namesAPageTreeThatBitesItsTail() {
    assertThat(FILES.files().parse("tail.pdf", PdfBombs.withPagesInACircle()))
        .isInstanceOf(Parsed.Unreadable.class);
  }

  @Test
  void namesNoise() {
    Random random = new Random(1);
    for (String head : List.of("", "%PDF-1.7\n", "PK\u0003\u0004", "<html>")) {
      byte[] noise = new byte[4000];
      random.nextBytes(noise);
      byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(start, 0, noise, 0, start.length);
      assertThat(FILES.files().failure("noise", noise))
          .isIn(Failure.UNKNOWN_FORMAT, Failure.DAMAGED);
    }
  }
}
