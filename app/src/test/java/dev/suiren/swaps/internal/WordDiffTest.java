package dev.suiren.swaps.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.swaps.Changes.Mark;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class WordDiffTest {
  private static String marked(String text, List<Mark> marks) {
    StringBuilder marked = new StringBuilder(text);
    for (Mark mark : marks.reversed()) {
      marked.insert(mark.end(), ']').insert(mark.start(), '[');
    }
    return marked.toString();
  }

  private static void assertDiff(String first, String second) {
    WordDiff diff =
        WordDiff.of(first.replaceAll("[\\[\\]]", ""), second.replaceAll("[\\[\\]]", ""));
    assertThat(marked(first.replaceAll("[\\[\\]]", ""), diff.first())).isEqualTo(first);
    assertThat(marked(second.replaceAll("[\\[\\]]", ""), diff.second())).isEqualTo(second);
  }

  @Test
  void marksWordsThatDiffer() {
    assertDiff("It is [Paris].", "It is [Lyon].");
    assertDiff("within [30] days", "within [14 working] days");
    assertDiff("a, b, c", "a, b, c");
    assertDiff("[one two]", "");
  }

  @Test
  void whatIsCommonBetweenTwoMarksIsNotMarked() {
    assertDiff("[a],[b]", "[x],[y]");
  }

  @Test
  void marksChineseLettersOneByOne() {
    assertDiff("退货期为[三十]天", "退货期为[七]天");
    assertDiff("[𠀀]天", "[𠀁]天");
  }

  @Test
  void blanksDoNotCount() {
    assertDiff("a  b\nc", "a b c");
  }

  @Test
  void whatIsTooLongIsMarkedBetweenItsCommonEnds() {
    String many = "x ".repeat(3_000);
    String others = "y ".repeat(3_000);
    WordDiff diff = WordDiff.of("same " + many + "end", "same " + others + "end");
    assertThat(diff.first()).singleElement().satisfies(it -> assertThat(it.start()).isEqualTo(5));
    assertThat(diff.second()).hasSize(1);
  }
}
