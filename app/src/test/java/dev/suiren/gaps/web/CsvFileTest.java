package dev.suiren.gaps.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://evil.example\")",
        "+1",
        "-1+2",
        "@SUM(A1)",
        " =1",
        "\t=1",
        "\u200b=1",
        "\u3000＝1",
        "＋1",
        "|cmd"
      })
  void aFormulaIsText(String text) {
    assertThat(CsvFile.cell(text)).startsWith("\"'").endsWith("\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"产假有多少天？", "a=b", "C++", "10-2"})
  void everythingElseStaysAsItIs(String text) {
    assertThat(CsvFile.cell(text)).isEqualTo('"' + text + '"');
  }

  @Test
  void quotesAndCommasStayInTheirCell() {
    assertThat(CsvFile.cell("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
  }
}
