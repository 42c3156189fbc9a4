package dev.suiren.runs.internal;

import dev.suiren.checks.Dimension;
import dev.suiren.runs.Judgements.Figures;
import dev.suiren.runs.RunId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Figures by dimension and function. They are made of all judgements, so those of a run that is
/// not under way are kept until it goes on or a person judges.
record Reckoning(Store store) {

  Figures of(RunId run) {
    return store.figures().find(run).orElseGet(() -> anew(run));
  }

  private Figures anew(RunId run) {
    int round = store.figures().round(run);
    Figures figures = reckoned(run);
    store.figures().keep(run, round, figures);
    return figures;
  }

  private Figures reckoned(RunId run) {
    Map<Dimension, FigureRows> dimensions = new EnumMap<>(Dimension.class);
    Map<String, FigureRows> functions = new TreeMap<>();
    store
        .judgements()
        .read(
            run,
            row -> {
              dimensions.computeIfAbsent(row.dimension(), _ -> new FigureRows()).add(row);
              functions.computeIfAbsent(row.subject().function(), _ -> new FigureRows()).add(row);
            });
    return new Figures(
        dimensions.entrySet().stream().map(it -> it.getValue().row(it.getKey().words())).toList(),
        functions.entrySet().stream().map(it -> it.getValue().row(it.getKey())).toList());
  }
}
