package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S2")
class CapitalizedTest {

  private static List<String> names(String text, String question) {
    String folded = Words.folded(text);
    return Capitalized.in(text, folded, Words.folded(question)).stream()
        .map(found -> folded.substring(found.start(), found.end()))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "The cup went to Marta Quist.|marta, marta quist, quist",
        "It was Jean-Luc O'Hara again.|jean-luc, jean-luc o'hara, o'hara",
        "Quist won the cup.|none",
        "the cup of the Lindholm club|none",
        "The Final was long and The crowd loud.|final",
        "奖项由 Marta 获得。|marta",
      })
  void findsWhatIsWrittenAsAName(String text, String names) {
    assertThat(names(text, "Who won the Lindholm cup?"))
        .isEqualTo(names == null ? List.of() : List.of(names.split(", ")));
  }
}
