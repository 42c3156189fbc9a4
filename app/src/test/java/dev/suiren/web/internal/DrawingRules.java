package dev.suiren.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What holds for every page: our policy allows no inline code, every text is said in words, and
/// every icon exists. A link says nothing of downloading: the server does, so that where it
/// refuses, its words are shown instead of a broken download.
public final class DrawingRules {
  private static final Pattern KEY =
      Pattern.compile(
          "[>\"](web|answers|runs|library|glossary|base|people|gaps|effect|swaps|helpline|policy|try|settings|problem)\\.[a-z_.]+[<\"]");
  private static final Pattern ICON = Pattern.compile("icons\\.svg#([a-z]+)");
  private static final String SHEET = sheet();

  private DrawingRules() {}

  public static void check(String html) {
    assertThat(html)
        .doesNotContainPattern("(?i)<[^>]+\\sstyle=")
        .doesNotContainPattern("(?i)<[^>]+\\son[a-z]+=")
        .doesNotContainPattern("(?i)<script(?![^>]+src=)")
        .doesNotContain("javascript:")
        .doesNotContainPattern("<a [^>]*\\sdownload")
        .doesNotContain("<i>")
        .doesNotContainPattern(KEY);
    assertThat(ICON.matcher(html).results().toList())
        .allSatisfy(icon -> assertThat(SHEET).contains("<symbol id=\"" + icon.group(1) + "\""));
  }

  private static String sheet() {
    try (InputStream file = DrawingRules.class.getResourceAsStream("/static/icons.svg")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
