package dev.suiren.library.internal;

import java.util.List;

/// Sentences about nothing, no two alike, in the languages that documents are in.
final class MadeUpNotes {
  private static final List<String> HAN =
      List.of(
          "仓库", "设备", "班组", "文件", "车间", "主管", "记录", "检修", "样品", "图纸", "合同", "课程", "门店", "线路", "报表",
          "客户", "预算", "培训", "库存", "方案", "温度", "压力", "电机", "阀门", "订单", "标签", "日程", "通知");
  private static final List<String> LATIN =
      List.of(
          "warehouse",
          "machine",
          "report",
          "manager",
          "record",
          "sample",
          "drawing",
          "contract",
          "course",
          "branch",
          "cable",
          "customer",
          "budget",
          "training",
          "stock",
          "plan",
          "valve",
          "pressure",
          "motor",
          "order",
          "label",
          "schedule",
          "notice",
          "shift",
          "office",
          "tool");

  private MadeUpNotes() {}

  static String chinese(int number) {
    StringBuilder note = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      int at = number * 31 + i * 7;
      note.append(of(HAN, at)).append('的').append(of(HAN, at / 3 + i)).append("由");
      note.append(of(HAN, at / 7 + 5)).append("负责，每").append(2 + at % 29).append("天核对一次");
      note.append(i % 3 == 2 ? "。" : "，").append("编号 K-").append(100 + at % 800).append('；');
    }
    return note.append("其余照旧。").toString();
  }

  static String english(int number) {
    StringBuilder note = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      int at = number * 29 + i * 11;
      note.append("The ").append(of(LATIN, at)).append(" of the ").append(of(LATIN, at / 3 + i));
      note.append(" is checked by the ").append(of(LATIN, at / 7 + 5)).append(" every ");
      note.append(2 + at % 29).append(" days (No. ").append(100 + at % 800).append("). ");
    }
    return note.append("All else stays as it was.").toString();
  }

  private static String of(List<String> words, int at) {
    return words.get(Math.floorMod(at, words.size()));
  }
}
