package dev.suiren.disguise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What characters are made of.
final class Shapes {
  private static final int[] NONE = {};

  /// A part of so many characters makes no two of them look alike.
  private static final int COMMON = 150;

  private static final int DEEPEST = 6;

  /// Parts that change their look beside others, each before the character that it is.
  private static final String VARIANTS =
      "亻人氵水扌手忄心钅金釒金讠言訁言纟糸糹糸饣食飠食犭犬艹艸刂刀灬火礻示衤衣⺮竹牜牛罒网攵攴⺼月𧾷足爫爪⺗心㣺心氺水⺧牛⺌小才手龹𠔉";

  /// Characters so simple that a table of components holds them for strokes, taken apart as people
  /// take them apart.
  private static final String[] SIMPLE = {
    "人丿乀", "子了一", "中口丨", "小亅八", "大一人", "天一大", "太大丶", "夫二人", "开一廾", "反厂又", "不一小", "八丿乀", "什亻十",
    "么丿厶", "个人丨", "木十八", "本木一", "未一木", "末一木", "米木丷", "王一土", "玉王丶", "主丶王", "白丿日", "百一白", "旦日一",
    "旧丨日", "吗口马", "生丿土", "牛丿十", "午丿十", "千丿十", "升丿廾", "公八厶", "分八刀", "从人人", "众人人人", "双又又", "比匕匕",
    "北丬匕", "死歹匕", "老耂匕", "孝耂子", "者耂日", "出山山", "击二山", "去土厶", "云二厶", "会人云", "合人一口", "全人王", "金人王",
    "介人丨丨", "今人一", "令人一", "没氵殳", "山凵丨", "土十一", "士十一", "了乛亅", "拳𠔉手", "上卜一", "下一卜", "南十冂", "色刀巴",
    "朋月月", "西一四", "日口一", "血丿皿", "虫口厶", "皮丿支", "方亠刀", "杂九木", "业北一", "几丿乙", "国囗玉", "因囗大", "团囗才",
    "困囗木", "回囗口", "囚囗人", "四囗儿", "田囗十", "由田丨", "甲田丨", "申田丨", "电日乚", "鬼白儿厶", "黑里灬", "狗犭句", "打扌丁",
    "杀乂木", "笑竹夭", "性忄生", "爱爫冖友"
  };

  /// Simple characters that are taken for one another.
  private static final String[] ALIKE = {
    "人入八刄刃个", "大太犬丈夫天夭", "日曰目白", "己已巳", "末未木本", "土士工", "干千于午牛", "同台吞冋何", "中申甲由田", "不丕仒歹", "子孑孓了",
    "刀力刁", "贝见", "王玉主壬", "口囗", "方万", "石右古", "友犮发", "没殁设", "生主牛"
  };

  private static final Map<Integer, int[]> PARTS = new HashMap<>(65_536);
  private static final Map<Integer, Integer> PLAIN = new HashMap<>();
  private static final Map<Integer, List<Integer>> GROUPS = new HashMap<>();
  private static final Map<Integer, Integer> USES = new HashMap<>();
  private static final Map<Integer, int[]> SIMPLE_PARTS = new HashMap<>();

  static {
    int[] variants = VARIANTS.codePoints().toArray();
    for (int i = 0; i < variants.length; i += 2) {
      PLAIN.put(variants[i], variants[i + 1]);
    }
    Table.read("components.tsv", (character, parts) -> add(PARTS, character + parts));
    PARTS.values().forEach(parts -> count(parts));
    for (String simple : SIMPLE) {
      add(SIMPLE_PARTS, simple);
    }
    for (int i = 0; i < ALIKE.length; i++) {
      int group = -1 - i;
      ALIKE[i]
          .codePoints()
          .forEach(c -> GROUPS.computeIfAbsent(c, key -> new ArrayList<>()).add(group));
    }
  }

  private Shapes() {}

  private static void add(Map<Integer, int[]> table, String line) {
    int[] all = line.codePoints().toArray();
    table.put(all[0], java.util.Arrays.copyOfRange(all, 1, all.length));
  }

  private static void count(int[] parts) {
    for (int part : parts) {
      USES.merge(part, 1, Integer::sum);
    }
  }

  /// What a character has in common with those that look like it: itself, its telling parts, and
  /// groups of simple characters (below 0).
  static int[] traits(int character) {
    List<Integer> traits = new ArrayList<>();
    traits.add(character);
    for (int part : PARTS.getOrDefault(character, NONE)) {
      if (USES.getOrDefault(part, 0) <= COMMON && !traits.contains(part)) {
        traits.add(part);
      }
    }
    traits.addAll(GROUPS.getOrDefault(character, List.of()));
    return traits.stream().mapToInt(Integer::intValue).toArray();
  }

  /// A character taken apart as far as it goes; just itself where that is not far.
  static int[] leaves(int character) {
    List<Integer> leaves = new ArrayList<>();
    leaves(character, DEEPEST, leaves);
    return leaves.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void leaves(int character, int depth, List<Integer> leaves) {
    int plain = PLAIN.getOrDefault(character, character);
    int[] parts = SIMPLE_PARTS.getOrDefault(plain, PARTS.getOrDefault(plain, NONE));
    if (parts.length < 2 || depth == 0) {
      leaves.add(plain);
      return;
    }
    for (int part : parts) {
      leaves(part, depth - 1, leaves);
    }
  }
}
