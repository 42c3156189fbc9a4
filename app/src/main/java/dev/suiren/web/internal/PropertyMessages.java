package dev.suiren.web.internal;

import dev.suiren.web.Language;
import dev.suiren.web.Messages;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Messages from `messages/<room>.<tag>.properties`, all read at start. Where a language tells one
/// from many, `key.one` is the text for a first value of 1.
final class PropertyMessages implements Messages {
  private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  PropertyMessages(ClassLoader loader) {
    for (Language language : Language.values()) {
      texts.put(language, read(loader, language));
    }
  }

  @Override
  public String say(Language language, String key, Object... values) {
    Map<String, String> known = texts.getOrDefault(language, Map.of());
    String text = known.get(key);
    if (values.length > 0 && values[0] instanceof Number number && number.longValue() == 1) {
      text = known.getOrDefault(key + ".one", text);
    }
    return text == null ? key : fill(text, values);
  }

  Map<String, String> all(Language language) {
    return Map.copyOf(texts.getOrDefault(language, Map.of()));
  }

  private static String fill(String text, Object... values) {
    return SLOT.matcher(text)
        .replaceAll(
            slot -> {
              int number = Integer.parseInt(slot.group(1));
              return Matcher.quoteReplacement(
                  number < values.length ? String.valueOf(values[number]) : slot.group());
            });
  }

  private static Map<String, String> read(ClassLoader loader, Language language) {
    Map<String, String> all = new HashMap<>();
    try {
      String pattern = "classpath*:messages/*." + language.tag() + ".properties";
      for (Resource file : new PathMatchingResourcePatternResolver(loader).getResources(pattern)) {
        Properties properties = new Properties();
        try (Reader reader =
            new java.io.InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        properties.forEach((key, text) -> all.put(key.toString(), text.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
