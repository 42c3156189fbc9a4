package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.people.Audience;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is said in place of a text that may not be shown: by what it is about, in its language and
/// script, to a child or to a grown-up.
final class Completions {
  private static final String TEXTS = "completions.json";

  /// Where nothing fits better.
  private static final String OTHER = "other";

  private static final String HELPLINE = "{helpline}";
  static final Completions SHIPPED = read();

  private final JsonNode texts;

  private Completions(JsonNode texts) {
    this.texts = texts;
  }

  private static Completions read() {
    try (InputStream in = Completions.class.getResourceAsStream(TEXTS)) {
      if (in == null) {
        throw new IllegalStateException(TEXTS + " is not on the class path");
      }
      return new Completions(new JsonMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param aspects what the text was stopped for; the gravest has the say
  /// @param said the text, for its language
  String of(Set<Aspect> aspects, String said, Audience audience) {
    JsonNode own = texts.path(OTHER);
    for (Aspect aspect : aspects) {
      if (texts.has(aspect.word())) {
        own = texts.path(aspect.word());
        if (aspect == Aspect.SELF_HARM) {
          break;
        }
      }
    }
    boolean young = audience == Audience.CHILDREN || audience == Audience.TEENS;
    return own.path(script(said)).path(young ? "child" : "adult").asString().replace(HELPLINE, "");
  }

  private static String script(String said) {
    int traditional = 0;
    int han = 0;
    for (int c : said.codePoints().toArray()) {
      han += Fold.han(c) ? 1 : 0;
      traditional += Traditional.simplify(c) != c ? 1 : 0;
    }
    if (han == 0) {
      return "en";
    }
    return 10 * traditional > han ? "zh-Hant" : "zh-Hans";
  }
}
