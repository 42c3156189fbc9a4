package dev.suiren.library.internal;

import dev.suiren.testing.PdfTableDrawing.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Tables made up from a seed: names in the first column, numbers, sums, dates, words and sentences
/// in the others, some cells empty.
final class PdfTableSamples {
  private static final String[] ENGLISH = {
    "Pump",
    "Night nurse",
    "Gate of the yard",
    "Spare filter",
    "Room with a view",
    "Ward 4",
    "Physics lesson",
    "Coach to the airport",
    "Drive belt, long",
    "Safety shoes",
    "Second shift",
    "Cleaning of the kitchen",
    "Choir",
    "Translation of a certificate",
    "Oak board",
    "X-ray"
  };
  private static final String[] CHINESE = {
    "水泵", "夜班护士", "大门钥匙", "备用滤芯", "朝南的房间", "第四病区", "物理课", "机场大巴", "传动皮带（长）", "安全鞋", "第二班次", "厨房清洁",
    "合唱团", "证书翻译", "橡木板", "拍片检查"
  };
  private static final String[] ENGLISH_WORDS = {
    "workshop",
    "by letter",
    "ground floor",
    "on request",
    "head nurse",
    "Mei Tanaka",
    "daily",
    "with a receipt",
    "Hall B",
    "every spring"
  };
  private static final String[] CHINESE_WORDS = {
    "车间", "书面申请", "一楼", "按需", "护士长", "孟长河", "每天", "凭收据", "乙厅", "每年春天"
  };
  private static final String[] ENGLISH_HEADS = {
    "Amount", "Price", "Valid from", "Place", "Who decides", "Remarks on use"
  };
  private static final String[] CHINESE_HEADS = {"数量", "价格", "生效日期", "地点", "由谁决定", "使用说明"};

  private final SplittableRandom random;
  private final boolean chinese;

  private PdfTableSamples(SplittableRandom random) {
    this.random = random;
    this.chinese = random.nextBoolean();
  }

  /// @param widths of the columns, in points
  record Sample(
      List<List<String>> rows,
      List<Float> widths,
      Look look,
      boolean right,
      boolean bold,
      float pad) {}

  static Sample of(long seed) {
    return new PdfTableSamples(new SplittableRandom(seed)).sample();
  }

  private Sample sample() {
    List<Integer> kinds = kinds();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(chinese ? "名称" : "Name"));
    kinds.forEach(kind -> head.add((chinese ? CHINESE_HEADS : ENGLISH_HEADS)[kind]));
    rows.add(head);
    int count = random.nextInt(3, 11);
    List<String> names = new ArrayList<>(List.of(chinese ? CHINESE : ENGLISH));
    for (int i = 0; i < count; i++) {
      List<String> row = new ArrayList<>(List.of(names.remove(random.nextInt(names.size()))));
      kinds.forEach(kind -> row.add(random.nextInt(12) == 0 ? "" : cell(kind)));
      rows.add(row);
    }
    List<Float> widths = new ArrayList<>(List.of(110f));
    kinds.forEach(kind -> widths.add(kind == 5 ? 130f : 75f));
    boolean right = kinds.stream().allMatch(kind -> kind < 3) && random.nextBoolean();
    Look look = Look.values()[random.nextInt(Look.values().length)];
    return new Sample(rows, widths, look, right, random.nextBoolean(), random.nextInt(2, 7));
  }

  /// One to four further columns, the long one at most once.
  private List<Integer> kinds() {
    List<Integer> all = new ArrayList<>(IntStream.range(0, 6).boxed().toList());
    List<Integer> kinds = new ArrayList<>();
    int count = random.nextInt(1, 5);
    while (kinds.size() < count) {
      kinds.add(all.remove(random.nextInt(all.size())));
    }
    return kinds;
  }

  private String cell(int kind) {
    int number = random.nextInt(1, 5_000);
    return switch (kind) {
      case 0 -> number + (chinese ? "件" : "");
      case 1 -> (chinese ? "" : "EUR ") + number + ".50" + (chinese ? "元" : "");
      case 2 -> "2026-%02d-%02d".formatted(1 + number % 12, 1 + number % 28);
      case 3 -> word();
      case 4 -> word();
      default -> chinese ? word() + "，须提前登记并由本人签字" : word() + ", to be entered in the book";
    };
  }

  private String word() {
    return chinese
        ? CHINESE_WORDS[random.nextInt(CHINESE_WORDS.length)]
        : ENGLISH_WORDS[random.nextInt(ENGLISH_WORDS.length)];
  }
}
