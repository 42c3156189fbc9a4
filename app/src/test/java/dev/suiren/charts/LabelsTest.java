package dev.suiren.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class LabelsTest {
  @Test
  void breaksAtABlank() {
    assertThat(Labels.lines("language understanding", 18))
        .containsExactly("language", "understanding");
    assertThat(Labels.lines("text generation", 18)).containsExactly("text generation");
  }

  @Test
  void breaksLongWordsAndCutsWhatIsLeft() {
    assertThat(Labels.lines("Donaudampfschifffahrtsgesellschaft", 10))
        .containsExactly("Donaudampf", "schifffah…");
    assertThat(Labels.lines("a b c d e f g h", 3)).containsExactly("a b", "c…");
  }

  @Test
  void countsChineseLettersTwice() {
    assertThat(Labels.lines("语言理解与表达能力", 8)).containsExactly("语言理解", "与表达…");
    assertThat(Labels.lines("𠀀𠀁𠀂", 4)).as("no letter is torn").containsExactly("𠀀𠀁", "𠀂");
  }

  @Test
  void ofNothingThereIsNothing() {
    assertThat(Labels.lines("  ", 8)).isEmpty();
    assertThat(Labels.points(List.of())).isEmpty();
  }

  @Test
  void pointsAreTenths() {
    assertThat(Labels.points(List.of(new Place(1, 2.26), new Place(-0.04, 3))))
        .isEqualTo("1.0,2.3 0.0,3.0");
  }
}
