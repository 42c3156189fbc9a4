package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.Means;
import dev.suiren.library.Hit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S2")
class AgreementTest {
  private static final Asked ASKED = Asked.of("运动会什么时候开幕？", List.of());

  private static List<Candidate> candidates(Handbook handbook) {
    return new Extraction(ASKED, Means.LEARNED, handbook.passages(), _ -> List.of()).candidates();
  }

  private static double agreed(List<Candidate> candidates, String words) {
    return candidates.stream()
        .filter(it -> it.quote().value().contains(words))
        .mapToDouble(Candidate::agreed)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatOtherDocumentsSayTooIsBacked() {
    List<Candidate> candidates =
        candidates(
            new Handbook()
                .with("a.md", "", "运动会5月8日开幕。")
                .with("b.md", "", "据通知，运动会将于5月8日开幕。")
                .with("c.md", "", "运动会6月2日开幕。"));
    assertThat(agreed(candidates, "运动会5月8日")).isGreaterThan(0.2);
    assertThat(agreed(candidates, "6月2日")).isZero();
    assertThat(candidates.getFirst().quote().value()).contains("5月8日");
  }

  @Test
  void aDocumentDoesNotBackItself() {
    List<Candidate> candidates =
        candidates(new Handbook().with("a.md", "", "运动会5月8日开幕。运动会5月8日开幕！"));
    assertThat(candidates).allSatisfy(it -> assertThat(it.agreed()).isZero());
  }

  @Test
  void whatTheQuestionNamesItselfIsNoAnswer() {
    Asked asked = Asked.of("5月8日什么时候开幕？", List.of());
    List<Hit> passages =
        new Handbook().with("a.md", "", "运动会5月8日开幕。").with("b.md", "", "运动会5月8日开幕了。").passages();
    assertThat(new Extraction(asked, Means.LEARNED, passages, _ -> List.of()).candidates())
        .allSatisfy(it -> assertThat(it.agreed()).isZero());
  }

  @Test
  void anEnglishNameIsBackedByTheFamilyNameAlone() {
    Asked asked = Asked.of("Who won the Lindholm cup?", List.of());
    List<Hit> passages =
        new Handbook()
            .with("a.md", "", "On Sunday the Lindholm cup was won by Marta Quist.")
            .with("b.md", "", "After a long final, Quist won the cup.")
            .with("c.md", "", "Nobody won the Lindholm cup in the year of the flood.")
            .passages();
    List<Candidate> candidates =
        new Extraction(asked, Means.LEARNED, passages, _ -> List.of()).candidates();
    assertThat(agreed(candidates, "Marta Quist")).isPositive();
    assertThat(agreed(candidates, "Nobody")).isZero();
  }
}
