package dev.suiren.library.internal;

import dev.suiren.library.Origin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a file says of its making. What is not of the form is no label, and no error.
///
/// @param producer as the label has it, on one line; may be empty
record FileLabel(Origin origin, String producer) {
  static final FileLabel NONE = new FileLabel(Origin.UNLABELLED, "");

  /// The field of GB 45438-2025.
  static final String FIELD = "AIGC";

  /// In characters; a longer one is none.
  static final int LONGEST = 4000;

  private static final int LONGEST_PRODUCER = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\s*[\"']?(Label|ContentProducer)[\"']?\\s*[:=]\\s*(.*?)[\\s,]*$");

  /// The value of the field: a JSON object, or its lines as front matter has them.
  static FileLabel parse(String value) {
    if (value.length() > LONGEST) {
      return NONE;
    }
    return value.strip().startsWith("{") ? object(value) : lines(value);
  }

  private static FileLabel object(String value) {
    try {
      JsonNode node = JSON.readTree(value);
      JsonNode label = node.path(FIELD).isObject() ? node.path(FIELD) : node;
      return of(label.path("Label").asString(""), label.path("ContentProducer").asString(""));
    } catch (JacksonException broken) {
      return NONE;
    }
  }

  private static FileLabel lines(String value) {
    String label = "";
    String producer = "";
    Matcher line = LINE.matcher(value);
    while (line.find()) {
      String said = line.group(2).replaceAll("^[\"']|[\"']$", "");
      label = line.group(1).equals("Label") ? said : label;
      producer = line.group(1).equals("Label") ? producer : said;
    }
    return of(label, producer);
  }

  private static FileLabel of(String label, String producer) {
    Origin origin =
        switch (label.strip()) {
          case "1" -> Origin.GENERATED;
          case "2", "3" -> Origin.PERHAPS_GENERATED;
          default -> Origin.UNLABELLED;
        };
    String line = ParserWords.onOneLine(ParserWords.clean(producer));
    int length = line.codePointCount(0, line.length());
    String name =
        length <= LONGEST_PRODUCER
            ? line
            : line.substring(0, line.offsetByCodePoints(0, LONGEST_PRODUCER));
    return origin == Origin.UNLABELLED ? NONE : new FileLabel(origin, name);
  }

  /// The field of a file that is one JSON object; read no further than that.
  static FileLabel inJson(String text) {
    if (!text.stripLeading().startsWith("{")) {
      return NONE;
    }
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean field = FIELD.equals(json.currentName());
        json.nextToken();
        if (field) {
          JsonNode label = json.readValueAsTree();
          return parse(label.isString() ? label.asString() : label.toString());
        }
        json.skipChildren();
      }
      return NONE;
    } catch (JacksonException broken) {
      return NONE;
    }
  }

  Optional<FileLabel> asLabel() {
    return Optional.of(this).filter(it -> it.origin.isLabelled());
  }
}
