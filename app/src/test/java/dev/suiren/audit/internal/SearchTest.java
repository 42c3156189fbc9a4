package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Effect;
import dev.suiren.people.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The fast way through a whole text finds what the slow way finds, on random texts from an
/// alphabet of hard cases. `-Dsuiren.seed=…` repeats a text; every failure names its seed.
class SearchTest {
  private static final int FEW = Integer.getInteger("suiren.texts", 20_000);
  private static final int MANY = Integer.getInteger("suiren.texts", 2_000_000);

  private static final List<String> LETTERS =
      List.of(
          "毒", "蛇", "胆", "銀", "银", "河", "計", "计", "划", "禁", "語", "语", "𠮷", "京", "苏", "密", "口", "a",
          "A", "а", "в", "В", "ニ", "ａ", "b", "é", "ﬁ", "1", "１", "①", "⑩", "½", "…", "_", "-", "．",
          ":", "：", "=", "k", "K", "ſ", "，", "、");
  private static final List<String> BETWEEN =
      List.of(
          " ",
          "  ",
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "\t",
          "\u3000",
          "\u00a0",
          "\u2028",
          "\u2029",
          "\u0085",
          "\u200b",
          "\u200d",
          "\ufe0f",
          "\u0301",
          "\u00ad",
          "\u202e",
          "\u2066",
          "\u0000",
          "\udb40\udc41",
          "\ud83d",
          "\ude00",
          "👨‍👩‍👧",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "¨",
          "℃",
          "㈱",
          "⒈",
          "\u2a74");
  private static final List<String> PATTERNS =
      List.of(
          "13800138000",
          "138 0013 8000",
          "138-0013-8000",
          "138·0013·8000",
          "一三八.零零一三.八零零零",
          "壹叁捌 0013 捌零零零",
          "13八零零一三八零零零",
          "一·三·八·零·零·一·三·八·零·零·零",
          "(852)          61234567",
          "jean-francois'x@example.com",
          "a1二三四五六(3)",
          "护照 e1二三四五六",
          "身份证 5/123 456(7)",
          "车牌 AA1",
          "138 零零一三 八零零零",
          "参〇两北京市海淀区路一号3号",
          "11010519491231002X",
          "A123456(3)",
          "A123456789",
          "1234567(8)",
          "4111 1111 1111 1111",
          "zhang.wei@example.com",
          "a@b.cn",
          "京A12345",
          "(+852) 9123 4567",
          "+886-912-345-678",
          "电话：9123 4567",
          "澳门手机66123456",
          "一三八零零一三八零零零",
          "六二〇○玖",
          "DE89 3704 0044 0532 0130 00",
          "护照：E12345678",
          "ABC-1234",
          "MA-12-34",
          "车牌 AB 1234",
          "广东省深圳市南山区科技路12号",
          "订单号：13800138000",
          "order no 4111111111111111",
          "苏B·D1234学",
          "AKIAIOSFODNN7EXAMPLE",
          "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
          "sk-abcdefghij0123456789",
          "xoxb-0123456789",
          "password: hunter2x9",
          "p_a-ssword = \"hunter2x9\"",
          "ACCESS_KEY=>Ab1_Ab2_Cd3",
          "密码：Abc12345",
          "口令 = Abc12345",
          "密-钥:Abc12345",
          "eyJhbGciOiJI.eyJzdWIiOiIx",
          "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----",
          "2024-01-01",
          "and so on, as they say. Then the well-known rest",
          "In May 1976 a B 117 and an XK-30 came",
          "plate AB 1234",
          "plate AB1234",
          "plate ABC-1234",
          "plate ABC1234",
          "plate 1234-AB",
          "plate A-12-34",
          "plate AB 12 34",
          "plate A 12 34",
          "id A 12-34-56(3)",
          "id ab 12 34 56a",
          "aB ⑫3456(3)",
          "身份证 a ⑫⑬5678",
          "身份证 A-1 2345 6789",
          "身份证 A 一二三四五六(3)",
          "GB29 NWBK 6016 1331 9268 19",
          "GB29NWBKABCDEFGHIJ",
          "password: abcdefg1",
          "Client_Secret = abcdefg1",
          "apikey\": \"abcdefg1",
          "tok-en=abcdefg1",
          "glpat-abcdefghijklmnopqrst",
          "xoxb-abcdefghij",
          "AKIAABCDEFGHIJKLMNOP",
          "https://hooks.slack.com/services/T00000000/B00000000/abcdefghijkl",
          "bce-v3/ALTAK-abcdefghijklmnopqrstuvwx/yzabcdefghijklmnopqrstuvwxyz0123",
          "o'neil'o'neil@example.com",
          "https://user:hunter2@localhost",
          "//:p_w.x%40@x@[::1]",
          "postgres://a_b:c-d@10.0.0.1/db",
          "123456789:AAbC3_dE-bC3_dE-bC3_dE-bC3_dE-fGh12",
          "https://example.com/a-b_c");

  @Test
  void findsTheSameAsTheSlowWay() {
    run(Long.getLong("suiren.seed", 1), FEW);
  }

