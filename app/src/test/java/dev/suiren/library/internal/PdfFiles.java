package dev.suiren.library.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// PDF files that tests write.
final class PdfFiles {
  static final PDFont BODY = new PDType1Font(FontName.HELVETICA);
  static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

  private PdfFiles() {}

  /// @param drop points below the line before
  record Line(PDFont font, float size, float drop, float left, String text) {}

  static Line body(String text) {
    return new Line(BODY, 11, 14, 72, text);
  }

  static Line next(String text) {
    return new Line(BODY, 11, 28, 72, text);
  }

  static byte[] of(List<List<Line>> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<Line> lines : pages) {
        addPage(document, lines);
      }
      return bytes(document);
    }
  }

  private static void addPage(PDDocument document, List<Line> lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      float y = 760;
      for (Line line : lines) {
        y -= line.drop();
        content.beginText();
        content.setFont(line.font(), line.size());
        content.newLineAtOffset(line.left(), y);
        content.showText(line.text());
        content.endText();
      }
    }
  }

  static byte[] locked() throws IOException {
    try (PDDocument document = new PDDocument()) {
      addPage(document, List.of(body("secret")));
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      return bytes(document);
    }
  }

  static byte[] scanned() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 400, 400);
      }
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
