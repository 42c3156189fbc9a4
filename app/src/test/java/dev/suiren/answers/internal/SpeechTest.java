package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeechTest {
  private static Speech spoken(String text, String languages) {
    return Speech.of(Speech.spoken(text, languages));
  }

  @Test
  void aTextWithoutLettersIsAnsweredInALanguageOfItsReader() {
    assertThat(spoken("4711 ?!", "zh-CN,zh;q=0.9,en;q=0.5")).isEqualTo(Speech.ZH_HANS);
    assertThat(spoken("4711", "zh-Hant")).isEqualTo(Speech.ZH_HANT);
    assertThat(spoken("4711", "zh-HK")).isEqualTo(Speech.ZH_HANT);
    assertThat(spoken("4711", "fr, en-GB;q=0.8, zh;q=0.1")).isEqualTo(Speech.EN);
    assertThat(spoken("😀", "fr")).isEqualTo(Speech.EN);
  }

  @Test
  void aTextWithLettersKeepsItsLanguage() {
    assertThat(Speech.spoken("How much?", "zh-Hans")).isEqualTo("How much?");
    assertThat(Speech.spoken("4711", "")).isEqualTo("4711");
    assertThat(Speech.spoken("4711", ";;q=x")).isEqualTo(Speech.EN.unknown());
  }
}
