package dev.suiren.library.internal;

import dev.suiren.library.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compound files ([MS-CFB]): Office before 2007, or a newer Office file behind a password. Told
/// apart by the names in their directory, which are UTF-16LE; nothing else of them is read.
final class OldOffice {
  private static final int CHUNK = 64 * 1024;
  private static final int OVERLAP = 64;

  private OldOffice() {}

  static ParserRefusal refusal(Path file) throws IOException {
    if (holds(file, "EncryptedPackage")) {
      return new ParserRefusal(Failure.ENCRYPTED, "protected by a password");
    }
    if (holds(file, "WordDocument")
        || holds(file, "Workbook")
        || holds(file, "PowerPoint Document")) {
      return new ParserRefusal(Failure.UNKNOWN_FORMAT, "old Office format: save as DOCX/XLSX/PPTX");
    }
    return new ParserRefusal(Failure.UNKNOWN_FORMAT, "a compound file that is not a document");
  }

  private static boolean holds(Path file, String name) throws IOException {
    String wanted =
        new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    try (InputStream in = Files.newInputStream(file)) {
      String carried = "";
      while (true) {
        byte[] chunk = in.readNBytes(CHUNK);
        if (chunk.length == 0) {
          return false;
        }
        String window = carried + new String(chunk, StandardCharsets.ISO_8859_1);
        if (window.contains(wanted)) {
          return true;
        }
        carried = window.substring(Math.max(0, window.length() - OVERLAP));
      }
    }
  }
}
