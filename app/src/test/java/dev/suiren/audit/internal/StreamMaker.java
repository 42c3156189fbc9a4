package dev.suiren.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes streams that are hard to guard: terms and numbers, whole, split by markup, written with
/// entities or invisible characters, or hidden, between ordinary words, emoji and all sorts of
/// Markdown.
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

  private final Random random;
  private final int gravity;
  private final boolean hides;

  /// @param gravity in percent, how often something blocked is put in
  StreamMaker(Random random, int gravity) {
    this.random = random;
    this.gravity = gravity;
    this.hides = random.nextInt(3) == 0;
  }

  String stream() {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(40);
    int markupPercent = random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      text.append(random.nextInt(100) < markupPercent ? pick(StreamWords.MARKUP) : piece());
    }
    return text.toString();
  }

  private String piece() {
    if (random.nextInt(12) == 0) {
      return allowed();
    }
    if (hides && random.nextInt(8) == 0) {
      return new HiddenMaker(random).piece(pick(BLOCKED));
    }
    if (random.nextInt(100) < gravity) {
      return disguise(random.nextInt(3) == 0 ? pick(StreamWords.SECRETS) : pick(BLOCKED));
    }
    return switch (random.nextInt(6)) {
      case 0 -> disguise(pick(StreamWords.NUMBERS));
      case 1 -> disguise(pick(MASKED));
      default -> pick(StreamWords.WORDS);
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
      case 0 -> insert(text, pick(StreamWords.MARKUP));
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
