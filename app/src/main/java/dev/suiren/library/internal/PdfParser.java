package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// PDF, page by page in the order of its content. Opens without a password or not at all.
final class PdfParser implements FormatParser {
  private static final int TAIL_BYTES = 16 * 1024;

  static {
    FontMappers.set(new PdfFonts());
  }

  @Override
  public void parse(Path file, ParserSink sink) throws IOException {
    refuseCutOff(file);
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
      PdfLabel.send(document, sink);
      PdfBlocks blocks = new PdfBlocks(sink);
      int pages = document.getNumberOfPages();
      PdfLines lines = new PdfLines();
      for (int page = 1; page <= pages; page++) {
        PdfLines.Sheet sheet = sheet(lines, document, page);
        blocks.page(page, sheet.lines().stream().map(PdfLaid::line).toList(), PdfTables.of(sheet));
      }
      blocks.end();
      if (!blocks.any()) {
        throw new ParserRefusal(
            Failure.NO_TEXT, hasPicture(document) ? "no text: scanned?" : "no text in it");
      }
    } catch (InvalidPasswordException locked) {
      throw new ParserRefusal(Failure.ENCRYPTED, "protected by a password");
    }
  }

  private static PdfLines.Sheet sheet(PdfLines lines, PDDocument document, int page)
      throws IOException {
    try {
      return lines.of(document, page);
    } catch (ParserRefusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException damage) {
      throw new ParserRefusal(Failure.DAMAGED, "page " + page);
    }
  }

  /// A PDF ends with `%%EOF` (ISO 32000-1, 7.5.5). A library would patch up what is left of one
  /// that was cut off, and the missing pages would go unnoticed.
  private static void refuseCutOff(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL_BYTES, bytes.length())];
      bytes.seek(bytes.length() - tail.length);
      bytes.readFully(tail);
      String end = new String(tail, StandardCharsets.ISO_8859_1);
      if (!end.contains("%%EOF") && !end.contains("startxref")) {
        throw new ParserRefusal(Failure.DAMAGED, "cut off: its end is missing");
      }
    }
  }

  private static boolean hasPicture(PDDocument document) {
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      if (resources == null) {
        continue;
      }
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
