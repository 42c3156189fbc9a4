package dev.suiren.audit.internal;

import java.util.HashMap;
import java.util.Map;

/// Letters that are drawn like one of the Latin alphabet or like a Han character: those of UTS #39
/// (Unicode Security Mechanisms, confusables) that keyboards and generators of disguised texts
/// offer.
final class Lookalikes {
  /// Each with what it is drawn like.
  private static final String PAIRS =
      // Cyrillic
      "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlѵvАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSԚQԜWӀl"
          // Greek
          + "αaοoρpιiκkχxςσϳjΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXͿJ"
          // Armenian and Cherokee
          + "օoոnսuհhցgզqᎪAᏴBᏟCᎠDᎬEᏀGᎻHᎫJᏦKᏞLᎷMᏢPᏒRᏚSᎢTᏙVᎳWᏃZᎩY"
          // Latin: without a dot, in small capitals, with a stroke
          + "ıiɑaɡgɩiᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz"
          + "øoØOđdĐDłlŁLħhĦHŧtŦTƀbɨiʉuɇeƶz"
          // Katakana among Han characters
          + "ニ二ハ八エ工カ力タ夕ト卜ロ口";

  private static final Map<Integer, Integer> ALIKE = new HashMap<>();

  static {
    int[] pairs = PAIRS.codePoints().toArray();
    for (int i = 0; i < pairs.length; i += 2) {
      ALIKE.put(pairs[i], pairs[i + 1]);
    }
    // A term is found in any case: "В" is drawn like "B", so that "в" counts as "b".
    for (int i = 0; i < pairs.length; i += 2) {
      ALIKE.putIfAbsent(Character.toLowerCase(pairs[i]), Character.toLowerCase(pairs[i + 1]));
      ALIKE.putIfAbsent(Character.toUpperCase(pairs[i]), Character.toUpperCase(pairs[i + 1]));
    }
  }

  private Lookalikes() {}

  /// The letter that this one or its capital is drawn like; itself where there is none.
  static int of(int codePoint) {
    return codePoint < 0x80 ? codePoint : ALIKE.getOrDefault(codePoint, codePoint);
  }

  /// Whether whole words are written with it: such a word that looks like one of another alphabet
  /// does so by chance ("рот" is a mouth).
  static boolean ordinary(int codePoint) {
    return codePoint >= 0x0410 && codePoint <= 0x044F
        || codePoint == 0x0401
        || codePoint == 0x0451
        || codePoint >= 0x0386 && codePoint <= 0x03CE
        || codePoint >= 0x30A1 && codePoint <= 0x30FA
        || codePoint >= 0xFF66 && codePoint <= 0xFF9D;
  }
}
