package dev.suiren.answers.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Everyday words that people and documents use for the same thing, one group a line: general
/// language only, no names, no trade's own words.
///
/// @param words those of one way to say it, as the question does; `asked` finds them there
/// @param said finds any other way in folded text
record Synonyms(Set<Words.Word> words, Pattern asked, Pattern said) {
  private static final List<String> GROUPS =
      List.of(
          "告诉 告知 通知 报告",
          "上班 工作 办公",
          "生病 因病 患病 病假",
          "坏了 损坏 故障 失灵",
          "交货 交期 到货 发货 送达 delivery",
          "购买 采购 订购",
          "员工 职工 雇员",
          "老板 主管 领导 上司",
          "休假 放假 假期",
          "酒店 宾馆 旅馆 住宿",
          "辞职 离职",
          "工资 薪水 薪资 薪酬",
          "电脑 计算机",
          "截止 期限",
          "无法 不能 不了",
          "boss manager supervisor",
          "vacation holiday leave",
          "salary wage pay",
          "sick ill",
          "employee staff",
          "buy purchase order");

  Synonyms {
    words = Set.copyOf(words);
  }

  /// The groups that a folded question speaks of.
  static List<Synonyms> of(String foldedQuestion) {
    return GROUPS.stream()
        .map(group -> List.of(group.split(" ")))
        .flatMap(
            group ->
                group.stream()
                    .filter(word -> pattern(word).matcher(foldedQuestion).find())
                    .map(word -> of(word, group)))
        .toList();
  }

  private static Synonyms of(String word, List<String> group) {
    String others =
        String.join(
            "|", group.stream().filter(o -> !o.equals(word)).map(Synonyms::bounded).toList());
    return new Synonyms(Set.copyOf(Words.of(word)), pattern(word), Pattern.compile(others));
  }

  private static Pattern pattern(String word) {
    return Pattern.compile(bounded(word));
  }

  /// A word of letters stands alone, but may end in an s; Chinese has no such bounds.
  private static String bounded(String word) {
    return Sentences.isHan(word.codePointAt(0)) ? word : "\\b" + word + "s?\\b";
  }

  /// Whether a folded sentence says it in another way.
  boolean isIn(String foldedSentence) {
    return said.matcher(foldedSentence).find();
  }
}
