package dev.suiren.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that mean no harm stand for those that do, as in `DisguisesTest`.
class SpacedWordsTest {
  private static final List<String> WORDS =
      List.of("豆腐", "青石豆腐", "偷猎象牙", "口交", "tofu", "black tea", "加vx", "吃abc药", "茶", "odd");

  private static final int STREAMS = 4_000;

  private final SpacedWords words = SpacedWords.of(WORDS);

  private List<Found> read(String text) {
    SpacedReader reader = words.read();
    int[] letters = text.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      feed(reader, letters[i], i);
    }
    reader.end();
    return reader.drain();
  }

  private static void feed(SpacedReader reader, int letter, int at) {
    reader.feed(Character.toLowerCase(letter), Character.isUpperCase(letter), at, at + 1);
  }

  private boolean glances(String text) {
    SpacedGlance glance = words.glance();
    boolean any =
        text.codePoints().map(Character::toLowerCase).filter(c -> glance.take(c)).count() > 0;
    return any || glance.end();
  }

  @ParameterizedTest
  @CsvSource({
    "他们在山里偷*猎*象*牙卖钱, 偷猎象牙, 5, 12",
    "他们在山里偷猎 象牙卖钱, 偷猎象牙, 5, 10",
    "他们在山里偷.猎__象～牙卖钱, 偷猎象牙, 5, 13",
    "我们晚上吃豆/腐聊天, 豆腐, 5, 8",
    "we ate t o f u today, tofu, 7, 14",
    "we ate T-O-F-U today, tofu, 7, 14",
    "we ate a t o f u today, tofu, 9, 16",
    "我们吃t.o.f.u了, tofu, 3, 10",
    "a cup of b l a c k  t e a please, black tea, 9, 25",
    "请加 V X聊天, 加vx, 1, 6",
  })
  void findsAWordWithSignsBetweenItsLetters(String text, String word, int start, int end) {
    assertThat(read(text))
        .containsExactly(new Found(start, end, WORDS.indexOf(word), Disguise.GAP));
    assertThat(glances(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "他们在山里偷猎象牙卖钱",
        "我们吃豆腐和tofu，还有black tea",
        "我国去年的出口 交易额有所增长",
        "请在窗口 交费后到二楼领取",
        "他吃了一颗豆。腐烂的叶子在地上",
        "他吃了豆，腐烂的叶子在地上",
        "他偷、猎、象、牙",
        "豆----腐",
        "to f u, and tof u, and t ofu",
        "at o f u, t o f us",
        "C A T O F U R",
        "o k, o d d",
        "茶 *",
      })
  void leavesAloneWhatIsNoneOrMakesSenseAsItStands(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void aTextWithoutSuchLettersIsNotRead() {
    assertThat(glances("He said that the tofu here is better than at home, by a mile.")).isFalse();
    assertThat(glances("请大家把杯子放回厨房的柜子里。今年的学习计划，已经交给老师了。")).isFalse();
  }

  /// A find begins at or after the frontier that was told last, and what is found does not depend
  /// on how the text comes.
  @Test
  void tellsAFrontierThatNoLaterFindReachesBefore() {
    int finds = 0;
    for (int seed = 0; seed < STREAMS; seed++) {
      String text = text(new Random(seed));
      SpacedReader reader = words.read();
      List<Found> all = new ArrayList<>();
      int frontier = 0;
      int[] letters = text.codePoints().toArray();
      for (int i = 0; i < letters.length; i++) {
        feed(reader, letters[i], i);
        check(reader.drain(), frontier, seed, text, all);
        int next = reader.frontier(i + 1);
        assertThat(next).as("seed " + seed).isGreaterThanOrEqualTo(frontier);
        frontier = next;
      }
      reader.end();
      check(reader.drain(), frontier, seed, text, all);
      assertThat(all).as("seed " + seed).containsExactlyElementsOf(read(text));
      assertThat(all.isEmpty() || glances(text)).as("seed " + seed + ": " + text).isTrue();
      finds += all.size();
    }
    assertThat(finds).isGreaterThan(STREAMS / 100);
  }

  private static void check(
      List<Found> found, int frontier, int seed, String text, List<Found> all) {
    assertThat(found).as("seed " + seed + ": " + text).allMatch(each -> each.start() >= frontier);
    all.addAll(found);
  }

  private static String text(Random random) {
    List<String> pieces =
        List.of(
            "偷", "猎", "象", "牙", "豆", "腐", "青石", "豆 腐", "口", "交", "出口", "t", "o", "f", "u", "t o f",
            "加", "v", "X", "吃", "a", "b", "bc", "药", "，", "。", " ", " ", "*", "-", ".", "了", "的人",
            "3");
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(24);
    for (int i = 0; i < count; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
