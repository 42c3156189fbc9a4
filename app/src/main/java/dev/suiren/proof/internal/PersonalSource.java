package dev.suiren.proof.internal;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The one place where texts with personal data of our own come in, for `pii` without a folder:
/// rows as in a data folder, with `id`, `text` and `spans` of `type`, `start` and `end`. The same
/// each time.
final class PersonalSource {
  private static final long SEED = 1;
  private static final int TEXTS = 10_000;

  private PersonalSource() {}

  static List<Item> rows(JsonMapper json) {
    List<Item> rows = new ArrayList<>(TEXTS);
    for (Labeled labeled : new PersonalTexts(SEED).list(TEXTS)) {
      ObjectNode row = json.createObjectNode().put("id", labeled.id()).put("text", labeled.text());
      ArrayNode spans = row.putArray("spans");
      for (Labeled.Marked span : labeled.spans()) {
        spans
            .addObject()
            .put("type", span.type())
            .put("start", span.start())
            .put("end", span.end());
      }
      rows.add(new Item(new DataFile.Line("own texts", rows.size() + 1, ""), row));
    }
    return rows;
  }
}
