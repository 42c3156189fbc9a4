package dev.suiren.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that mean no harm stand for those that do: beancurd, a bluestone, a quiet teahouse.
class DisguisesTest {
  private static final List<String> WORDS = List.of("青石豆腐", "臭豆腐", "豆腐", "红茶", "偷猎象牙");
  private static final int STREAMS = 2_000;

  private final Disguises disguises = Disguises.of(WORDS);

  private List<Found> read(String text) {
    return read(disguises, text);
  }

  private static List<Found> read(Disguises disguises, String text) {
    DisguiseReader reader = disguises.read();
    int[] letters = text.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      feed(reader, letters[i], i);
    }
    reader.end();
    return reader.drain();
  }

  private static void feed(DisguiseReader reader, int letter, int at) {
    boolean capital = Character.isUpperCase(letter);
    reader.feed(Character.toLowerCase(letter), capital, at, at + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "他们在山里投烈向牙卖钱, 偷猎象牙, PINYIN, 5, 9",
    "他们在山里tou lie xiang ya卖钱, 偷猎象牙, PINYIN, 5, 21",
    "他们在山里toulie象牙卖钱, 偷猎象牙, PINYIN, 5, 13",
    "我们一起喝红擦聊天, 红茶, PINYIN, 5, 7",
    "他们在山里tlxy卖钱, 偷猎象牙, INITIALS, 5, 9",
    "他们在山里亻俞犭昔象牙卖钱, 偷猎象牙, SPLIT, 5, 11",
    "他们在山里猎偷象牙卖钱, 偷猎象牙, SHUFFLE, 5, 9",
    "他们在山里偷措像邪卖钱, 偷猎象牙, LOOKALIKE, 5, 9",
    "他们在山里偷猎🐘🦷卖钱, 偷猎象牙, EMOJI, 5, 9",
    "他们在山里偷*猎*象*牙卖钱, 偷猎象牙, GAP, 5, 12",
  })
  void findsAWordHoweverItIsDisguised(
      String text, String word, Disguise disguise, int start, int end) {
    assertThat(read(text)).contains(new Found(start, end, WORDS.indexOf(word), disguise));
  }

  /// Names that sound like words which everybody writes.
  @Test
  void whatEverybodyKnowsAsAWordIsNotTakenForAListedOne() {
    Disguises few = Disguises.of(List.of("大红跑", "方便免", "小白途"));
    for (String text : List.of("我们喝了一壶大红袍然后回家", "他晚上只吃方便面和鸡蛋", "草地上有一只小白兔在吃草")) {
      assertThat(read(few, text)).as(text).isEmpty();
    }
    assertThat(read(few, "我们喝了一壶大洪泡然后回家")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "他们在山里偷猎象牙卖钱",
        "请大家把杯子放回厨房的柜子里。",
        "路上洪水退了，茶园没有受灾。",
        "请把HTTPS证书和PPT一起发到CEO的邮箱。",
        "He said that the tofu here is better than at home.",
        "今年的学习计划已经交给老师了，同学们都很高兴。",
      })
  void leavesAloneWhatMakesSenseAsItStands(String text) {
    assertThat(read(text)).isEmpty();
  }

  /// A bar stands for what is not seen.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "他们在山里投|烈向牙卖钱; 偷猎象牙; PINYIN; 5; 9",
        "他们在山里tou|liexiangya卖钱; 偷猎象牙; PINYIN; 5; 18",
        "他们在山里tl|xy卖钱; 偷猎象牙; INITIALS; 5; 9",
        "他们在山里亻|俞犭昔象牙卖钱; 偷猎象牙; SPLIT; 5; 11",
        "他们在山里猎|偷象牙卖钱; 偷猎象牙; SHUFFLE; 5; 9",
      })
  void findsInWhatIsShownWhatStandsTogetherThereOnly(
      String text, String word, Disguise disguise, int start, int end) {
    Found found = new Found(start, end, WORDS.indexOf(word), disguise);
    assertThat(shown(disguises.readShown(), text)).contains(found);
    assertThat(shown(disguises.readAhead(), text)).contains(found);
    assertThat(shown(disguises.readShown(), text.replace("|", ""))).isEmpty();
  }

  @Test
  void findsAheadWhateverWhatIsShownCouldHold() {
    int finds = 0;
    for (int seed = 0; seed < STREAMS; seed++) {
      Random random = new Random(seed);
      String text = text(random);
      int[] bars = random.ints(8, 0, text.length() + 1).sorted().toArray();
      StringBuilder loose = new StringBuilder(text);
      for (int i = bars.length; i > 0; i--) {
        loose.insert(bars[i - 1], '|');
      }
      List<Found> found = shown(disguises.readShown(), loose.toString());
      assertThat(shown(disguises.readAhead(), loose.toString()))
          .as("seed " + seed)
          .containsAll(found);
      finds += found.size();
    }
    assertThat(finds).isPositive();
  }

  private static List<Found> shown(DisguiseReader reader, String text) {
    int at = 0;
    for (int letter : text.codePoints().toArray()) {
      if (letter == '|') {
        reader.loosen();
      } else {
        feed(reader, letter, at++);
      }
    }
    reader.end();
    return reader.drain();
  }

  @Test
  void findsNoWordAcrossTheEndOfASentence() {
    assertThat(read("他偷猎。象牙是白的。")).isEmpty();
  }

  /// Each of these letters can be read in two ways, which would never end if they were tried in
  /// turn.
  @Test
  void readsALongRowOfLettersToItsEnd() {
    assertThat(read("他们tou" + "xianganan".repeat(500) + "q卖钱")).isEmpty();
  }

  @Test
  void findsNoWordOfOneLetterInDisguise() {
    DisguiseReader reader = Disguises.of(List.of("茶")).read();
    feed(reader, '查', 0);
    reader.end();
    assertThat(reader.drain()).isEmpty();
  }

  /// What was let go before a find is never part of it: whatever comes, a find begins at or after
  /// the frontier that was told last.
  @Test
  void tellsAFrontierThatNoLaterFindReachesBefore() {
    for (int seed = 0; seed < STREAMS; seed++) {
      Random random = new Random(seed);
      String text = text(random);
      DisguiseReader reader = disguises.read();
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
    }
  }

  private static void check(
      List<Found> found, int frontier, int seed, String text, List<Found> all) {
    assertThat(found).as("seed " + seed + ": " + text).allMatch(each -> each.start() >= frontier);
    all.addAll(found);
  }

  private static String text(Random random) {
    List<String> pieces =
        List.of(
            "偷", "猎", "象", "牙", "tou", "lie", "xiang", "ya", "t", "l", "x", "y", "投", "烈", "亻俞",
            "犭昔", "🐘", "豆", "付", "dou", "fu", "臭", "茶", "红", "工", "纟", "，", "。", " ", "*", "了",
            "的人", "山里", "A", "3", "\n", "像", "邪", "青石");
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(24);
    for (int i = 0; i < count; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
