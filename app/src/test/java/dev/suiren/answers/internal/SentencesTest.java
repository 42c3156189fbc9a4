package dev.suiren.answers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S2")
class SentencesTest {

  private static List<String> split(String text) {
    return Sentences.of(text).stream().map(s -> Passage.slice(text, s)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "年假十天。病假另算！|年假十天。~病假另算！",
        "他说：「好。」然后走了。|他说：「好。」~然后走了。",
        "费用（住宿；交通）由公司承担。|费用（住宿；交通）由公司承担。",
        "押金三百；租金一千|押金三百；~租金一千",
        "The fee is 3.5 percent. It is due on Jan. 5 at noon.|The fee is 3.5 percent.~It is due on"
            + " Jan. 5 at noon.",
        "Ask Dr. J. Smith, e.g. by mail. Thanks!|Ask Dr. J. Smith, e.g. by mail.~Thanks!",
        "1. Open the lid. 2. Press start.|1. Open the lid.~2. Press start.",
        "She said \"Wait.\" Then she left.|She said \"Wait.\"~Then she left.",
        "见 https://a.example/b?c=d。完。|见 https://a.example/b?c=d。~完。",
        "Version 2.0.1 works...really? Yes.|Version 2.0.1 works...really?~Yes.",
      })
  void endsASentenceWhereAReaderWould(String text, String expected) {
    assertThat(split(text)).containsExactly(expected.split("~", -1));
  }

  @Test
  void takesARowOfATableAsOneSentence() {
    assertThat(split("城市\t标准。\n上海\t600。含早餐\n")).containsExactly("城市\t标准。", "上海\t600。含早餐");
  }

  @Test
  void leavesOutWhatHoldsNoWord() {
    assertThat(split("——\n。。。\n😀\n 好 \n")).containsExactly("好");
  }

  @Test
  void cutsALineWithoutAnyStopIntoReadablePieces() {
    List<String> pieces = split("甲乙丙丁，".repeat(300));
    assertThat(pieces).hasSizeGreaterThan(2).allMatch(piece -> piece.length() <= 400);
    assertThat(String.join("", pieces)).hasSize(1500);
  }

  @Test
  void everySentenceIsAnExactSliceOfAnyText() {
    Random random = new Random(7);
    String[] grains = {
      "年", "假", "。", "！", "？」", "a", "Dr", ".", " ", "\n", "\t", "😀", "3", ".5", "；", "…", "(",
      "）", "\u00a0", "𠮷", "é", "“", "”", "1.", "[2]", "\u200b"
    };
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(grains[random.nextInt(grains.length)]);
      }
      isCoveredInOrder(text.toString());
    }
  }

  private static void isCoveredInOrder(String text) {
    int length = text.codePointCount(0, text.length());
    int last = 0;
    StringBuilder kept = new StringBuilder();
    for (Sentences.Sentence sentence : Sentences.of(text)) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(last);
      assertThat(sentence.end()).isGreaterThan(sentence.start()).isLessThanOrEqualTo(length);
      String slice = Passage.slice(text, sentence);
      assertThat(slice.strip()).as(text).isEqualTo(slice);
      kept.append(slice);
      last = sentence.end();
    }
    assertThat(letters(kept.toString())).as(text).isEqualTo(letters(text));
  }

  @Test
  void knowsEveryHanCharacter() {
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(
                    c ->
                        Sentences.isHan(c)
                            != (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)))
        .isEmpty();
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
