package dev.suiren.whole;

import java.util.stream.Stream;

/// What nobody asks in earnest.
enum BadInput {
  ONE_LETTER("x"),
  ONE_CHARACTER("年"),
  ONE_MARK("?"),
  BLANK(" \t\n\u3000"),
  ONLY_PUNCTUATION("。，！？…—·~@#￥%……&*（）"),
  ONLY_EMOJI("😀👩‍👩‍👧‍👦🇨🇳🏳️‍🌈"),
  MIXED_SCRIPTS("年假 leave отпуск إجازة छुट्टी 휴가 ไทย 𠮷"),
  LUCENE("foo) OR *:*"),
  LUCENE_RANGE("text:[* TO *] AND NOT (leave^9 ~\"unclosed \\"),
  LUCENE_ANY("*:* ? ~2 /.*/ +leave -leave"),
  SQL("'; DROP TABLE conversation; --"),
  SQL_TAUTOLOGY("\" OR 1=1 UNION SELECT * FROM person /*"),
  MARKUP("<script>alert(1)</script><img src=x onerror=alert(1)>${7*7} #{7*7} {{7*7}}"),
  CONTROLS("\u0001\u0007\u001B[31mleave\u007F\u0085"),
  NUL("leave\u0000 days"),
  LONE_SURROGATES("leave \uD83D days \uDE00"),
  HALF_A_FAMILY("leave 👩\u200D\uD83D"),
  ONLY_JOINERS("\u200D\uFE0F\u200B\uFEFF"),
  OVERRIDES("\u202Esyad evael\u202C \u2066leave\u2069"),
  ZALGO("l" + "\u0301\u0316".repeat(2_000) + "eave"),
  LIGATURES("\uFDFA".repeat(7_000)),
  MANY_WORDS(
      Stream.iterate(1, n -> n + 1).limit(2_000).map(n -> " w" + n).reduce("", String::concat)),
  MANY_QUESTIONS("how much what price of 《“哪 和 与 ".repeat(300)),
  OPEN_BRACKETS("《和".repeat(3_500)),
  LONG_FOR_A_PAGE("年假有几天和".repeat(3_000)),
  HUNDRED_THOUSAND("年假 leave ".repeat(10_000)),
  HUNDRED_THOUSAND_CHARACTERS("假".repeat(100_000)),
  HUNDRED_THOUSAND_IN_ONE_WORD("a1-".repeat(33_334));

  private final String text;

  BadInput(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
