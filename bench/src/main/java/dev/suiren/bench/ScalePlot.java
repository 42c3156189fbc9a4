package dev.suiren.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Growth as two log-log panels: what a question costs, and what the library itself costs.
final class ScalePlot {
  private ScalePlot() {}

  static String draw(List<Grown> sizes) {
    String questions =
        new LogPanel("milliseconds a question (median)", 60)
            .draw(
                List.of(
                    line(
                        "Suiren, whole answer",
                        "#b3261e",
                        sizes,
                        g -> p50(g.answers().one().millis())),
                    line("LangChain4j, in memory", "#1f6feb", sizes, g -> p50(g.peers().team())),
                    line("brute force", "#8250df", sizes, g -> p50(g.peers().force())),
                    line("approximate search", "#bf8700", sizes, g -> p50(g.peers().coarse())),
                    line("Lucene, words alone", "#57606a", sizes, g -> p50(g.peers().words()))));
    String library =
        new LogPanel("MiB, and seconds", 560)
            .draw(
                List.of(
                    line("index on disk, MiB", "#1f6feb", sizes, g -> part(g, "index")),
                    line("database on disk, MiB", "#57606a", sizes, g -> part(g, "database")),
                    line("heap, MiB", "#8250df", sizes, Grown::heap),
                    line(
                        "indexing the last step, seconds",
                        "#b3261e",
                        sizes,
                        g -> g.vectors().seconds())));
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 480" font-family="sans-serif" font-size="12">
    <rect width="1000" height="480" fill="#ffffff"/>
    """
        + questions
        + library
        + "</svg>\n";
  }

  private static double p50(Figures figures) {
    return figures.percentile(50);
  }

  private static double part(Grown grown, String name) {
    return grown.mebibytes().getOrDefault(name, 0d);
  }

  private static LogPanel.Line line(
      String name, String color, List<Grown> sizes, ToDoubleFunction<Grown> cost) {
    return new LogPanel.Line(
        name,
        color,
        sizes.stream()
            .map(size -> new LogPanel.Point(size.passages(), cost.applyAsDouble(size)))
            .toList());
  }
}
