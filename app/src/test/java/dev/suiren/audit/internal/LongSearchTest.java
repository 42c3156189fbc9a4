package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The fast way through texts of several blocks finds what the slow way finds, wherever terms and
/// patterns stand across the ends of the blocks. `-Dsuiren.seed=…` repeats a text; every failure
/// names its seed.
class LongSearchTest {
  private static final int TEXTS = Integer.getInteger("suiren.long-texts", 10);
  private static final int NEAR = 20;

  /// One hard case in so many words: few enough for the usual budget.
  private static final int RARE = 60;

  private static final List<List<String>> WORDS =
      List.of(
          List.of("and ", "so ", "on, ", "as ", "they ", "say. ", "Then ", "well-known ", "Rest "),
          List.of("年假", "规定", "见", "附录", "，", "其余", "照旧", "。", "项目", "结束"),
          List.of("The ", "项目 ", "in ", "ＡＢ", "第三年", "2024 ", "(a) ", "é", "𠮷", "\n\n"));

  private static final List<String> HARD =
      List.of(
          "AA 1",
          "A B12345678",
          "o'neil@example.com",
          "车牌 AA 1",
          "passport no. A B12345678",
          "xoxb-abcdefghij",
          "passwd : abcdefg1",
          "138 0013 8000",
          "ｐａｓｓｗｏｒｄ：ａｂｃｄｅｆｇ１",
          "车牌 ＡＢ １２３４",
          "１３８００１３８０００",
          "毒蛇胆",
          "銀河計劃",
          "禁\n語");

  @Test
  void findsTheSameAcrossTheEndsOfBlocks() {
    long seed = Long.getLong("suiren.seed", 1);
    int sieved = 0;
    int found = 0;
    for (int i = 0; i < TEXTS; i++) {
      Random random = new Random(seed + i);
      Rules rules = random.nextInt(3) == 0 ? SearchTest.rules(random) : plainRules();
      int[] text = CodePoints.of(text(random, rules));
      String what = "-Dsuiren.long-texts=1 -Dsuiren.seed=" + (seed + i);
      List<String> slow = SearchTest.sorted(Scan.whole(rules, Track.of(text)));
      Search usual = Search.of(rules, text);
      assertThat(SearchTest.sorted(usual.hits())).as(what).isEqualTo(slow);
      Search always = Search.of(rules, text, Integer.MAX_VALUE);
      assertThat(SearchTest.sorted(always.hits())).as(what).isEqualTo(slow);
      sieved += usual.hidden() ? 0 : 1;
      found += slow.size();
    }
    if (TEXTS > 1) {
      assertThat(sieved).as("texts that kept to the budget").isPositive();
      assertThat(found).isPositive();
    }
  }

  /// None begins with a letter of ASCII, so that prose is passed over.
  private static Rules plainRules() {
    return Rules.of(
        List.of(
            SearchTest.term("毒蛇胆"),
            SearchTest.term("蛇口"),
            SearchTest.term("銀河計劃"),
            SearchTest.term("禁語")));
  }

  /// Words, and about the end of each block one hard case behind the other.
  private static String text(Random random, Rules rules) {
    StringBuilder text = new StringBuilder();
    List<String> words = WORDS.get(random.nextInt(WORDS.size()));
    List<String> pieces = SearchTest.pieces(rules);
    int size = 0;
    for (int block = 1; block <= 2; block++) {
      int end = block * Search.BLOCK;
      int near = end - random.nextInt(2 * NEAR);
      while (size < end + NEAR) {
        String next = size < near ? word(random, words) : hard(random, words, pieces);
        text.append(next);
        size += next.codePointCount(0, next.length());
      }
    }
    return text.append(SearchTest.pick(random, pieces)).toString();
  }

  private static String word(Random random, List<String> words) {
    return SearchTest.pick(random, random.nextInt(RARE) == 0 ? HARD : words);
  }

  private static String hard(Random random, List<String> words, List<String> pieces) {
    return switch (random.nextInt(4)) {
      case 0 -> SearchTest.pick(random, words);
      case 1 -> SearchTest.split(random, SearchTest.pick(random, pieces));
      case 2 -> SearchTest.pick(random, pieces);
      default -> SearchTest.pick(random, HARD);
    };
  }
}
