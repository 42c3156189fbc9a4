package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.internal.PdfTableSamples.Sample;
import dev.suiren.testing.PdfDrawing;
import dev.suiren.testing.PdfTableDrawing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How many cells of made-up tables are read as they were written. A cell is right if its row, from
/// the first cell to the last, is.
@Tag("S2")
class PdfTableFiguresTest {
  private static final int TABLES = 240;

  @RegisterExtension
  static final ParserExtension FILES = new ParserExtension(Map.of("heap-mebibytes", "64"));

  @Test
  void nearlyAllCellsAreRightAndNoneThatIsDrawnIsWrong() {
    PdfDrawing pages = new PdfDrawing();
    for (int i = 0; i < TABLES; i++) {
      Sample one = PdfTableSamples.of(i);
      pages.page().text(60, 60, "Page of the book of rules, number " + i * 7919 % 997 + ".");
      new PdfTableDrawing(one.look(), one.widths(), one.right(), one.bold(), one.pad())
          .draw(pages, 60, 100, one.rows());
    }
    Parsed.Text text = FILES.files().read("a.pdf", pages.bytes());
    Map<Integer, Set<String>> rows = new HashMap<>();
    for (Parsed.Block block : text.blocks()) {
      rows.computeIfAbsent(block.page().orElseThrow(), page -> new HashSet<>())
          .add(ParserFixture.slice(text, block));
    }
    int cells = 0;
    int right = 0;
    Map<PdfTableDrawing.Look, Integer> wrong = new HashMap<>();
    for (int i = 0; i < TABLES; i++) {
      Sample one = PdfTableSamples.of(i);
      for (List<String> row : one.rows()) {
        boolean found = rows.getOrDefault(i + 1, Set.of()).contains(String.join("\t", row));
        cells += row.size();
        right += found ? row.size() : 0;
        wrong.merge(one.look(), found ? 0 : row.size(), Integer::sum);
      }
    }
    assertThat((double) right / cells)
        .as("%d of %d cells; wrong by look: %s", right, cells, wrong)
        .isGreaterThanOrEqualTo(0.98);
    assertThat(wrong.getOrDefault(PdfTableDrawing.Look.GRID, 0)).as("drawn as a grid").isZero();
  }
}
