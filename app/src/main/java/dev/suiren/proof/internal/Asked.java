package dev.suiren.proof.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A text that is inspected, without its labels.
///
/// @param variant for a text that is a row's own in a disguise
/// @param ours whether it is one of the clean texts of our own
record Asked(Item item, String text, Optional<Variant> variant, boolean ours) {

  /// @param number tells the texts of one disguise apart, from 0
  record Variant(String disguise, int number) {}

  /// A row with its text as it stands; empty where the row says that it has none.
  static Optional<Asked> plain(Item item) {
    return item.object().path("text").isNull()
        ? Optional.empty()
        : Optional.of(new Asked(item, item.text("text"), Optional.empty(), false));
  }

  static Asked ours(Item item) {
    return new Asked(item, item.text("text"), Optional.empty(), true);
  }

  /// The texts of a row in all its disguises.
  static List<Asked> variants(Item item) {
    List<Asked> all = new ArrayList<>();
    JsonNode variants = item.object().path("variants");
    for (String disguise : variants.propertyNames()) {
      JsonNode texts = variants.path(disguise);
      if (!texts.isArray() || !texts.valueStream().allMatch(JsonNode::isString)) {
        throw item.line().bad("\"variants\" has no list of texts for " + disguise);
      }
      for (int number = 0; number < texts.size(); number++) {
        Variant variant = new Variant(disguise, number);
        all.add(new Asked(item, texts.get(number).asString(), Optional.of(variant), false));
      }
    }
    return all;
  }
}
