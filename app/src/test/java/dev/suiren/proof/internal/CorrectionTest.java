package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrectionTest {
  @Test
  void comparesCharacterByCharacter() {
    assertThat(Correction.of("青时豆付好", "青石豆付妙", "青石豆腐好"))
        .as("one put right, one left, one spoiled")
        .isEqualTo(new Confusion(1, 1, 1, 2));
  }

  @Test
  void aCharacterBeyondTheBasicPlaneIsOne() {
    assertThat(Correction.of("𠀀时", "𠀀石", "𠀀石")).isEqualTo(new Confusion(1, 0, 0, 1));
  }

  @Test
  void endsAreBaredOnlyWhereLengthsDiffer() {
    assertThat(Correction.of(" 青时", "青石", " 青石")).isEqualTo(new Confusion(1, 0, 0, 1));
    assertThat(Correction.of(" 青时", "x青石", " 青石")).isEqualTo(new Confusion(1, 0, 1, 1));
  }

  @Test
  void theShortestEndsTheComparison() {
    assertThat(Correction.of("青时豆腐", "青", "青石豆腐")).isEqualTo(new Confusion(0, 0, 0, 1));
  }

  @Test
  void f1IsOfWhatWasPutRight() {
    assertThat(new Confusion(6, 2, 2, 0).f1().value()).isEqualTo(0.75);
    assertThat(new Confusion(6, 2, 2, 6).macroF1()).isEqualTo(0.75);
    assertThat(new Confusion(0, 0, 0, 5).f1().isEmpty()).isTrue();
  }
}
