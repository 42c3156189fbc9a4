package dev.suiren.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyllablesTest {

  @Test
  void knowsAllReadingsOfACharacter() {
    assertThat(Syllables.of('重')).contains(Syllables.number("zhong"), Syllables.number("chong"));
    assertThat(Syllables.first('重')).containsExactlyInAnyOrder('z', 'c');
  }

  @Test
  void syllablesThatAreEasilyMistakenForOneAnotherSoundAlike() {
    assertThat(alike("zhi")).isEqualTo(alike("zi"));
    assertThat(alike("nan")).isEqualTo(alike("lang"));
    assertThat(alike("bing")).isEqualTo(alike("bin"));
    assertThat(alike("hei")).isEqualTo(alike("fei"));
    assertThat(alike("ba")).isNotEqualTo(alike("pa"));
  }

  @Test
  void tellsLettersThatMayBecomeASyllable() {
    assertThat(Syllables.number("zhongg")).isEqualTo(-1);
    assertThat(Syllables.begins("zhon")).isTrue();
    assertThat(Syllables.begins("v")).isFalse();
  }

  private static int alike(String syllable) {
    return Syllables.alike(Syllables.number(syllable));
  }
}
