package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S2")
class CitationFilterTest {

  /// Three passages exist. Each text is passed whole, and then cut at every place.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Ten days [1].|Ten days [1].|0",
        "Ten days [3], then [1].|Ten days [1], then [2].|0",
        "Both [1,2].|Both [1][2].|0",
        "Both [1][2] again [1].|Both [1][2] again [1].|0",
        "两者【2】、【1，3】。|两者[1]、[2][3]。|0",
        "全角［2］。|全角[1]。|0",
        "All [1-3].|All [1][2][3].|0",
        "Invented [7].|Invented .|1",
        "Half [2, 9].|Half [1].|1",
        "None [0] and [12][4].|None  and .|3",
        "A foot[^2]note.|A foot[1]note.|0",
        "Decree [2021] stands.|Decree [2021] stands.|0",
        "Link [1](http://a.example).|Link [1] (http://a.example).|0",
        "Open [1|Open [1|0",
        "Array x[i] and [] and [note 1].|Array x[i] and [] and [note 1].|0",
        "Nested [[2]].|Nested [[1]].|0",
        "Far [1-9].|Far [1].|1",
        "Apart [1] [2] and on.|Apart [1][2] and on.|0",
        "Then [1] [note].|Then [1] [note].|0",
      })
  void keepsWhatExistsAndDropsWhatIsInvented(String said, String shown, int dropped) {
    CitationFilter whole = new CitationFilter(3, (_, cited) -> cited);
    assertThat(whole.accept(said) + whole.end()).isEqualTo(shown);
    assertThat(whole.dropped()).isEqualTo(dropped);
    for (int cut = 1; cut < said.length(); cut++) {
      CitationFilter cutInTwo = new CitationFilter(3, (_, cited) -> cited);
      String text =
          cutInTwo.accept(said.substring(0, cut))
              + cutInTwo.accept(said.substring(cut))
              + cutInTwo.end();
      assertThat(text).isEqualTo(shown);
      assertThat(cutInTwo.dropped()).isEqualTo(dropped);
    }
  }

  @Test
  void neverReleasesAnInventedNumberCharacterByCharacter() {
    CitationFilter filter = new CitationFilter(3, (_, cited) -> cited);
    StringBuilder shown = new StringBuilder();
    for (char c : "Yes [41] and 【2, 8】 indeed [".toCharArray()) {
      shown.append(filter.accept(String.valueOf(c)));
      assertThat(shown.toString()).doesNotContain("4", "8");
    }
    assertThat(shown + filter.end()).isEqualTo("Yes  and [1] indeed [");
    assertThat(filter.dropped()).isEqualTo(2);
  }

  @Test
  void asksOnceAboutCitationsThatStandTogetherAndShowsThoseThatStand() {
    List<String> asked = new ArrayList<>();
    CitationFilter filter =
        new CitationFilter(
            3,
            (said, cited) -> {
              asked.add(said + cited);
              return cited.stream().filter(number -> number != 2).toList();
            });
    String shown = filter.accept("One [2][3]. Two [") + filter.accept("2]") + filter.end();
    assertThat(shown).isEqualTo("One [1]. Two ");
    assertThat(asked).containsExactly("One [2, 3]", "One [1]. Two [2]");
    assertThat(filter.dropped()).isEqualTo(2);
    assertThat(filter.numbers()).containsExactly(java.util.Map.entry(3, 1));
  }
}
