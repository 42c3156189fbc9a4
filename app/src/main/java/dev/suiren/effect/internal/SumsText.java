package dev.suiren.effect.internal;

import dev.suiren.effect.Cluster;
import dev.suiren.effect.Measure;
import dev.suiren.effect.Sums;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Sums as a row keeps them: a line for each cluster of a measure, `minutes 3 41.5 2 6.0`.
final class SumsText {
  private SumsText() {}

  static String of(Sums sums) {
    StringBuilder text = new StringBuilder();
    for (Measure measure : Measure.values()) {
      for (Cluster it : sums.of(measure)) {
        text.append(measure.word())
            .append(' ')
            .append(it.before())
            .append(' ')
            .append(it.beforeSum())
            .append(' ')
            .append(it.after())
            .append(' ')
            .append(it.afterSum())
            .append('\n');
      }
    }
    return text.toString();
  }

  static Sums read(int before, int after, String text) {
    Map<Measure, List<Cluster>> all = new EnumMap<>(Measure.class);
    text.lines()
        .map(line -> line.split(" "))
        .forEach(
            words ->
                all.computeIfAbsent(
                        Measure.valueOf(words[0].toUpperCase(Locale.ROOT)), _ -> new ArrayList<>())
                    .add(
                        new Cluster(
                            Integer.parseInt(words[1]),
                            Double.parseDouble(words[2]),
                            Integer.parseInt(words[3]),
                            Double.parseDouble(words[4]))));
    return new Sums(before, after, all);
  }
}
