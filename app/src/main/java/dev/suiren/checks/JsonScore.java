package dev.suiren.checks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores by the form of JSON: the whole text, or the one fenced block in it.
final class JsonScore {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Pattern FENCED = Pattern.compile("(?s)```[a-zA-Z]*\\s*\\n(.*?)```");

  private JsonScore() {}

  static Optional<Reason> of(Expectation.JsonForm form, String text) {
    Matcher fenced = FENCED.matcher(text);
    String json = fenced.find() ? fenced.group(1) : text;
    try {
      JsonNode value = JSON.readTree(json);
      return value.isMissingNode()
          ? Optional.of(Reason.of(Reason.Code.NO_JSON))
          : JsonForms.fault(form.schema(), value, "$")
              .map(fault -> Reason.of(Reason.Code.OTHER_JSON, fault.path(), fault.rule()));
    } catch (JsonForms.TooSlow slow) {
      String pattern = String.valueOf(slow.getMessage());
      return Optional.of(Reason.of(Reason.Code.PATTERN_TOO_SLOW, pattern));
    } catch (JacksonException noJson) {
      return Optional.of(Reason.of(Reason.Code.NO_JSON));
    }
  }
}
