package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// A word that nobody may ever be shown, in two scripts, and the ways in which it hides.
///
/// It is sought by a reading of the tests' own, not by the audit under test.
final class Canary {
  static final String LATIN = "heronproject";
  static final String HAN = "灰鹭计划";
  static final String BOTH = LATIN + " " + HAN;

  /// What a base may write so that a reader sees the word.
  static final List<String> DISGUISES =
      List.of(
          LATIN,
          HAN,
          "灰鷺計劃",
          "HeronProject",
          "her**on**project",
          "*heron*project",
          "灰**鹭**计划",
          "heron\u200bproj\u200dect",
          "he\u00adronproject",
          "ｈｅｒｏｎｐｒｏｊｅｃｔ",
          "heron&#112;roject",
          "[see](https://example.org/heronproject)",
          "[see](https://example.org/heron%70roject)",
          "![heronproject](https://example.org/a.png)",
          "[see](https://example.org/a \"heronproject\")",
          "`heron`project",
          "| a | b |\n|---|---|\n| heronproject | 1 |\n",
          "<!-- heronproject -->",
          "# heronproject\n");

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private Canary() {}

  static boolean isIn(String text) {
    String plain = unescaped(text);
    String visible = Parser.unescapeEntities(plain.replaceAll("<[^>]*>", ""), false);
    return List.of(text, plain, visible, decoded(plain), visible.replaceAll("[*_`~]", "")).stream()
        .map(Canary::folded)
        .anyMatch(form -> form.contains(LATIN) || form.contains(HAN));
  }

  static void assertNotIn(String where, String said) {
    assertThat(isIn(said)).as("%s shows it:%n%s", where, said).isFalse();
  }

  static void assertNotIn(String where, HttpResponse<String> answer) {
    assertNotIn(where, answer.body() + answer.headers().map());
  }

  /// Neither there nor anywhere that leads on from there.
  static void assertInNoPage(Visitor visitor, String... starts) {
    var pages =
        Crawl.of(
            visitor, List.of(starts), path -> path.endsWith("/original") || path.contains(LATIN));
    assertThat(pages).hasSizeGreaterThan(3);
    pages.forEach(Canary::assertNotIn);
  }

  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    return HanLP.convertToSimplifiedChinese(plain).toLowerCase(Locale.ROOT);
  }

  /// JSON's escapes undone.
  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private static String decoded(String text) {
    String safe = text.replace("+", "%2B").replaceAll("%(?![0-9a-fA-F]{2})", "%25");
    return URLDecoder.decode(safe, StandardCharsets.UTF_8);
  }
}
