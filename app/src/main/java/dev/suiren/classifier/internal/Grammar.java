package dev.suiren.classifier.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// Makes sentences from patterns whose names in braces stand for words of lists. A name gets the
/// same word wherever it occurs in a pattern; one that ends in a digit takes another word of the
/// list without it.
final class Grammar {
  private static final String ENDS = "。.!?！？";

  private final List<JsonNode> lists;
  private final Random random;

  /// @param lists of words by name; the first that knows a name counts
  Grammar(List<JsonNode> lists, Random random) {
    this.lists = lists;
    this.random = random;
  }

  String fill(String pattern) {
    StringBuilder filled = new StringBuilder();
    Map<String, String> chosen = new HashMap<>();
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      if (open < 0) {
        return filled.append(pattern, at, pattern.length()).toString();
      }
      int close = pattern.indexOf('}', open);
      filled.append(pattern, at, open);
      filled.append(chosen.computeIfAbsent(pattern.substring(open + 1, close), this::word));
      at = close + 1;
    }
    return filled.toString();
  }

  /// A frame around a sentence made from one of the patterns.
  String frame(String frame, List<String> patterns) {
    String core = fill(patterns.get(random.nextInt(patterns.size())));
    boolean ended = ENDS.indexOf(core.charAt(core.length() - 1)) >= 0;
    String open = ended ? core.substring(0, core.length() - 1) : core;
    int cut = Math.max(frame.indexOf("{core}"), frame.indexOf("{core0}"));
    int end = frame.indexOf('}', cut) + 1;
    return fill(frame.substring(0, cut))
        + (frame.startsWith("{core}", cut) ? core : open)
        + fill(frame.substring(end));
  }

  private String word(String name) {
    JsonNode words = list(name);
    return words.get(random.nextInt(words.size())).asString();
  }

  private JsonNode list(String name) {
    for (JsonNode list : lists) {
      if (list.path(name).isArray()) {
        return list.path(name);
      }
    }
    String shorter = name.substring(0, name.length() - 1);
    if (shorter.isEmpty() || !Character.isDigit(name.charAt(name.length() - 1))) {
      throw new IllegalArgumentException("no list is called " + name);
    }
    return list(shorter);
  }

  /// All patterns of a part, which holds arrays by name.
  static List<String> patterns(JsonNode part) {
    List<String> patterns = new ArrayList<>();
    part.forEach(list -> list.forEach(pattern -> patterns.add(pattern.asString())));
    return patterns;
  }
}
