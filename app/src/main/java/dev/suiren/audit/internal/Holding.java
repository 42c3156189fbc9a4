package dev.suiren.audit.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/// How much of a text is held back after each piece, in chars: of all, and of prose, where nothing
/// is held that a number, an address or a key could begin with.
final class Holding {
  private Tally prose = new Tally();
  private Tally all = new Tally();

  void clear() {
    prose = new Tally();
    all = new Tally();
  }

  void add(String script, int shown, int sent) {
    all.add(sent - shown);
    if (script.substring(shown, sent).chars().noneMatch(c -> c > ' ' && c < 0x80)) {
      prose.add(sent - shown);
    }
  }

  Map<String, Number> figures() {
    Map<String, Number> figures = new LinkedHashMap<>();
    for (int percent : new int[] {50, 95, 99}) {
      figures.put("holdBackProseP" + percent, prose.percentile(percent));
    }
    for (int percent : new int[] {50, 95, 99}) {
      figures.put("holdBackAllP" + percent, all.percentile(percent));
    }
    return figures;
  }
}
