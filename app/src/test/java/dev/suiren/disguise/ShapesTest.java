package dev.suiren.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapesTest {

  @Test
  void takesACharacterApartAsFarAsItGoesHoweverItIsWritten() {
    assertThat(leaves("好")).isEqualTo(leaves("女子")).isEqualTo(leaves("女了一"));
    assertThat(leaves("猎")).isEqualTo(leaves("犭昔"));
    assertThat(leaves("活")).isEqualTo(leaves("氵舌"));
  }

  @Test
  void charactersThatShareATellingPartLookAlike() {
    assertThat(Labels.share(Shapes.traits('象'), Shapes.traits('像'))).isTrue();
    assertThat(Labels.share(Shapes.traits('人'), Shapes.traits('入'))).isTrue();
    assertThat(Labels.share(Shapes.traits('江'), Shapes.traits('海'))).isFalse();
  }

  private static String leaves(String characters) {
    StringBuilder all = new StringBuilder();
    for (int c : characters.codePoints().toArray()) {
      for (int leaf : Shapes.leaves(c)) {
        all.appendCodePoint(leaf);
      }
    }
    return all.toString();
  }
}
