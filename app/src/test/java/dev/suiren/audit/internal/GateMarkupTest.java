package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Effect;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nothing comes out of a stream that the parser of Markdown makes a listed term of, however it
/// differs from what one would read ahead of it.
@Tag("S4")
class GateMarkupTest {
  private static final String MOON = "moon";

  private static void holds(String term, String text) {
    holds(term, text, (text + " and so on").codePoints().mapToObj(Character::toString).toList());
  }

  private static void holds(String term, String text, List<String> chunks) {
    TestAudit audit = new TestAudit();
    audit.add(term, Effect.BLOCK);
    String all = String.join("", chunks);
    Verdict whole =
        new Inspector(audit.policy(), Surface.ANSWER, Audience.PUBLIC)
            .whole(all, Markdown.read(all));
    int first =
        whole.spans().stream()
            .filter(span -> span.effect() == Effect.BLOCK)
            .mapToInt(Span::start)
            .min()
            .orElseThrow(() -> new AssertionError("nothing to hold in " + text));
    Gate gate = audit.auditor().openGate(Surface.ANSWER, TestAudit.reader(Audience.PUBLIC));
    StringBuilder released = new StringBuilder();
    chunks.forEach(chunk -> released.append(gate.accept(chunk).text().value()));
    released.append(gate.end().text().value());
    assertThat(released.codePointCount(0, released.length()))
        .as("released of %s", text)
        .isLessThanOrEqualTo(first);
  }

  /// A link's target may hold spaces that Markdown does not take for such.
  @Test
  void targetsWithOtherSpaces() {
    for (String space : new String[] {"\u3000", "\u00A0", "\u2003", "\u2028"}) {
      holds(MOON, "[x](a" + space + "%6doon)");
      holds(MOON, "<https://e.org/" + space + "%6doon>");
    }
    holds(MOON, "[x](%6doon '\n\u3000\n')");
    holds(MOON, "![x](a\u2003%6doon)");
  }

  @Test
  void targetsOverSeveralLinesOfAQuoteOrAnItem() {
    holds(MOON, "> [x](%6doon\n> )");
    holds(MOON, "> [x](%6doon\r> )");
    holds(MOON, "> [x](%6doon 'a\n> b')");
    holds(MOON, "> [x](%6doon 'a\n>     > b')");
    holds(MOON, "- [x](%6doon 'a\n===\nb')");
    holds(MOON, "p|[x](%6doon 'a|b\n-|-\nc')");
    holds("赌博", "> 请看[这里](https://e.org/%E8%B5%8C%E5%8D%9A\n> \"题\")");
  }

  @Test
  void targetsBehindALinesEnd() {
    holds(MOON, "[![a](b)\n](%6doon)");
    holds(MOON, "[`](`\n](%6doon)");
    holds(MOON, "[\\](a\n](%6doon)");
    holds(MOON, "[![a](b)  \n](%6doon)");
  }

  @Test
  void tagsWithEntitiesInThem() {
    holds(MOON, "mo<b a='&gt;'>on");
    holds(MOON, "mo<b a='&lt;'>on");
    holds("赌博", "赌<!-- &gt; -->博");
  }

  @Test
  void tagsThatMayEndElsewhere() {
    holds(MOON, "> mo<b\n> a>on");
    holds(MOON, "> mo<b\r> a>on");
    holds(MOON, "> <div>mo<b\n> >on");
    holds("赌博", "> 赌<img\n> src='x'>博");
    holds("do-it", ">do<?\n>?>-it");
    holds(MOON, "m[](u)oo<b a=\"](x\">n) and > so on");
  }

  @Test
  void charactersThatTheParserChanges() {
    holds(MOON, "a\0moon");
    holds(MOON, "moon\0a");
    holds(MOON, "m&#x6f;o`\0`n");
    holds("ruby sun", "ruby&#13; \nsun");
    holds("毒蘑菇", "毒&#13; \n蘑菇");
  }

  @Test
  void linesThatOnlySeemEmpty() {
    for (String line : new String[] {"\u3000", "\u000B", "\f", "\u2028", "\u1680"}) {
      String text = "mo****on x\n" + line + "\n#";
      holds(MOON, text, List.of(text, "x**** end", " and"));
    }
  }

  @Test
  void signsBetweenBlanksInATerm() {
    holds("a > b", "a > **b**");
    holds("x < yz", "x &lt; yz");
    holds("hey ! you", "hey &#33; you");
    holds("hey ! you", "hey **!** you");
  }

  @Test
  void signsATermBeginsWith() {
    holds("!moon", "!mo**on**");
    holds("!moon", "a !**moon**");
    holds("[sun", "go [su**n**");
    holds("|ruby", "go \\|ru[](u)by");
    holds("<kill>", "a &lt;kill&gt;");
    holds("\\frac x", "go \\frac [](u)x");
    holds("`sun", "go `su[](u)n");
  }
}
