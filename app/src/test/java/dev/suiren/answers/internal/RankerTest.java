package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.answers.Means;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S2")
class RankerTest {

  private static Traits.Values first(String question, String document) {
    Passage passage =
        Passage.of(
            new Handbook().with(document, "年假", "年假每年十天。病假另算，须有医生证明。").passages().getFirst());
    Asked asked = Asked.of(question, List.of());
    return new Traits(asked, asked.weights())
        .of(new Traits.Of(passage, 0, passage.words().getFirst(), true, 0, 0.5, 0.25));
  }

  @Test
  void addsUpWhatItsWeightsName() {
    Traits.Values values = first("年假有几天？", "人事.md");
    Ranker ranker = Ranker.of(List.of("# a remark", "", "support\t2", "missing\t-4", "rank\t10"));
    assertThat(ranker.score(values)).isEqualTo(2 * 0.5 - 4 * 0.25 + 10);
  }

  @Test
  void refusesWeightsOfTraitsThatThereAreNot() {
    assertThatThrownBy(() -> Ranker.of(List.of("luck\t1"))).hasMessageContaining("luck");
  }

  @Test
  void everyTraitHasAValueAboutBetweenNoneAndOne() {
    for (String question : List.of("年假有几天？", "", "?", "病假" + "很长".repeat(50_000))) {
      Traits.Values values = first(question, "人事.md");
      for (int i = 0; i < Traits.NAMES.size(); i++) {
        assertThat(values.get(i)).as(Traits.NAMES.get(i)).isBetween(-0.01, 1.5);
      }
    }
    assertThat(Set.copyOf(Traits.NAMES)).hasSameSizeAs(Traits.NAMES);
  }

  @Test
  void theShippedWeightsPutTheSentenceThatAnswersFirst() {
    var handbook = Handbook.bilingual();
    Asked asked = Asked.of("年假要提前多久申请？", List.of());
    var candidates =
        new Extraction(asked, Means.LEARNED, handbook.passages(), sentences -> List.of())
            .candidates();
    assertThat(candidates.getFirst().quote().value()).contains("提前三个工作日");
  }
}
