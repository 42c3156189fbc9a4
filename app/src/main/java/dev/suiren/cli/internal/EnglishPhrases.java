package dev.suiren.cli.internal;

import dev.suiren.effect.Phrases;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// The words of effects as the command line says them, without a house around it.
final class EnglishPhrases implements Phrases {
  private static final String FILE = "/messages/effect.en.properties";

  private final Properties texts = new Properties();

  EnglishPhrases() {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(EnglishPhrases.class.getResourceAsStream(FILE), FILE),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String say(String key, Object... values) {
    boolean one =
        values.length > 0 && values[0] instanceof Number number && number.longValue() == 1;
    String text = texts.getProperty(key, key);
    text = one ? texts.getProperty(key + ".one", text) : text;
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }
}
