package dev.suiren.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Pages of A4 that tests draw, in points from the upper left corner. Chinese is written as the
/// presses of China write it: the font is named, not brought along, and the text is in UCS-2.
public final class PdfDrawing {
  private static final float HEIGHT = PDRectangle.A4.getHeight();

  /// How letters look.
  public enum Face {
    PLAIN(FontName.HELVETICA, "STSong-Light"),
    BOLD(FontName.HELVETICA_BOLD, "STHeiti-Bold"),
    TYPED(FontName.COURIER, "STSong-Light");

    private final PDType1Font latin;
    private final String chinese;

    Face(FontName latin, String chinese) {
      this.latin = new PDType1Font(latin);
      this.chinese = chinese;
    }

    public float width(String text, float size) {
      if (isLatin(text)) {
        try {
          return latin.getStringWidth(text) * size / 1000;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return (float) text.chars().mapToDouble(c -> c < 127 ? 0.5 : 1).sum() * size;
    }
  }

  private final List<StringBuilder> pages = new ArrayList<>();

  public PdfDrawing page() {
    pages.add(new StringBuilder());
    return this;
  }

  public PdfDrawing text(Face face, float size, float left, float top, String text) {
    boolean latin = isLatin(text);
    String shown =
        latin
            ? HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1))
            : HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    write(
        "BT /%s%d %.2f Tf %.2f %.2f Td <%s> Tj ET%n",
        latin ? "L" : "C", face.ordinal(), size, left, HEIGHT - top, shown);
    return this;
  }

  public PdfDrawing text(float left, float top, String text) {
    return text(Face.PLAIN, 10, left, top, text);
  }

  /// One line below the other.
  public PdfDrawing lines(float left, float top, float pitch, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      text(left, top + i * pitch, lines[i]);
    }
    return this;
  }

  public PdfDrawing rule(float fromX, float fromY, float toX, float toY) {
    write("0.5 w %.2f %.2f m %.2f %.2f l S%n", fromX, HEIGHT - fromY, toX, HEIGHT - toY);
    return this;
  }

  /// As word processors draw lines.
  public PdfDrawing thinBox(float left, float top, float width, float height) {
    write("%.2f %.2f %.2f %.2f re f%n", left, HEIGHT - top - height, width, height);
    return this;
  }

  private void write(String form, Object... values) {
    pages.getLast().append(String.format(Locale.ROOT, form, values));
  }

  private static boolean isLatin(String text) {
    return text.chars().allMatch(c -> c < 256);
  }

  public byte[] bytes() {
    try (PDDocument document = new PDDocument()) {
      PDResources fonts = fonts();
      for (StringBuilder content : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(fonts);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream()) {
          out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
        document.addPage(page);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDResources fonts() {
    PDResources resources = new PDResources();
    COSDictionary fonts = new COSDictionary();
    for (Face face : Face.values()) {
      fonts.setItem(COSName.getPDFName("L" + face.ordinal()), face.latin.getCOSObject());
      fonts.setItem(COSName.getPDFName("C" + face.ordinal()), chinese(face.chinese));
    }
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    return resources;
  }

  private static COSDictionary chinese(String name) {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("GB1"));
    system.setInt(COSName.SUPPLEMENT, 2);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, 6);
    descriptor.setItem(COSName.FONT_BBOX, new PDRectangle(-25, -254, 1025, 1134).getCOSArray());
    descriptor.setInt(COSName.ASCENT, 880);
    descriptor.setInt(COSName.DESCENT, -120);
    COSArray widths = new COSArray();
    for (int number : List.of(1, 95, 500)) {
      widths.add(COSInteger.get(number));
    }
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setName(COSName.SUBTYPE, "CIDFontType0");
    descendant.setName(COSName.BASE_FONT, name);
    descendant.setInt(COSName.DW, 1000);
    descendant.setItem(COSName.W, widths);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setName(COSName.SUBTYPE, "Type0");
    font.setName(COSName.BASE_FONT, name);
    font.setName(COSName.ENCODING, "UniGB-UCS2-H");
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }
}
