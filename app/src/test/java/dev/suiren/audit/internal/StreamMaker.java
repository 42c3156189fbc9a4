package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes streams that are hard to guard: terms and numbers, whole, split by markup, written with
/// entities or invisible characters, between ordinary words, emoji and all sorts of Markdown.
final class StreamMaker {
  static final List<String> BLOCKED = List.of("毒蛇胆", "black tar", "zqx*v", "蛇口", "禁語");
  static final List<String> MASKED = List.of("銀河計劃", "project nova", "tiny_rule");
  static final List<String> REVIEWED = List.of("存疑词");

  /// Longer texts in which a term does not count, after the term.
  static final List<Map.Entry<String, String>> ALLOWED =
      List.of(
          Map.entry("蛇口", "蛇口港"),
          Map.entry("蛇口", "在蛇口"),
          Map.entry("蛇口", "毒蛇口中的毒"),
          Map.entry("禁語", "蛇口禁语表"),
          Map.entry("black tar", "the black tar of roads"),
          Map.entry("black tar", "no black tar"),
          Map.entry("銀河計劃", "银河计划书"),
          Map.entry("存疑词", "存疑词典"));

  private static final List<String> NUMBERS =
      List.of(
          "13800138000",
          "138 0013 8000",
          "138-0013-8000",
          "11010519491231002X",
          "A123456(3)",
          "4111 1111 1111 1111",
          "6222021234567890128",
          "zhang.wei@example.com",
          "京A12345",
          "１３８００１３８０００",
          "8613800138000",
          "1234567(8)",
          "A123456789",
          "+852 9123 4567",
          "電話 9123-4567",
          "澳門手機：6123 4567",
          "0912-345-678",
          "+886 (0)912 345 678",
          "(+86) 138 0013 8000",
          "订单号：13800138000",
          "一三八〇〇一三八〇〇〇",
          "京AD12345",
          "车牌 AB 1234",
          "plate ABC-1234",
          "passport no. E12345678",
          "HKID A1234563",
          "6222 0212 3456 7890 128",
          "13800138000-1",
          "¥13800138000",
          "DE89 3704 0044 0532 0130 00",
          "北京市朝阳区建国路88号3号楼",
          "icon@2x.png");
  private static final List<String> SECRETS =
      List.of(
          "AKIAIOSFODNN7EXAMPLE",
          "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
          "password: hunter2x9",
          "密码：Abc12345",
          "sk-abcdefghij0123456789",
          "glpat-a_b-c_d-e_f-g_h-0123",
          "github_pat_abcdefghij_0123456789_abcdefghij_0123456789",
          "sk_live_abcdefgh01234567",
          "sk-ant-api03-abcdefghij0123456789",
          "sk-0123456789abcdef0123456789abcdef",
          "api_key=sk-abcdefghij0123456789",
          "token=a_b_1_c_2",
          "eyJhbGci_iJI.eyJzdWIi_iIx");
  private static final List<String> WORDS =
      List.of(
          "毒",
          "毒蛇",
          "蛇",
          "胆",
          "black",
          "tar",
          "zqx",
          "银",
          "河",
          "项目",
          "project",
          "nov",
          "年假",
          "规定",
          "the",
          "leave",
          "138",
          "0013",
          "2024-01-01",
          "1",
          "A12",
          "zhang",
          "@",
          "example.com",
          "password",
          "sk-",
          "京",
          "A",
          "tel",
          "订单",
          "訂單編號",
          "order",
          "手機",
          "澳門",
          "身份证",
          "+86",
          "(852)",
          "-",
          "(3)",
          "一",
          "元",
          "#",
          "，",
          "。",
          ".",
          " ",
          " ",
          "\n",
          "\n\n",
          "👨‍👩‍👧",
          "❤️",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "é",
          "e\u0301",
          "𠮷",
          "独",
          "摄",
          "单",
          "du",
          "she",
          "dan",
          "dsd",
          "虫它",
          "月旦",
          "胆蛇",
          "🐍",
          "yin",
          "金艮",
          "禾",
          "\u200b",
          "\u202e",
          "\t");
  private static final List<String> MARKUP =
      List.of(
          "*",
          "**",
          "_",
          "__",
          "`",
          "``",
          "```\n",
          "\n```\n",
          "[",
          "]",
          "](",
          ")",
          "![",
          "<",
          ">",
          "\\",
          "&",
          "&amp;",
          "&#65;",
          "&nbsp;",
          "~",
          "|",
          "\n|-|-|\n",
          "\n- ",
          "\n1. ",
          "\n> ",
          "\n# ",
          "\n===\n",
          "\n---\n",
          "    ",
          "[1]",
          "[a](https://example.org/x)",
          "\n[a]: https://e.org\n",
          "<!-- ",
          " -->",
          "<b>",
          "</b>",
          "<br title='x'>",
          "<https://e.org/",
          ":",
          "\"",
          "'",
          "%E8%9B%87",
          "  \n",
          "\\\n");

  private final Random random;
  private final int gravity;

  /// @param gravity in percent, how often something blocked is put in
  StreamMaker(Random random, int gravity) {
    this.random = random;
    this.gravity = gravity;
  }

  String stream() {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(40);
    int markupPercent = random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      text.append(random.nextInt(100) < markupPercent ? pick(MARKUP) : piece());
    }
    return text.toString();
  }

  private String piece() {
    if (random.nextInt(12) == 0) {
      return allowed();
    }
    if (random.nextInt(100) < gravity) {
      return disguise(random.nextInt(3) == 0 ? pick(SECRETS) : pick(BLOCKED));
    }
    return switch (random.nextInt(6)) {
      case 0 -> disguise(pick(NUMBERS));
      case 1 -> disguise(pick(MASKED));
      default -> pick(WORDS);
    };
  }

  /// A context or most of one.
  private String allowed() {
    String context = pick(ALLOWED).getValue();
    String cut =
        random.nextInt(3) == 0
            ? context.substring(0, context.length() - random.nextInt(2))
            : context;
    return random.nextInt(3) == 0 ? disguise(cut) : cut;
  }

  private String disguise(String text) {
    return switch (random.nextInt(7)) {
      case 0 -> insert(text, pick(MARKUP));
      case 1 -> insert(insert(text, "**"), "**");
      case 2 ->
          insert(
              text,
              pick(
                  List.of(
                      "\n",
                      "\u200b",
                      "&#8203;",
                      "<b>",
                      "</i >",
                      "<!--x-->",
                      "[](x)",
                      "![](https://e.org/a%20b)",
                      "\u00ad")));
      case 3 -> entity(text);
      case 4 -> "_" + text + "_";
      case 5 -> insert(text, "**_" + pick(List.of("", "a", "1")) + "_**");
      default -> text;
    };
  }

  private String insert(String text, String what) {
    int place =
        text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
    return text.substring(0, place) + what + text.substring(place);
  }

  private String entity(String text) {
    int place = random.nextInt(text.length());
    return text.substring(0, place)
        + (random.nextBoolean()
            ? "&#" + (int) text.charAt(place)
            : "&#x" + Integer.toHexString(text.charAt(place)))
        + ";"
        + text.substring(place + 1);
  }

  /// Cuts a text into pieces of 1 to 64 chars, wherever that may be.
  List<String> chunks(String text) {
    List<String> chunks = new ArrayList<>();
    int most = random.nextInt(3) == 0 ? 64 : 1 + random.nextInt(4);
    for (int i = 0; i < text.length(); ) {
      int end = Math.min(text.length(), i + 1 + random.nextInt(most));
      chunks.add(text.substring(i, end));
      i = end;
    }
    return chunks;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
