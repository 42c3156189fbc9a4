package dev.suiren.library.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/// Small PDF files, written byte by byte, that ask for more than they should.
final class PdfBombs {
  private static final String PAGE =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources 5 0 R >>";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private PdfBombs() {
    write("%PDF-1.7\n");
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private PdfBombs object(String body) {
    offsets.add(out.size());
    write(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    return this;
  }

  private PdfBombs stream(String entries, byte[] bytes) {
    offsets.add(out.size());
    write(offsets.size() + " 0 obj\n<< " + entries + " /Length " + bytes.length + " >>\nstream\n");
    out.writeBytes(bytes);
    write("\nendstream\nendobj\n");
    return this;
  }

  private byte[] end() {
    int xref = out.size();
    write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
    write("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\n");
    write("startxref\n" + xref + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static PdfBombs begin(String kids) {
    return new PdfBombs()
        .object("<< /Type /Catalog /Pages 2 0 R >>")
        .object("<< /Type /Pages /Kids [" + kids + "] /Count 1 >>")
        .object(PAGE);
  }

  /// One page whose content is a string of this many bytes, packed well.
  static byte[] withStreamOf(int bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write('(');
      byte[] chunk = new byte[1 << 20];
      java.util.Arrays.fill(chunk, (byte) 'x');
      for (int left = bytes; left > 0; left -= chunk.length) {
        deflater.write(chunk);
      }
    }
    return begin("3 0 R").stream("/Filter /FlateDecode", packed.toByteArray())
        .object("<< >>")
        .end();
  }

  /// Twelve forms, each drawing the next ten times.
  static byte[] drawingItselfManyTimes() {
    PdfBombs pdf = begin("3 0 R");
    byte[] tenTimes = "/F Do ".repeat(10).getBytes(StandardCharsets.US_ASCII);
    pdf.stream("", tenTimes).object("<< /XObject << /F 6 0 R >> >>");
    for (int form = 6; form < 18; form++) {
      String next = "/Resources << /XObject << /F " + (form + 1) + " 0 R >> >>";
      pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + next, tenTimes);
    }
    return pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", new byte[] {'q'}).end();
  }

  /// One page in Chinese, as the presses of China write it: the font is named, not brought along,
  /// and the text is in UCS-2.
  static byte[] inChinese(String... lines) {
    StringBuilder content = new StringBuilder("BT /F 12 Tf 20 TL 10 90 Td ");
    for (String line : lines) {
      byte[] ucs2 = line.getBytes(StandardCharsets.UTF_16BE);
      content.append('<').append(HexFormat.of().formatHex(ucs2)).append("> Tj T* ");
    }
    String font =
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
            + " /DescendantFonts [6 0 R] >>";
    String descendant =
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo"
            + " << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>";
    String descriptor =
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
            + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>";
    return begin("3 0 R").stream(
            "", content.append("ET").toString().getBytes(StandardCharsets.US_ASCII))
        .object("<< /Font << /F " + font + " >> >>")
        .object(descendant)
        .object(descriptor)
        .end();
  }

  /// A page tree that has itself as a child.
  static byte[] withPagesInACircle() {
    return begin("2 0 R 2 0 R").stream("", new byte[] {'q'}).object("<< >>").end();
  }
}
