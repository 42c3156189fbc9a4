package dev.suiren.cli.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.kernel.Hash;
import dev.suiren.people.Caller;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// Many streams at once: `{"stream","chunk"}` and `{"stream","end":true}` in, what may be shown
/// out. A stream that has ended stays ended; one that a bad line names has lost a piece, and shows
/// nothing more.
final class AuditStreams implements AuditCall.Exchange {
  /// So much of a stream tells its language.
  private static final int ENOUGH = 2_000;

  /// Of so many streams that have ended it is known that they have.
  private static final int REMEMBERED = 1 << 18;

  private final Audit audit;
  private final Caller caller;
  private final Surface surface;
  private final JsonMapper json;
  private final Map<String, Open> open = new HashMap<>();
  private final LinkedHashSet<String> ended = new LinkedHashSet<>();

  AuditStreams(Audit audit, Caller caller, Surface surface, JsonMapper json) {
    this.audit = audit;
    this.caller = caller;
    this.surface = surface;
    this.json = json;
  }

  private static final class Open {
    private final Gate gate;

    /// What came in, for the language of what is said in its place.
    private final StringBuilder said = new StringBuilder();

    /// Whether a piece of it was.
    private boolean lost;

    private Open(Gate gate) {
      this.gate = gate;
    }
  }

  @Override
  public AuditCall.Answer take(Optional<String> line) {
    JsonNode node = AuditCall.object(json, line);
    JsonNode id = node.path("stream");
    boolean end = node.path("end").isBoolean() && node.path("end").asBoolean();
    boolean named = id.isValueNode() && !id.isNull();
    ObjectNode answer = json.createObjectNode();
    answer.set("stream", named ? id : NullNode.getInstance());
    // By its JSON: the number 1 and the text "1" are two streams.
    String key = id.toString();
    boolean over = named && ended.contains(Hash.of(key));
    if (!named || over || end == node.path("chunk").isString()) {
      if (named && !over) {
        stream(key).lost = true;
      }
      answer.put("released", "").put("verdict", Verdict.Decision.ERROR.word());
      return new AuditCall.Answer(answer, false);
    }
    if (end) {
      end(answer, key);
    } else {
      answer.put("released", accept(stream(key), node.path("chunk").asString()));
    }
    return new AuditCall.Answer(answer, true);
  }

  private Open stream(String key) {
    return open.computeIfAbsent(key, _ -> new Open(audit.openGate(surface, caller)));
  }

  private static String accept(Open stream, String chunk) {
    if (stream.said.length() < ENOUGH) {
      stream.said.append(chunk);
    }
    return stream.lost ? "" : stream.gate.accept(chunk).text().value();
  }

  private void end(ObjectNode answer, String key) {
    Open stream = stream(key);
    open.remove(key);
    remember(key);
    Gate.Release release = stream.gate.end();
    Verdict verdict = stream.lost ? fault() : release.verdict();
    answer
        .put("released", stream.lost ? "" : release.text().value())
        .put("verdict", verdict.decision().word());
    if (!verdict.passed()) {
      answer.put("completion", audit.completion(verdict, stream.said.toString(), caller).value());
    }
  }

  private Verdict fault() {
    return new Verdict(Verdict.Decision.ERROR, List.of(), audit.epoch());
  }

  /// By its hash, since a name may be as long as a line.
  private void remember(String key) {
    ended.add(Hash.of(key));
    if (ended.size() > REMEMBERED) {
      ended.removeFirst();
    }
  }
}
