package dev.suiren.library.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The encoding an HTML page (`meta charset`) or an XML file (`encoding=`) declares of itself, read
/// as the WHATWG Encoding Standard reads its labels: a wider charset stands for a narrow one.
final class CharsetDeclaration {
  private static final int HEAD_BYTES = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]{0,300}?charset\\s*=\\s*[\"']?([\\w:-]{2,30})"
              + "|^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w:-]{2,30})",
          Pattern.CASE_INSENSITIVE);

  private CharsetDeclaration() {}

  static Optional<Charset> find(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(HEAD_BYTES, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String label = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return named(label.toLowerCase(Locale.ROOT));
  }

  private static Optional<Charset> named(String label) {
    String name =
        switch (label) {
          case "gb2312", "gbk", "x-gbk" -> "GB18030";
          case "big5", "big-5", "cn-big5" -> "Big5-HKSCS";
          case "iso-8859-1", "latin1", "ascii", "us-ascii" -> "windows-1252";
          case "utf-16", "utf-16le", "utf-16be" -> "UTF-8";
          default -> label;
        };
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
