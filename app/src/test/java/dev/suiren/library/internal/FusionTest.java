package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FusionTest {

  private static Fusion.Candidate candidate(int doc, double lexical, double cosine) {
    return new Fusion.Candidate(doc, lexical, OptionalDouble.of(cosine));
  }

  private static Fusion.Candidate waiting(int doc, double lexical) {
    return new Fusion.Candidate(doc, lexical, OptionalDouble.empty());
  }

  @Test
  void weighsWordsAndMeaning() {
    List<Fusion.Ranked> ranked =
        Fusion.rank(List.of(candidate(1, 10, 0.4), candidate(2, 5, 0.8), candidate(3, 0, 0.6)), 9);
    assertThat(ranked).extracting(r -> r.candidate().doc()).containsExactly(2, 1, 3);
    assertThat(ranked.get(0).score()).isCloseTo(0.7, within(1e-9));
    assertThat(ranked.get(1).score()).isCloseTo(0.6, within(1e-9));
    assertThat(ranked.get(2).score()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void doesNotPushDownTheBestMatchOfWordsThatStillWaitsForItsVector() {
    List<Fusion.Ranked> ranked =
        Fusion.rank(List.of(waiting(1, 10), candidate(2, 6, 0.9), candidate(3, 5, 0.2)), 9);
    assertThat(ranked.getFirst().candidate().doc()).isEqualTo(1);
  }

  @Test
  void ordersByWordsAloneWhereThereIsNoVector() {
    assertThat(Fusion.rank(List.of(waiting(1, 2), waiting(2, 3)), 9))
        .extracting(Fusion.Ranked::score)
        .containsExactly(1.0, 2.0 / 3);
  }

  @Test
  void keepsScoresBetweenZeroAndOneForOneCandidate() {
    assertThat(Fusion.rank(List.of(candidate(1, 0, -0.3)), 9).getFirst().score()).isEqualTo(0.4);
    assertThat(Fusion.rank(List.of(candidate(1, 3, 0.3)), 9).getFirst().score()).isEqualTo(1.0);
  }

  @Test
  void returnsNoMoreThanAsked() {
    assertThat(Fusion.rank(List.of(waiting(1, 2), waiting(2, 3)), 1)).hasSize(1);
    assertThat(Fusion.rank(List.of(), 5)).isEmpty();
  }
}
