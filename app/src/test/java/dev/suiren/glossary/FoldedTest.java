package dev.suiren.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
  /* Chinese has no bounds; letters and digits have; a number goes on behind a connector; a plural s
   * belongs to the word. */
  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "pto, how many days of PTO, true",
    "pto, ＰＴＯ有几天, true",
    "pto, my PTOs, true",
    "pto, laptops, false",
    "pto, ptolemy, false",
    "pto, pto-form, true",
    "年假, 带薪年假规定, true",
    "年假, 帶薪年假規定, true",
    "三号线, 三號線在哪里, true",
    "mx-3, MX-3 有几台, true",
    "mx-3, 有几台MX-3？, true",
    "mx-3, MX-31, false",
    "mx-3, MX-3/7, false",
    "mx-3, XMX-3, false",
    "mx-3, A/MX-3, false",
    "mx-3, use MX-3. Then stop, true",
    "annual leave, 'annual \t leave', true",
    "c++, written in C++, true",
    "c++, C++11, true",
    "line 3, line 3s, false",
  })
  void saysAName(String name, String text, boolean said) {
    assertThat(Folded.isIn(Folded.line(text), name)).isEqualTo(said);
  }
}
