package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.proof.internal.Whereabouts.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5")
class WhereaboutsTest {
  @Test
  void aQuoteWhoseOffsetsAgreeStaysWhereItIs() {
    assertThat(new Whereabouts("一🚄二。三四。").of("三四。", 4)).isEqualTo(new Place(4, 7));
  }

  @Test
  void blankLinesThatTheLibraryLeavesOutAreCountedAgain() {
    String row = "Title  \n\n\n\nFirst line.\n Second line.";
    Place place = new Whereabouts(row).of("Second line.", 19);

    assertThat(new Slice("d", place.start(), place.end(), 0).of(row)).isEqualTo("Second line.");
  }

  @Test
  void ofTwoEqualSentencesTheNearerIsMeant() {
    Whereabouts twice = new Whereabouts("是的。不是。是的。");

    assertThat(twice.of("是的。", 6)).isEqualTo(new Place(6, 9));
    assertThat(twice.of("是的。", 1)).isEqualTo(new Place(0, 3));
  }

  @Test
  void aMaskedQuoteKeepsItsOffsets() {
    assertThat(new Whereabouts("电话 123456。").of("电话 ******。", 0)).isEqualTo(new Place(0, 10));
  }
}
