package dev.suiren.library.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.parser.Parser;

/// The label in a PDF's metadata: in its information dictionary, or in XMP as GB 45438-2025 writes
/// it (`http://www.tc260.org.cn/ns/AIGC/1.0/`). Damaged metadata hold none.
final class PdfLabel {
  private static final int MOST_BYTES = 1 << 20;
  private static final Pattern ELEMENT =
      Pattern.compile("<(?:[\\w-]+:)?AIGC(?:\\s[^>]{0,200})?>(.{0,4000}?)</", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s(?:[\\w-]+:)?AIGC=(?:\"([^\"]{0,4000})\"|'([^']{0,4000})')");

  private PdfLabel() {}

  static void send(PDDocument document, ParserSink sink) throws IOException {
    String own = document.getDocumentInformation().getCustomMetadataValue(FileLabel.FIELD);
    if (own != null) {
      sink.label(own);
    }
    Optional<String> described = described(document);
    if (described.isPresent()) {
      sink.label(described.get());
    }
  }

  private static Optional<String> described(PDDocument document) {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return Optional.empty();
    }
    try (InputStream in = metadata.exportXMPMetadata()) {
      return find(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  static Optional<String> find(String xmp) {
    Matcher element = ELEMENT.matcher(xmp);
    if (element.find()) {
      return Optional.of(plain(element.group(1)));
    }
    Matcher attribute = ATTRIBUTE.matcher(xmp);
    return attribute.find()
        ? Optional.of(
            plain(Optional.ofNullable(attribute.group(1)).orElseGet(() -> attribute.group(2))))
        : Optional.empty();
  }

  private static String plain(String value) {
    return Parser.unescapeEntities(value.replace("<![CDATA[", "").replace("]]>", ""), true);
  }
}
