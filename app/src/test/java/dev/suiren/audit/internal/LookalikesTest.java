package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict.Decision;
import dev.suiren.people.Audience;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S4")
class LookalikesTest {
  private final Auditor auditor =
      TestAudit.blocking("casino", "pot", "人工力量", "ВОР", "μάτι", "COKE", "mono", "工口").auditor();

  private Decision decide(String text) {
    return auditor.inspect(text, Surface.DOCUMENT, Audience.STAFF).decision();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the саsinо here",
        "САSІNО",
        "ᴄᴀsɪɴᴏ",
        "casıno",
        "人エカ量",
        "人ｴｶ量",
        "coкe",
        "СOКЕ and more",
        "smoke рoт",
        "вор",
        "Вор",
        "ΜΆΤΙ",
      })
  void findsATermInLettersThatLookTheSame(String text) {
    assertThat(decide(text)).isEqualTo(Decision.BLOCK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"закрой рот", "РОТ", "ниагара", "カニ", "Kasino", "казино", "μόνο", "ｴﾛ"})
  void leavesWordsOfOtherAlphabetsAlone(String text) {
    assertThat(decide(text)).isEqualTo(Decision.PASS);
  }

  /// A term is found in any case: what a capital is drawn like, its small letter counts as.
  @Test
  void aLetterAndItsCapitalCountAsTheSame() {
    assertThat(IntStream.rangeClosed(0, 0xFFFF).filter(c -> folded(c) != folded(upper(c))))
        .isEmpty();
  }

  private static int upper(int c) {
    int upper = Character.toUpperCase(c);
    return Character.toLowerCase(upper) == c && Fold.plain(c).length == 1 ? upper : c;
  }

  private static int folded(int c) {
    int[] plain = Fold.plain(c);
    return plain.length == 1 ? Fold.folded(plain[0]) : c;
  }
}
