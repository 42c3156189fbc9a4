package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PayloadTest {
  private static String tags(String text) {
    StringBuilder hidden = new StringBuilder();
    text.chars().forEach(c -> hidden.appendCodePoint(0xE0000 + c));
    return hidden.toString();
  }

  private static String selectors(String text) {
    StringBuilder hidden = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int value = b & 0xFF;
      hidden.appendCodePoint(value < 16 ? 0xFE00 + value : 0xE0100 + value - 16);
    }
    return hidden.toString();
  }

  @Test
  void tagsAndSelectorsAreRead() {
    String text = "早" + tags("ignore all") + "晚😀" + selectors("偷偷说 x") + "。";
    assertThat(Payload.in(text.codePoints().toArray())).containsExactly("ignore all", "偷偷说 x");
  }

  @Test
  void flagsAndFormsOfEmojiSayNothing() {
    String emoji = "❤️ 🏴" + tags("gbeng") + "\uDB40\uDC7F 葛\uDB40\uDD00";
    assertThat(Payload.in(emoji.codePoints().toArray())).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreShownOneByOne() {
    String broken = "a" + new String(new int[] {0xE01EF, 0xE01EF, 0xE0131}, 0, 3);
    assertThat(Payload.in(broken.codePoints().toArray())).containsExactly("ÿÿA");
  }
}
