package dev.suiren.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class ScaleReportTest {
  private static Figures figures(double millis) {
    return new Figures(Collections.nCopies(20, millis));
  }

  private static Grown grown(int passages, double millis, double recall) {
    return new Grown(
        passages,
        Math.min(passages, 1_000),
        new Grown.Filled(500, 2),
        new Grown.Filled(500, 5),
        Map.of("index", 12.5, "database", 40.0),
        new Grown.Answers(
            new Clients.Asked(figures(2 * millis), 20, 20, 24),
            new Clients.Asked(figures(millis), 19, 30, 12),
            new Clients.Asked(figures(4 * millis), 18, 60, 13)),
        300,
        900,
        new Peers(
            Map.of(Tongue.ZH, 1.0, Tongue.EN, recall),
            figures(2),
            figures(9),
            figures(30),
            figures(1),
            20_000));
  }

  @Test
  void judgesEachSizeByItsOwnTargets() {
    assertThat(ScaleReport.verdict(grown(10_000, 500, 1))).isEmpty();
    assertThat(ScaleReport.verdict(grown(100_000, 25, 1))).isEqualTo(" (met)");
    assertThat(ScaleReport.verdict(grown(100_000, 26, 1))).contains("must met", "missed");
    assertThat(ScaleReport.verdict(grown(100_000, 51, 1))).isEqualTo(" (**missed**)");
    assertThat(ScaleReport.verdict(grown(1_000_000, 50, 1))).isEqualTo(" (met)");
    assertThat(ScaleReport.verdict(grown(1_000_000, 101, 1))).isEqualTo(" (**missed**)");
  }

  @Test
  void hasAColumnForEachSizeAndSaysWhatIsMissed() {
    String table = ScaleReport.table(List.of(grown(10_000, 9, 0.97), grown(100_000, 30, 0.9)));
    List<String> lines = table.lines().toList();
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.chars().filter(c -> c == '|').count()).isEqualTo(5));
    assertThat(lines.getFirst()).contains("| 10,000 passages | 100,000 passages |");
    assertThat(table)
        .contains("1.000, 0.970 (met)", "1.000, 0.900 (**missed**)", "57 of 60", "13 MiB");
  }

  @Test
  void writesTheReportAndAPictureThatIsXml(@TempDir Path root)
      throws IOException, ParserConfigurationException, SAXException {
    ScaleOptions options =
        ScaleOptions.parse(List.of("--root", root.toString(), "scale", "--embedded", "1000"));
    List<Grown> sizes = List.of(grown(1_000, 9, 1), grown(10_000, 30, 1));
    Row act = Row.judged("Deleting", "quick", "40 ms", true);
    List<Path> written = ScaleReport.write(options, "1.0, 2.0", sizes, List.of(act));
    String report = Files.readString(written.getFirst());
    assertThat(report)
        .contains("`./suiren bench scale --embedded 1000`", "of the first 1,000 passages")
        .contains(act.line())
        .doesNotContain("%");
    var picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(written.getLast().toFile())
            .getDocumentElement();
    assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(9);
    assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(18);
  }

  @Test
  void drawsEqualRatiosEquallyFarApart() {
    List<LogPanel.Point> points =
        Stream.of(1_000, 10_000, 100_000)
            .map(size -> new LogPanel.Point(size, size / 100.0))
            .toList();
    String svg = new LogPanel("ms", 0).draw(List.of(new LogPanel.Line("straight", "#000", points)));
    assertThat(svg).contains("points=\"0.0,340.0 200.0,190.0 400.0,40.0\"");
  }

  @Test
  void leavesOutWhatCostNothing() {
    LogPanel.Line line =
        new LogPanel.Line(
            "gap", "#000", List.of(new LogPanel.Point(10, 0), new LogPanel.Point(100, 5)));
    assertThat(line.points()).hasSize(1);
  }
}
