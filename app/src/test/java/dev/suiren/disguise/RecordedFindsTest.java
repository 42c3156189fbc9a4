package dev.suiren.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was found in random texts, and how far back each text was held, before finding was made
/// fast. Where a change is meant to find something else, the figures change with it.
class RecordedFindsTest {
  private static final String HAN =
      "春天来了山里的茶园长出新芽农民清早上山采叶回家后在院子里晒干再用小火慢炒满屋都是香气孩子们坐在门口"
          + "听老人讲从前的故事河边石桥下有几条红鱼游过水面映着白云市场上卖豆腐米酒和青菜价钱很公道学校旁边开了"
          + "一间书店老师常带学生去看书写字下雪时大家围着炉子喝汤说笑话明月照进窗户远处传来钟声猎象牙偷";
  private static final List<String> OTHERS =
      List.of(
          "cha", "yuan", "dou", "fu", "shan", "zi", "c", "d", "f", "y", "3", "8", "🐘", "🐟", "🌙",
          "，", "。", " ", "*", "\n", "亻", "俞", "木", "氵", "口", "A", "付", "投", "烈", "像", "邪", "查", "员",
          "余", "闻", "𠀀");
  private static final int TEXTS = 1_500;

  @ParameterizedTest
  @CsvSource({
    "3, 5320755495846451509",
    "60, -3553924122483173075",
    "600, -4881005187146964267",
    "6000, 8253696805630544011"
  })
  void findsInRandomTextsWhatItAlwaysFound(int words, long recorded) {
    Random random = new Random(words);
    Disguises disguises = Disguises.of(words(words, random));
    long sum = 0;
    for (int i = 0; i < TEXTS; i++) {
      sum = sum * 31 + read(disguises, text(random));
    }
    assertThat(sum).isEqualTo(recorded);
  }

  private static List<String> words(int count, Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = 2 + random.nextInt(3); length > 0; length--) {
        word.append(HAN.charAt(random.nextInt(HAN.length())));
      }
      words.add(word.toString());
    }
    return words.stream().distinct().toList();
  }

  private static int[] text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(40); pieces > 0; pieces--) {
      int from = random.nextInt(HAN.length() - 4);
      switch (random.nextInt(4)) {
        case 0 -> text.append(OTHERS.get(random.nextInt(OTHERS.size())));
        case 1 -> text.append(HAN, from, from + 4);
        default -> text.append(HAN.charAt(from));
      }
    }
    return text.codePoints().toArray();
  }

  private static long read(Disguises disguises, int[] text) {
    DisguiseReader reader = disguises.read();
    long sum = 1;
    for (int i = 0; i < text.length; i++) {
      boolean capital = Character.isUpperCase(text[i]);
      reader.feed(Character.toLowerCase(text[i]), capital, i, i + 1);
      sum = sum * 31 + reader.frontier(i + 1);
      sum = sum * 31 + sum(reader.drain());
    }
    reader.end();
    return sum * 31 + sum(reader.drain());
  }

  private static long sum(List<Found> finds) {
    long sum = 0;
    for (Found found : finds) {
      sum = sum * 31 + found.start();
      sum = sum * 31 + found.end();
      sum = sum * 31 + found.word();
      sum = sum * 31 + found.disguise().ordinal();
    }
    return sum;
  }
}
