package dev.suiren.swaps.web;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(lines).hasSize(6).allMatch(line -> line.startsWith("{\"base\":"));
    assertThat(lines.getFirst())
        .contains(
            "\"model\":\"model\",\"started\":\"2026-01-01T08:00:00Z\",\"of\":\"dimension\"",
            "\"name\":\"knowledge\",\"checks\":9");
    assertThat(lines.getLast())
        .contains("\"started\":\"2026-02-01T08:00:00Z\",\"of\":\"function\"");
  }
}
