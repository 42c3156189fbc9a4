package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Helpline;
import dev.suiren.people.Audience;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is said in place of a text that may not be shown: by what it is about, in its language and
/// script, to a child or to a grown-up.
final class Completions {
  private static final String TEXTS = "completions.json";

  /// Where nothing fits better.
  private static final String OTHER = "other";

  private static final String HELPLINE = "helpline";
  private static final String HELPLINE_SLOT = "{helpline}";
  private static final String LINE_SLOT = "{line}";
  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+");
  static final Completions SHIPPED = read();

  private final JsonNode texts;
  private final Map<String, String> tags = new LinkedHashMap<>();

  private Completions(JsonNode texts) {
    this.texts = texts;
    texts.properties().stream()
        .filter(entry -> !entry.getKey().equals(HELPLINE))
        .flatMap(entry -> entry.getValue().properties().stream())
        .forEach(
            entry -> entry.getValue().forEach(text -> tags.put(text.asString(), entry.getKey())));
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
  String of(Set<Aspect> aspects, String said, Audience audience, Helpline helpline) {
    String tag = tag(said);
    String text = texts.path(key(aspects)).path(tag).path(reader(audience)).asString();
    return helped(text, tag, reader(audience), helpline);
  }

  private String key(Set<Aspect> aspects) {
    return Stream.concat(Stream.of(Aspect.SELF_HARM), Stream.of(Aspect.values()))
        .filter(aspects::contains)
        .map(Aspect::word)
        .filter(texts::has)
        .findFirst()
        .orElse(OTHER);
  }

  private static String reader(Audience audience) {
    boolean young = audience == Audience.CHILDREN || audience == Audience.TEENS;
    return young ? "child" : "adult";
  }

  private String helped(String text, String tag, String reader, Helpline helpline) {
    Optional<String> line = helpline.in(tag);
    String frame = texts.path(HELPLINE).path(tag).path(reader).asString();
    return text.replace(HELPLINE_SLOT, line.map(it -> frame.replace(LINE_SLOT, it)).orElse(""));
  }

  /// Those of these texts that stand in another one, word for word.
  List<String> in(String text, Supplier<Helpline> helpline) {
    return tags.entrySet().stream()
        .filter(entry -> text.contains(beginning(entry.getKey())))
        .flatMap(entry -> forms(entry.getKey(), entry.getValue(), helpline))
        .filter(text::contains)
        .toList();
  }

  private static String beginning(String template) {
    int slot = template.indexOf(HELPLINE_SLOT);
    return slot < 0 ? template : template.substring(0, slot);
  }

  /// With the line of help, and as it was said before there was one.
  private Stream<String> forms(String template, String tag, Supplier<Helpline> helpline) {
    return template.contains(HELPLINE_SLOT)
        ? Stream.of("child", "adult")
            .flatMap(
                reader ->
                    Stream.of(helpline.get(), Helpline.NONE)
                        .map(line -> helped(template, tag, reader, line)))
        : Stream.of(template);
  }

  /// Chinese where at least as many Han characters stand as Latin words.
  private static String tag(String said) {
    int traditional = 0;
    int han = 0;
    for (int c : said.codePoints().toArray()) {
      han += Fold.han(c) ? 1 : 0;
      traditional += Traditional.simplify(c) != c ? 1 : 0;
    }
    if (han == 0 || han < WORD.matcher(said).results().count()) {
      return "en";
    }
    return 10 * traditional > han ? "zh-Hant" : "zh-Hans";
  }
}
