package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackTest {
  /// A ligature is several characters at one offset; white space and what nobody sees are fewer.
  @Test
  void anOffsetLiesInTheLastCharacterThatBeginsThereOrBefore() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      int[] text =
          random.ints(random.nextInt(40), 0, 6).map(i -> "aﬃ字 \n\u200B".charAt(i)).toArray();
      Track track = Track.of(text);
      for (int offset = 0; offset <= text.length; offset++) {
        int place = track.size() - 1;
        while (place > 0 && track.start(place) > offset) {
          place--;
        }
        assertThat(track.placeAt(offset)).isEqualTo(Math.max(0, place));
      }
    }
  }
}
