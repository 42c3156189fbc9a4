package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S2")
class FocusTest {

  private static Focus of(String question) {
    return Focus.of(Words.folded(question));
  }

  @Test
  void isWhatStandsBesideTheQuestionWord() {
    Focus director = of("電影《霧港來信》由誰執導？");
    assertThat(director.after()).containsExactlyElementsOf(of("谁执导").after());
    assertThat(director.after()).containsAll(pairs("执导")).doesNotContainAnyElementsOf(pairs("电影"));

    assertThat(of("新厂房建于哪一年？").before()).containsAll(pairs("建于"));
    assertThat(of("Which architect designed the bridge?").after())
        .containsAll(Words.of("architect designed"));
  }

  @Test
  void isNothingWhereNothingIsAsked() {
    assertThat(of("年假规定")).isEqualTo(new Focus(Set.of(), Set.of()));
    assertThat(of("")).isEqualTo(new Focus(Set.of(), Set.of()));
  }

  private static List<Words.Word> pairs(String text) {
    return Words.of(text).stream().filter(word -> word.kind() == Words.Kind.PAIR).toList();
  }
}
