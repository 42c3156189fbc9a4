package dev.suiren.library.internal;

import static dev.suiren.library.internal.ParserFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.library.Failure;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TextParsersTest {
  @RegisterExtension static final ParserExtension FILES = new ParserExtension(Map.of());

  @Test
  void readsMarkdownAsItIsSeenRendered() {
    Parsed.Text text =
        FILES
            .files()
            .read(
                "guide.md",
                """
                ---
                title: not shown
                ---
                # The *guide*

                First line
                goes **on** with a [link](https://example.org/x) and `code`.
                第一行
                第二行

                - one
                - two
                  - inner

                3. third
                4. fourth

                > quoted

                | name | value |
                |------|-------|
                | a    | 1     |
                | b    |       |

                ```sh
                run  it

                  now
                ```
                <div>raw <b>html</b><script>alert(1)</script></div>
                """);
    assertThat(lines(text))
        .containsExactly(
            "H1: The guide",
            "paragraph: First line goes on with a link and code. 第一行第二行",
            "list_item: one",
            "list_item: two",
            "list_item: inner",
            "list_item: 3. third",
            "list_item: 4. fourth",
            "paragraph: quoted",
            "table_row: name\tvalue",
            "table_row: a\t1",
            "table_row: b\t",
            "code: run  it\n\n  now",
            "paragraph: raw html");
  }

  @Test
  void readsHtmlWithoutWhatIsHiddenOrScripted() {
    Parsed.Text text =
        FILES
            .files()
            .read(
                "page.html",
                """
                <!DOCTYPE html><html><head><title>The title</title><style>p{}</style></head><body>
                <h2>Rules</h2><p>Keep <b>calm</b>
                and read&nbsp;on.</p><p hidden>secret</p><div style="display: none">gone</div>
                loose words<br>second line
                <ul><li>one<li><p>two</p><ul><li>inner</li></ul></ul>
                <ol start="4"><li>four</li><li><p>five</p></li></ol>
                <table><tr><th>Key</th><th>Value</th></tr><tr><td>a
                b</td><td><p>1</p></td></tr></table>
                <table><tr><td><h3>Laid out</h3>text</td></tr></table>
                <pre>x = 1
                  y = 2</pre><script>var bad;</script></body></html>
                """);
    assertThat(lines(text))
        .containsExactly(
            "H1: The title",
            "H2: Rules",
            "paragraph: Keep calm and read\u00a0on.",
            "paragraph: loose words\nsecond line",
            "list_item: one",
            "list_item: two",
            "list_item: inner",
            "list_item: 4. four",
            "list_item: 5. five",
            "table_row: Key\tValue",
            "table_row: a b\t1",
            "H3: Laid out",
            "paragraph: text",
            "code: x = 1\n  y = 2");
  }

  @Test
  void keepsParagraphsOfPlainTextWholeWithTheirLineBreaks() {
    Parsed.Text text =
        FILES
            .files()
            .read("a.txt", "\n\n　　第一行\r\n第二行\r\n\r\n \nnext\u0000 one" + " x".repeat(90) + "  \n");
    assertThat(lines(text))
        .containsExactly("paragraph: 第一行\n第二行", "paragraph: next one" + " x".repeat(90));
    assertThat(text.text()).startsWith("第一行\n第二行\n\nnext one x");
  }

  @Test
  void countsOffsetsInCodePoints() {
    Parsed.Text text = FILES.files().read("a.txt", "𠮷野家 😀\n\nx");
    assertThat(text.blocks()).extracting(Parsed.Block::start).containsExactly(0, 7);
    assertThat(lines(text)).containsExactly("paragraph: 𠮷野家 😀", "paragraph: x");
  }

  @Test
  void findsTheDelimiterOfTables() {
    assertThat(lines(FILES.files().read("a.csv", "name,\"a, \"\"b\"\"\nc\"\nx;y,z\n")))
        .containsExactly("table_row: name\ta, \"b\" c", "table_row: x;y\tz");
    assertThat(lines(FILES.files().read("b.csv", "a;1,5\nb;2,5\nc;3\n")))
        .containsExactly("table_row: a\t1,5", "table_row: b\t2,5", "table_row: c\t3");
    assertThat(lines(FILES.files().read("c.tsv", "a, b\t1\nc, d\t2")))
        .containsExactly("table_row: a, b\t1", "table_row: c, d\t2");
  }

  @Test
  void refusesWhatIsNotText() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    assertThat(FILES.files().failure("noise.txt", noise)).isEqualTo(Failure.UNKNOWN_FORMAT);
    assertThat(FILES.files().failure("noise", new byte[100])).isEqualTo(Failure.UNKNOWN_FORMAT);
    assertThat(FILES.files().failure("empty.md", new byte[0])).isEqualTo(Failure.EMPTY);
    assertThat(FILES.files().failure("blank.md", new byte[] {' ', '\n'}))
        .isEqualTo(Failure.NO_TEXT);
    assertThat(
            ParserFixture.failure(
                FILES.files().parsers().parse(ParserFixture.ticket(), Path.of("/"), "folder")))
        .isEqualTo(Failure.NOT_READABLE);
  }

  @Test
  void goesByContentBeforeTheName() {
    assertThat(lines(FILES.files().read("page.pdf", "<!doctype html><h1>Hi</h1>")))
        .containsExactly("H1: Hi");
    assertThat(lines(FILES.files().read("words.docx", "only words")))
        .containsExactly("paragraph: only words");
  }

  @Test
  void survivesDeepNesting() {
    assertThat(FILES.files().read("a.html", "<div>".repeat(100_000) + "deep").text())
        .isEqualTo("deep");
    assertThat(FILES.files().read("a.md", "> ".repeat(50_000) + "deep").text()).contains("deep");
    assertThat(FILES.files().read("b.md", "[".repeat(50_000) + "deep").text()).contains("deep");
    assertThat(FILES.files().read("c.md", "*a ".repeat(50_000) + "deep").text()).contains("deep");
  }
}