  @Test
  @Tag("soak")
  void findsTheSameOnOtherTextsEachTime() {
    long seed = Long.getLong("suiren.seed", System.nanoTime());
    System.err.println("search: -Dsuiren.seed=" + seed);
    run(seed, MANY);
  }

  @Test
  void readsADenseTextPlaceByPlaceAndFindsTheSame() {
    Rules rules = Rules.of(List.of(term("毒蛇"), term("蛇")));
    int[] text = "毒蛇蛇毒".repeat(300).codePoints().toArray();
    assertThat(sorted(Search.of(rules, text).hits()))
        .isEqualTo(sorted(Scan.whole(rules, Track.of(text))))
        .hasSize(900);
  }

  @Test
  void everyFindingByItselfIsAnUnseenCharacter() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Hidden.is(c)) {
        assertThat(Fold.invisible(c)).as(Integer.toHexString(c)).isTrue();
      }
    }
  }

  private static void run(long seed, int texts) {
    Rules rules = Rules.of(List.of());
    for (int i = 0; i < texts; i++) {
      Random random = new Random(seed + i);
      if (i % 20 == 0 || texts == 1) {
        rules = rules(random);
      }
      String text = text(random, pieces(rules));
      String what = "-Dsuiren.texts=1 -Dsuiren.seed=" + (seed + i) + " " + escaped(text);
      check(rules, text, what);
    }
  }

  private static void check(Rules rules, String text, String what) {
    int[] points = CodePoints.of(text);
    assertThat(points).as(what).isEqualTo(text.codePoints().toArray());
    Search search = Search.of(rules, points, Integer.MAX_VALUE);
    assertThat(sorted(search.hits()))
        .as(what)
        .isEqualTo(sorted(Scan.whole(rules, Track.of(points))));
    if (!search.hidden()) {
      assertThat(Hidden.scan(points, 0, points.length)).as(what).isEmpty();
    }
  }

  static List<String> sorted(List<Hit> hits) {
    return hits.stream()
        .map(h -> h.start() + "-" + h.end() + " " + h.rule().label() + h.rule().aspect())
        .sorted()
        .toList();
  }

  private static List<Term> terms(Random random) {
    List<Term> terms = new ArrayList<>();
    int count = random.nextInt(12);
    if (random.nextInt(20) == 0) {
      // So many that hardly any pair of letters is taken for another one.
      random
          .ints(2_000, 0x4E00, 0x9FA0)
          .mapToObj(letter -> term(Character.toString(letter) + "蛇胆"))
          .forEach(terms::add);
    }
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      int length = 1 + random.nextInt(random.nextInt(4) == 0 ? 2 : 5);
      for (int letter = 0; letter < length; letter++) {
        word.append(pick(random, random.nextInt(15) == 0 ? BETWEEN : LETTERS));
      }
      Term term = term(word.toString());
      if (term.letters().length > 0) {
        terms.add(term);
      }
    }
    return terms;
  }

  /// Half of the terms do not count where a letter stands before or behind them.
  static Rules rules(Random random) {
    List<Term> terms = terms(random);
    List<Context> contexts = new ArrayList<>();
    for (Term term : terms) {
      String before = random.nextBoolean() ? "" : pick(random, LETTERS);
      String after = random.nextBoolean() ? "" : pick(random, LETTERS);
      Context context = new Context(term.label(), before + term.label() + after);
      if (random.nextBoolean() && context.letters().find(0) >= 0) {
        contexts.add(context);
      }
    }
    return Rules.of(terms, contexts, character -> true);
  }

  static Term term(String label) {
    return new Term(label, Effect.BLOCK, Set.of(Audience.values()));
  }

  static List<String> pieces(Rules rules) {
    List<String> labels = new ArrayList<>(PATTERNS);
    for (int word = 0; word < rules.words(); word++) {
      rules.terms(word).forEach(term -> labels.add(term.label()));
    }
    return labels;
  }

  private static String text(Random random, List<String> pieces) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(20);
    int whole = random.nextInt(40);
    int between = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(100) < whole) {
        text.append(split(random, pick(random, pieces)));
      } else {
        text.append(pick(random, random.nextInt(100) < between ? BETWEEN : LETTERS));
      }
    }
    return text.toString();
  }

  static String split(Random random, String piece) {
    if (piece.isEmpty() || random.nextBoolean()) {
      return piece;
    }
    int place = random.nextInt(piece.length() + 1);
    String what = pick(random, random.nextInt(4) == 0 ? LETTERS : BETWEEN);
    return piece.substring(0, place) + what + piece.substring(place);
  }

  static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String escaped(String text) {
    StringBuilder shown = new StringBuilder();
    IntStream.range(0, text.length())
        .forEach(
            i ->
                shown.append(
                    text.charAt(i) < 0x7F && text.charAt(i) >= ' '
                        ? text.substring(i, i + 1)
                        : "\\u%04x".formatted((int) text.charAt(i))));
    return shown.toString();
  }
}
