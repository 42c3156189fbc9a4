package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.TermAudit;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Hit;
import dev.suiren.library.Origin;
import dev.suiren.library.PassageId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S2")
class PassageTest {

  /// A passage of a table, with the labels that stand in the passage before it.
  private static Passage later(String text, String labels) {
    return Passage.of(
        new Hit(
            new PassageId("p"),
            new DocumentId("d"),
            new CollectionId("c"),
            TermAudit.cleared("prices.csv"),
            "r",
            List.of(),
            Optional.empty(),
            0,
            text.length(),
            TermAudit.cleared(text),
            Optional.of(labels).filter(any -> !any.isEmpty()).map(TermAudit::cleared),
            Optional.empty(),
            Origin.UNLABELLED,
            1,
            1,
            Optional.empty()));
  }

  @Test
  void namesTheCellsOfALaterPartByTheLabelsOfItsTable() {
    Passage passage = later("M4\t0.20\nM5\t0.30", "Screw\tPrice");
    assertThat(passage.cells(0))
        .containsExactly(new Cell("Screw", "M4"), new Cell("Price", "0.20"));
    assertThat(passage.cells(1))
        .containsExactly(new Cell("Screw", "M5"), new Cell("Price", "0.30"));
    assertThat(passage.before(1)).isEqualTo(Set.copyOf(Words.of("Screw Price")));
    assertThat(passage.everything()).containsAll(Words.of("price"));
    assertThat(passage.isOnlyAsking(0)).isFalse();
  }

  @Test
  void namesTheOnlyRowOfALaterPart() {
    Passage passage = later("M6\t0.40", "Screw\tPrice");
    assertThat(passage.cells(0))
        .containsExactly(new Cell("Screw", "M6"), new Cell("Price", "0.40"));
    assertThat(Passage.readable(passage.hit(), passage.sentences().getFirst()))
        .isEqualTo("Screw: M6 · Price: 0.40");
  }

  @Test
  void takesTheFirstRowForTheLabelsWhereATableBegins() {
    Passage passage = later("Prices\nScrew\tPrice\nM4\t0.20", "");
    assertThat(passage.cells(1)).isEmpty();
    assertThat(passage.isOnlyAsking(1)).isTrue();
    assertThat(passage.cells(2))
        .containsExactly(new Cell("Screw", "M4"), new Cell("Price", "0.20"));
    assertThat(passage.before(2)).isEqualTo(Set.copyOf(Words.of("Screw Price")));
    assertThat(passage.before(1)).isEqualTo(Set.copyOf(Words.of("Prices")));
  }
}
