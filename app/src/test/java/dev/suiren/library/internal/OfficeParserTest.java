package dev.suiren.library.internal;

import static dev.suiren.library.internal.ParserFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.Failure;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class OfficeParserTest {
  @RegisterExtension static final ParserExtension FILES = new ParserExtension(Map.of());

  private static void style(XWPFDocument document, String id, String name) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    document.createStyles().addStyle(new XWPFStyle(style));
  }

  private static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private static BigInteger articles(XWPFDocument document) {
    CTAbstractNum outline = CTAbstractNum.Factory.newInstance();
    outline.setAbstractNumId(BigInteger.ONE);
    CTLvl level = outline.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
    level.addNewLvlText().setVal("第%1条");
    level.addNewStart().setVal(BigInteger.valueOf(9));
    var numbering = document.createNumbering();
    return numbering.addNum(
        numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(outline)));
  }

  @Test
  void readsWordDocuments() throws Exception {
    XWPFDocument document = new XWPFDocument();
    style(document, "a1", "标题 2");
    style(document, "Heading1", "heading 1");
    paragraph(document, "Heading1", "Contract");
    paragraph(document, "a1", "总则");
    BigInteger list = articles(document);
    paragraph(document, "", "甲方").setNumID(list);
    paragraph(document, "", "乙方").setNumID(list);
    XWPFParagraph hidden = paragraph(document, "", "seen");
    var run = hidden.createRun();
    run.setText("unseen");
    run.setVanish(true);
    hidden.createRun().addTab();
    hidden.createRun().setText("too");
    XWPFTable table = document.createTable(2, 2);
    table.getRow(0).getCell(0).setText("Key");
    table.getRow(0).getCell(1).setText("Value");
    table.getRow(1).getCell(1).setText("7");
    assertThat(lines(FILES.files().read("a.docx", OfficeFiles.bytes(document))))
        .containsExactly(
            "H1: Contract",
            "H2: 总则",
            "list_item: 第九条 甲方",
            "list_item: 第十条 乙方",
            "paragraph: seen\ttoo",
            "table_row: Key\tValue",
            "table_row: \t7");
  }

  @Test
  void leavesOutWhatWasDeletedAndWhatIsThereTwice() throws Exception {
    String body =
        OfficeFiles.document(
            """
            <w:p><w:r><w:t>kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>
            <w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>
            <w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
            <w:p><w:r><m:AlternateContent xmlns:m="urn:x"><m:Choice><w:txbxContent><w:p><w:r>
            <w:t>in a box</w:t></w:r></w:p></w:txbxContent></m:Choice><m:Fallback><w:p><w:r>
            <w:t>in a box</w:t></w:r></w:p></m:Fallback></m:AlternateContent></w:r>
            <w:r><w:t>around it</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>only laid out</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """);
    assertThat(lines(FILES.files().read("a.docx", OfficeFiles.docx(body))))
        .containsExactly(
            "paragraph: kept new",
            "paragraph: in a box",
            "paragraph: around it",
            "paragraph: only laid out");
  }

  @Test
  void readsSlidesAsPagesWithTheirTitles() throws Exception {
    XMLSlideShow show = new XMLSlideShow();
    var layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT);
    XSLFSlide first = show.createSlide(layout);
    first.getPlaceholder(0).setText("Results");
    first.getPlaceholder(1).setText("Revenue rose");
    XSLFSlide second = show.createSlide();
    second.createTextBox().setText("Free words");
    XSLFTable table = second.createTable(1, 2);
    table.getCell(0, 0).setText("a");
    table.getCell(0, 1).setText("b");
    var number = second.createTextBox();
    number.setPlaceholder(Placeholder.SLIDE_NUMBER);
    number.setText("99");
    assertThat(lines(FILES.files().read("a.pptx", OfficeFiles.bytes(show))))
        .containsExactly(
            "H1 p1: Results",
            "list_item p1: Revenue rose",
            "paragraph p2: Free words",
            "table_row p2: a\tb");
  }

  @Test
  void readsSheetsAsPagesWithNumbersAsShown() throws Exception {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFSheet prices = book.createSheet("价格");
    Row head = prices.createRow(0);
    head.createCell(0).setCellValue("Part");
    head.createCell(2).setCellValue("Price");
    head.createCell(3).setCellValue("Since");
    Row row = prices.createRow(3);
    row.createCell(0).setCellValue("AX-100");
    row.createCell(2).setCellValue(1234.5);
    row.getCell(2).setCellStyle(format(book, "#,##0.00"));
    row.createCell(3).setCellValue(LocalDate.of(2026, 3, 9));
    row.getCell(3).setCellStyle(format(book, "yyyy/m/d"));
    row.createCell(4).setCellValue(0.125);
    row.getCell(4).setCellStyle(format(book, "0.0%"));
    row.createCell(5).setCellValue(42);
    row.createCell(6).setCellValue(true);
    book.createSheet("hidden").createRow(0).createCell(0).setCellValue("unseen");
    book.setSheetHidden(1, true);
    book.createSheet("Last").createRow(0).createCell(1).setCellValue("x");
    assertThat(lines(FILES.files().read("a.xlsx", OfficeFiles.bytes(book))))
        .containsExactly(
            "H1 p1: 价格",
            "table_row p1: Part\t\tPrice\tSince",
            "table_row p1: AX-100\t\t1,234.50\t2026/3/9\t12.5%\t42\tTRUE",
            "H1 p3: Last",
            "table_row p3: \tx");
  }

  private static CellStyle format(XSSFWorkbook book, String pattern) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(pattern));
    return style;
  }

  @Test
  void namesOldAndLockedAndForeignFiles() throws Exception {
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("x");
      book.write(old);
    }
    assertThat(FILES.files().parse("a.xls", old.toByteArray()))
        .isEqualTo(
            new Parsed.Unreadable(
                Failure.UNKNOWN_FORMAT, "old Office format: save as DOCX/XLSX/PPTX"));
    assertThat(FILES.files().failure("a.docx", locked())).isEqualTo(Failure.ENCRYPTED);
    byte[] other = OfficeFiles.zip(Map.of("readme.txt", "words"));
    assertThat(FILES.files().failure("a.docx", other)).isEqualTo(Failure.UNKNOWN_FORMAT);
  }

  private static byte[] locked() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("password");
      try (OutputStream stream = encryptor.getDataStream(files)) {
        stream.write(OfficeFiles.docx(OfficeFiles.document("")));
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }
}
