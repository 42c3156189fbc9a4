package dev.suiren.whole;

import com.hankcs.hanlp.HanLP;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
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
    files.put("gb.txt", ("水壶已经烧开了，请小心。" + text).getBytes(Charset.forName("GB18030")));
    files.put(
        "big5.txt",
        ("水壺已經燒開了，請小心。" + HanLP.convertToTraditionalChinese(text))
            .getBytes(Charset.forName("Big5")));
    files.put("body.html", bytes("<h1>Notes</h1><p>The kettle boils. " + text + "</p>"));
    files.put("title.html", bytes("<title>" + text + "</title><p>The kettle boils.</p>"));
    files.put("body.csv", bytes("thing,note\nkettle," + text + "\n"));
    files.put("body.docx", word("The kettle boils. " + text));
    files.put("body.pptx", slides("The kettle boils. " + text));
    files.put("body.xlsx", sheet(List.of("kettle", text)));
    files.put("body.pdf", pdf("The kettle boils. " + latin));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] word(String... paragraphs) {
    XWPFDocument document = new XWPFDocument();
    for (String paragraph : paragraphs) {
      document.createParagraph().createRun().setText(paragraph);
    }
    return written(document);
  }

  static byte[] slides(String... slides) {
    XMLSlideShow show = new XMLSlideShow();
    for (String slide : slides) {
      show.createSlide().createTextBox().setText(slide);
    }
    return written(show);
  }

  @SafeVarargs
  static byte[] sheet(List<String>... rows) {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFSheet sheet = book.createSheet("Notes");
    for (List<String> cells : rows) {
      XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      for (String cell : cells) {
        row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell);
      }
    }
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

  /// One line on each page.
  static byte[] pdf(String... lines) {
    try (PDDocument document = new PDDocument()) {
      for (String line : lines) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 11);
          content.newLineAtOffset(72, 700);
          content.showText(line);
          content.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
