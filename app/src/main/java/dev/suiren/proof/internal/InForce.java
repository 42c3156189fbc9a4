package dev.suiren.proof.internal;

import dev.suiren.kernel.Hash;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The settings that are in force.
///
/// @param hash sha-256 of all of them, learned weights and encoders included; where the home lies
///   is not one
/// @param vectors whether passages are compared by meaning
record InForce(String hash, boolean vectors) {

  /// @param settings the settings records by their prefix, and what else decides by its name
  static InForce of(JsonMapper json, Map<String, Object> settings, boolean vectors) {
    return new InForce(hash(json, settings, Set.of("home")), vectors);
  }

  /// @param leftOut fields that say where a thing lies, not what it is
  static String hash(JsonMapper json, Map<String, Object> settings, Set<String> leftOut) {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(settings)
        .forEach(
            (prefix, record) -> {
              JsonNode values = json.valueToTree(record);
              if (values instanceof ObjectNode object) {
                object.remove(leftOut);
              }
              all.append(prefix).append('=').append(json.writeValueAsString(values)).append('\n');
            });
    return Hash.of(all.toString());
  }
}
