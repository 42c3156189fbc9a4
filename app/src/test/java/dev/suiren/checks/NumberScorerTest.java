package dev.suiren.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers as answers write them.
class NumberScorerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "18|So she makes 9 * 2 = 18 dollars.",
        "18|\\boxed{18}",
        "0.5|The answer is \\frac{1}{2}.",
        "0.5|½",
        "2.5|2 1/2 cups",
        "1234567|答案是1,234,567。",
        "1234567|１２３４５６７",
        "1234567|1 234 567",
        "100|Choose from 2 5 100",
        "12000|一共1.2万",
        "12000|一萬二千",
        "1050|一千零五十",
        "2024|二〇二四",
        "-5|答案：-5",
        "-5|负五",
        "25|25%",
        "0.25|25%",
        "0.25|百分之二十五",
        "0.75|四分之三",
        "123|One hundred and twenty-three.",
        "3000000|3 million",
        "6.02e23|6.02 \\times 10^{23}",
        "7|答案是 3 + 4 = 7，因为 3 和 4 相加",
        "7|The final answer is **7**, not 9.",
        "2|5-3 is what? 2",
        "-2|The answer is −2",
        "126|126 cm^2",
        "126|126 cm2",
        "50|It costs USD50"
      })
  void findsTheNumberAnAnswerEndsIn(String number, String answer) {
    assertThat(Judged.line("{\"number\": " + number + "}", answer)).isEqualTo("right");
  }

  @Test
  void findsTheNumberBehindHashes() {
    assertThat(Judged.line("{\"number\": 18}", "A way of 3 steps.\n#### $18.00"))
        .isEqualTo("right");
    assertThat(Judged.line("{\"number\": 18}", "#### 18\n\nThat took 3 steps.")).isEqualTo("right");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100|km|100 km",
        "100|km|100000 米",
        "100|km|62.1371192237334 miles",
        "5|kg|10斤",
        "90|min|1.5 小时",
        "20|°C|68 °F",
        "20|°C|20度",
        "18|$|18 in total",
        "72|km/h|20 m/s",
        "18|$|It costs $18.",
        "18|元|18块钱",
        "3|m^2|3 平方米",
        "3|m^2|3",
        "3|m^2|$3 \\text{ m}^{2}$",
        "1500|ml|1.5 L",
        "12.5|%|12.5%"
      })
  void convertsUnitsOfAKind(String number, String unit, String answer) {
    String json = "{\"number\": " + number + ", \"unit\": \"" + unit + "\", \"tolerance\": 0.001}";
    assertThat(Judged.line(json, answer)).isEqualTo("right");
  }

  @Test
  void saysWhatIsWrongWithANumber() {
    assertThat(Judged.line("{\"number\": 3}", "none")).isEqualTo("no_number");
    assertThat(Judged.line("{\"number\": 3}", "4")).isEqualTo("other_number: 3, 4");
    assertThat(Judged.line("{\"number\": 3, \"tolerance\": 1}", "4")).isEqualTo("right");
    assertThat(Judged.line("{\"number\": 3, \"unit\": \"kg\"}", "3 km"))
        .isEqualTo("other_unit: kg, length");
    assertThat(Judged.line("{\"number\": 3, \"unit\": \"km\"}", "3 m"))
        .isEqualTo("other_number: 3, 0.003");
    assertThat(Judged.line("{\"number\": 18, \"unit\": \"$\"}", "18 euros"))
        .isEqualTo("other_unit: $, euro");
  }
}
