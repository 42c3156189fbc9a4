package dev.suiren.base.internal;

import dev.suiren.base.Prompt;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Tool;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/// What makes a call the same call: sha-256 over a sequence of netstrings (D. J. Bernstein 1997),
/// in which no two different calls look alike. The form is public (`docs/recording.md`).
final class Requests {
  private static final String FORM = "suiren-request-1";

  /// No speaker is called so.
  private static final String PICTURE = "PICTURE";

  private static final String TOOL = "TOOL";

  private Requests() {}

  static SourceId source(String url, String model) {
    return new SourceId(Hash.of(netstring(url) + netstring(model)));
  }

  static String hash(SourceId source, Prompt prompt, int repeat) {
    Prompt asked = repeated(prompt, repeat);
    StringBuilder all = new StringBuilder(netstring(FORM));
    all.append(netstring(source.value()))
        .append(netstring(Integer.toString(asked.maxTokens())))
        .append(
            netstring(
                asked.temperature().isPresent()
                    ? Double.toString(asked.temperature().getAsDouble())
                    : ""))
        .append(
            netstring(asked.seed().isPresent() ? Integer.toString(asked.seed().getAsInt()) : ""))
        .append(netstring(Integer.toString(repeat)));
    asked.messages().forEach(message -> append(message, all));
    asked.tools().forEach(tool -> append(tool, all));
    return Hash.of(all.toString());
  }

  /// A message without pictures looks as it did before there were any.
  private static void append(Prompt.Message message, StringBuilder all) {
    all.append(netstring(message.speaker().name())).append(netstring(message.text()));
    message
        .pictures()
        .forEach(picture -> all.append(netstring(PICTURE)).append(netstring(picture.sha256())));
  }

  /// A call without tools looks as it did before there were any.
  private static void append(Tool tool, StringBuilder all) {
    all.append(netstring(TOOL))
        .append(netstring(tool.name()))
        .append(netstring(tool.description()))
        .append(netstring(tool.parameters()));
  }

  /// The prompt as a repeat asks it: where it has a seed, each repeat has the next one.
  static Prompt repeated(Prompt prompt, int repeat) {
    return prompt.seed().isEmpty()
        ? prompt
        : new Prompt(
            prompt.messages(),
            prompt.maxTokens(),
            prompt.temperature(),
            OptionalInt.of(prompt.seed().getAsInt() + repeat - 1),
            prompt.tools());
  }

  private static String netstring(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length + ":" + text + ",";
  }
}
