package dev.suiren.testing;

import dev.suiren.kernel.Picture;
import java.nio.charset.StandardCharsets;

/// Files that begin as a PNG does, each with content of its own; nobody could draw them.
public final class Pictures {
  private Pictures() {}

  public static byte[] png(String content) {
    return ("\u0089PNG\r\n\u001a\n" + content).getBytes(StandardCharsets.ISO_8859_1);
  }

  public static Picture picture(String content) {
    return Picture.find(png(content)).orElseThrow();
  }
}
