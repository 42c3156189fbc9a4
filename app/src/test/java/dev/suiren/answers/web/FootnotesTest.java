package dev.suiren.answers.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Html;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FootnotesTest {
  private static String link(String html) {
    return Footnotes.link(new Html(html), "n1-", Set.of(1, 12));
  }

  @Test
  void numbersOfFootnotesBecomeLinks() {
    assertThat(link("<p>Eighteen [1], <em>or</em> so [12][1].</p>"))
        .isEqualTo(
            "<p>Eighteen <a class=\"cite\" href=\"#n1-1\">1</a>, <em>or</em> so <a class=\"cite\""
                + " href=\"#n1-12\">12</a><a class=\"cite\" href=\"#n1-1\">1</a>.</p>");
  }

  @Test
  void chipsOfOurRenderingBecomeLinksTooOrTextWhereNothingIsBehindThem() {
    String chip = "<p>A <a class=\"cite\" href=\"#c%1$d\" data-cite=\"%1$d\">%1$d</a> b [1].</p>";
    String link = "<a class=\"cite\" href=\"#n1-%1$d\">%1$d</a>";
    assertThat(link(chip.formatted(12)))
        .isEqualTo("<p>A " + link.formatted(12) + " b " + link.formatted(1) + ".</p>");
    assertThat(link(chip.formatted(7))).isEqualTo("<p>A [7] b " + link.formatted(1) + ".</p>");
  }

  @Test
  void othersStandAsTheyWereWritten() {
    for (String html :
        new String[] {
          "<p>a [2] [x] [1234] $1 \\2</p>",
          "<pre><code>a[1]</code></pre>",
          "<p><code>a[12]</code></p>",
          "<p><a href=\"https://example.org/[1]\">see [1]</a></p>"
        }) {
      assertThat(link(html)).isEqualTo(html);
    }
  }
}
