package dev.suiren.cli.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Caller;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// Many streams at once: `{"stream","chunk"}` and `{"stream","end":true}` in, what may be shown
/// out.
final class AuditStreams implements AuditCall.Exchange {
  /// So much of a stream tells its language.
  private static final int ENOUGH = 2_000;

  private final Audit audit;
  private final Caller caller;
  private final JsonMapper json;
  private final Map<String, Open> open = new HashMap<>();

  AuditStreams(Audit audit, Caller caller, JsonMapper json) {
    this.audit = audit;
    this.caller = caller;
    this.json = json;
  }

  /// @param said what came in, for the language of what is said in its place
  private record Open(Gate gate, StringBuilder said) {}

  @Override
  public AuditCall.Answer take(Optional<String> line) {
    JsonNode node = AuditCall.object(json, line);
    JsonNode id = node.path("stream");
    boolean end = node.path("end").isBoolean() && node.path("end").asBoolean();
    boolean named = id.isValueNode() && !id.isNull();
    ObjectNode answer = json.createObjectNode();
    answer.set("stream", named ? id : NullNode.getInstance());
    if (!named || end == node.path("chunk").isString()) {
      answer.put("released", "").put("verdict", Verdict.Decision.ERROR.word());
      return new AuditCall.Answer(answer, false);
    }
    // By its JSON: the number 1 and the text "1" are two streams.
    String key = id.toString();
    Open stream =
        open.computeIfAbsent(
            key, _ -> new Open(audit.openGate(Surface.ANSWER, caller), new StringBuilder()));
    Gate.Release release;
    if (end) {
      open.remove(key);
      release = stream.gate().end();
    } else {
      String chunk = node.path("chunk").asString();
      if (stream.said().length() < ENOUGH) {
        stream.said().append(chunk);
      }
      release = stream.gate().accept(chunk);
    }
    answer.put("released", release.text().value());
    if (end) {
      answer.put("verdict", release.verdict().decision().word());
      if (!release.verdict().passed()) {
        String said = stream.said().toString();
        answer.put("completion", audit.completion(release.verdict(), said, caller).value());
      }
    }
    return new AuditCall.Answer(answer, true);
  }
}
