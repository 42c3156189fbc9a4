package dev.suiren.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// The same sentence in every format the library reads.
final class Papers {
  private Papers() {}

  /// File name to bytes.
  ///
  /// @param latin for what has no Chinese font at hand
  static Map<String, byte[]> of(String text, String latin) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("body.md", bytes("# Notes\n\nThe kettle boils. " + text + "\n"));
    files.put("heading.md", bytes("# " + text + "\n\nThe kettle boils.\n"));
    files.put("cell.md", bytes("| a | b |\n|---|---|\n| kettle | " + text + " |\n"));
    files.put("body.txt", bytes("The kettle boils. " + text + "\n"));
    files.put(
        "gb.txt", ("水壶已经烧开了，请小心。" + text).getBytes(java.nio.charset.Charset.forName("GB18030")));
    files.put("body.html", bytes("<h1>Notes</h1><p>The kettle boils. " + text + "</p>"));
    files.put("title.html", bytes("<title>" + text + "</title><p>The kettle boils.</p>"));
    files.put("body.csv", bytes("thing,note\nkettle," + text + "\n"));
    files.put("body.docx", word(text));
    files.put("body.pptx", slides(text));
    files.put("body.xlsx", sheet(text));
    files.put("body.pdf", pdf(latin));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] word(String text) {
    XWPFDocument document = new XWPFDocument();
    document.createParagraph().createRun().setText("The kettle boils. " + text);
    return written(document);
  }

  private static byte[] slides(String text) {
    XMLSlideShow show = new XMLSlideShow();
    show.createSlide().createTextBox().setText("The kettle boils. " + text);
    return written(show);
  }

  private static byte[] sheet(String text) {
    XSSFWorkbook book = new XSSFWorkbook();
    var row = book.createSheet("Notes").createRow(0);
    row.createCell(0).setCellValue("kettle");
    row.createCell(1).setCellValue(text);
    return written(book);
  }

  private static byte[] written(POIXMLDocument document) {
    try (document) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pdf(String text) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        content.newLineAtOffset(72, 700);
        content.showText("The kettle boils. " + text);
        content.endText();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
