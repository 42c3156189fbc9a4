package dev.suiren.swaps.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.proof.CardLines;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardFileTest {

  @Test
  void holdsDimensionsAndFunctionsOfEachBase() {
    CardPage page =
        new CardPage(
            List.of(),
            List.of(
                SwapsTemplatesTest.portrait(SwapsTemplatesTest.A),
                SwapsTemplatesTest.portrait(SwapsTemplatesTest.B)));
    List<String> lines = new CardFile(page).lines();
    assertThat(lines).hasSize(6 + 5);
    assertThat(lines.subList(0, 6)).allMatch(line -> line.startsWith("{\"base\":"));
    assertThat(lines.subList(6, 11)).isEqualTo(CardLines.published());
    assertThat(lines.getLast())
        .isEqualTo(
            "{\"published\":\"GPT-3.5\",\"set\":\"CMMLU\",\"percent\":55.5,"
                + "\"source\":\"arXiv:2306.09212\"}");
    assertThat(lines.getFirst())
        .contains(
            "\"model\":\"model\",\"started\":\"2026-01-01T08:00:00Z\",\"of\":\"dimension\"",
            "\"name\":\"knowledge\",\"checks\":9");
    assertThat(lines.get(5)).contains("\"started\":\"2026-02-01T08:00:00Z\",\"of\":\"function\"");
  }
}
