package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S4")
class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "a **b** *c* ¦ <p>a <strong>b</strong> <em>c</em></p>",
        "`a<b` & \"c\" ¦ <p><code>a&lt;b</code> &amp; &quot;c&quot;</p>",
        "<b onclick=x>hi</b> ¦ <p>&lt;b onclick=x&gt;hi&lt;/b&gt;</p>",
        "<script>alert(1)</script> ¦ <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "[x](javascript:alert(1)) ¦ <p>x</p>",
        "[x](data:text/html,y) ¦ <p>x</p>",
        "[x](//example.org) ¦ <p>x</p>",
        "[x](https://user@example.org) ¦ <p>x</p>",
        "[x](https://example.org/?a=1&b=2) ¦ <p><a href=\"https://example.org/?a=1&amp;b=2\""
            + " rel=\"noopener noreferrer nofollow\">x</a></p>",
        "<https://example.org> ¦ <p><a href=\"https://example.org\" rel=\"noopener noreferrer"
            + " nofollow\">https://example.org</a></p>",
        "![alt](https://example.org/x.png) ¦ <p>alt</p>",
        "see [1] and [99], not [100] or [0] ¦ <p>see <a class=\"cite\" href=\"#c1\""
            + " data-cite=\"1\">1</a> and <a class=\"cite\" href=\"#c99\" data-cite=\"99\">99</a>,"
            + " not [100] or [0]</p>",
        "`[1]` ¦ <p><code>[1]</code></p>",
        "&#60;i&#62; ¦ <p>&lt;i&gt;</p>",
      })
  void rendersSafely(String markdown, String markup) {
    assertThat(Markdown.read(markdown).markup()).isEqualTo(markup);
  }

  @Test
  void keepsReferenceLinksAsText() {
    assertThat(Markdown.read("[1]: https://example.org \"t\"\n\n[1] and [a][1]").markup())
        .isEqualTo(
            "<p>[1]: https://example.org &quot;t&quot;</p><p>"
                + "<a class=\"cite\" href=\"#c1\" data-cite=\"1\">1</a> and [a]"
                + "<a class=\"cite\" href=\"#c1\" data-cite=\"1\">1</a></p>");
  }

  @Test
  void aDefinitionThatComesLaterChangesNothingBeforeIt() {
    String before = "[1][a](https://example.org/x)A";
    assertThat(Markdown.read(before + "\n\n[a]: https://e.org").markup())
        .startsWith(Markdown.read(before).markup());
  }

  @Test
  void findsAgainWhereTextStandsBehindATabThatIndents() {
    Sheet sheet = Markdown.read("1. a\n\t<!-- b c\n");
    int place = new String(sheet.visible(), 0, sheet.visible().length).indexOf('c');
    assertThat(sheet.starts()[place]).isEqualTo(13);
  }

  @Test
  void drawsTablesAndLists() {
    assertThat(Markdown.read("|a|b|\n|-|-|\n|1|2|\n\n3. x\n4. y").markup())
        .isEqualTo(
            "<table><thead><tr><th>a</th><th>b</th></tr></thead>"
                + "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
                + "<ol start=\"3\"><li>x</li><li>y</li></ol>");
  }

  @Test
  void survivesDeepNesting() {
    String deep = ">".repeat(50_000) + " x" + "*".repeat(20_000) + "[".repeat(20_000);
    assertThat(Markdown.read(deep).markup()).contains("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "毒*蛇*胆 ¦ 1 ¦ 2",
        "毒&#34503;胆 ¦ 1 ¦ 1",
        "`x` 蛇 ¦ 2 ¦ 4",
        "a\\*蛇 ¦ 2 ¦ 3",
        "[蛇](https://e.org) ¦ 0 ¦ 1",
        "&amp;蛇 ¦ 1 ¦ 5",
      })
  void knowsWhereEachVisibleCharacterStands(String markdown, int visible, int source) {
    Sheet sheet = Markdown.read(markdown);
    assertThat(sheet.visible()[visible]).isEqualTo("蛇".codePointAt(0));
    assertThat(sheet.starts()[visible]).isEqualTo(source);
  }
}
