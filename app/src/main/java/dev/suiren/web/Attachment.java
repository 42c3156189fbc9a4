package dev.suiren.web;

import dev.suiren.kernel.Allowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file that a page gives to take away: never kept by what lies between, never shown in place.
@Allowed(why = "files leave the house over HTTP, as pages do")
public final class Attachment {
  public static final MediaType LINES = MediaType.parseMediaType("application/jsonl");

  private Attachment() {}

  /// @param lines each gets its end
  public static ResponseEntity<byte[]> of(String name, MediaType type, List<String> lines) {
    return of(name, type, String.join("\n", lines) + "\n");
  }

  public static ResponseEntity<byte[]> of(String name, MediaType type, String text) {
    return ResponseEntity.ok()
        .contentType(inUtf8(type))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, named(name))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Where to write one that is made as it is read, since it may be long.
  public static Writer begin(HttpServletResponse response, String name, MediaType type)
      throws IOException {
    response.setContentType(inUtf8(type).toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(name));
    return new BufferedWriter(
        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
  }

  private static MediaType inUtf8(MediaType type) {
    return new MediaType(type, StandardCharsets.UTF_8);
  }

  private static String named(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
