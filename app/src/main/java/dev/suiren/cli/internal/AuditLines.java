package dev.suiren.cli.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.audit.VerdictLine;
import dev.suiren.people.Caller;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// Whole texts: `{"id","text"}` in, the verdict out.
final class AuditLines implements AuditCall.Exchange {
  private final Audit audit;
  private final Caller caller;
  private final Surface surface;
  private final JsonMapper json;

  AuditLines(Audit audit, Caller caller, Surface surface, JsonMapper json) {
    this.audit = audit;
    this.caller = caller;
    this.surface = surface;
    this.json = json;
  }

  @Override
  public AuditCall.Answer take(Optional<String> line) {
    JsonNode node = AuditCall.object(json, line);
    JsonNode id = node.path("id").isValueNode() ? node.path("id") : NullNode.getInstance();
    ObjectNode answer = json.createObjectNode();
    answer.set("id", id);
    if (!node.path("text").isString()) {
      answer.put("verdict", Verdict.Decision.ERROR.word());
      answer.putArray("aspects");
      answer.putArray("spans");
      answer.put("masked", "").put("unmasked", "");
      return new AuditCall.Answer(answer, false);
    }
    String text = node.path("text").asString();
    Verdict verdict = audit.inspect(text, surface, caller.audience());
    VerdictLine.add(answer, verdict, text);
    return new AuditCall.Answer(answer, true);
  }
}
