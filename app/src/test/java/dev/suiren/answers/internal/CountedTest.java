package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S2")
class CountedTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "录取了多少名本科生？|2022年录取7436名本科生、31个省|7436名",
        "报名人数是多少？|2022年9月5日起，共457万人报名|457万人",
        "增长了多少？|2021年增长6.4%，总额12亿元|6.4%",
        "票房是多少？|3月5日上映，总票房472.58亿元|472.58亿元",
        "有几层？|1998年建成，共十二层，占地3000平方米|十二层",
        "有几层？|1998年建成，占地3000平方米|none",
        "面积有多大？|1998年建成，占地3000平方米|3000平",
        "how many people live there?|Since 1998 some 4,200 people live here|4200",
      })
  void findsTheNumberThatCountsWhatIsAsked(String question, String said, String expected) {
    List<String> found = found(Counted.in(Words.folded(question)), Words.folded(said));
    if (expected == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found.stream().map(it -> it.replace(",", ""))).contains(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"2021年3月5日", "3月21日14点", "14:38"})
  void aDateIsNoCount(String date) {
    assertThat(found(Counted.ANY, date)).isEmpty();
  }

  private static List<String> found(java.util.regex.Pattern form, String said) {
    return form.matcher(said).results().map(java.util.regex.MatchResult::group).toList();
  }
}
