package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

  private static List<String> of(String text) {
    return Terms.of(text).stream().map(Terms.Term::text).toList();
  }

  @Test
  void cutsChineseIntoCharactersAndPairs() {
    assertThat(of("年假，政策")).containsExactly("年", "假", "年假", "政", "策", "政策");
  }

  @Test
  void writesTraditionalAsSimplified() {
    assertThat(of("報銷與請假規則")).isEqualTo(of("报销与请假规则"));
  }

  @Test
  void keepsWordsByStemAndAsWritten() {
    assertThat(of("Running")).containsExactly("run", "=running");
  }

  @Test
  void foldsFullWidthLettersAccentsAndDashes() {
    assertThat(of("ＡＢ－１２ Café")).isEqualTo(of("ab-12 cafe"));
    assertThat(of("AB–12")).isEqualTo(of("AB-12"));
  }

  @ParameterizedTest
  @CsvSource({
    "AB-1203/4, =ab-1203/4, 1203",
    "X100-7, =x100-7, x100",
    "3.14, =3.14, 14",
    "2024-05-01, =2024-05-01, 05",
    "1.2.3-rc4, =1.2.3-rc4, rc4",
    "name_of.thing, =name_of.thing, thing",
    "C++, =c++, c",
    "C#, =c#, c"
  })
  void keepsPartNumbersWholeAndByParts(String text, String whole, String part) {
    assertThat(of(text)).contains(whole, part);
    assertThat(of("见（" + text + "）。")).contains(whole, part);
    assertThat(of("See " + text + ".")).contains(whole, part);
  }

  @Test
  void findsAGroupedNumberWithoutItsCommas() {
    assertThat(of("1,234,567")).contains("1234567", "=1,234,567");
  }

  @Test
  void hasNoTermForPunctuationAlone() {
    assertThat(of("。，、!? \u0000\u0007 -- ++ \"")).isEmpty();
  }
}
