package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Effect;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Gate.Release;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.audit.Verdict.Decision;
import dev.suiren.people.Audience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S4")
class GateTest {
  private final TestAudit audit = TestAudit.blocking("毒蛇胆");

  private Gate open() {
    return audit.auditor().openGate(Surface.ANSWER, TestAudit.reader(Audience.PUBLIC));
  }

  @Test
  void holdsOnlyWhatMayBeginATerm() {
    Gate gate = open();
    assertThat(gate.accept("年假有毒").text().value()).isEqualTo("年假有");
    assertThat(gate.accept("性很大").text().value()).isEqualTo("毒性很大");
  }

  @Test
  void stopsForGoodAtATerm() {
    Gate gate = open();
    gate.accept("年假毒蛇");
    Release stop = gate.accept("胆。后面");
    assertThat(stop.stopped()).isTrue();
    assertThat(stop.verdict().decision()).isEqualTo(Decision.BLOCK);
    assertThat(stop.sofar().value().markup()).isEqualTo("<p>年假</p>");
    assertThat(gate.accept("好").text().value()).isEmpty();
    assertThat(gate.end().text().value()).isEmpty();
  }

  @Test
  void holdsATermBackAsLongAsAContextMayStillComeTrue() {
    audit.allow("毒蛇胆", "非毒蛇胆管");
    Gate gate = open();
    assertThat(gate.accept("是非毒蛇胆").text().value()).isEqualTo("是非");
    assertThat(gate.accept("管和非毒蛇胆").text().value()).isEqualTo("毒蛇胆管和非");
    assertThat(gate.accept("汁").stopped()).isTrue();
  }

  @Test
  void waitsForNoContextThatHasNotBegun() {
    audit.allow("毒蛇胆", "非毒蛇胆管");
    assertThat(open().accept("有毒蛇胆").stopped()).isTrue();
  }

  @Test
  void takesNoContextThatMarkupOrALineEndParts() {
    audit.allow("毒蛇胆", "毒蛇胆管");
    for (String text : new String[] {"毒蛇胆*管*", "毒蛇胆&#31649;", "# 毒蛇胆\n管", "毒蛇胆\u200b管"}) {
      Gate gate = open();
      gate.accept(text);
      assertThat(gate.end().stopped()).as(text).isTrue();
    }
  }

  @Test
  void takesAContextAcrossALinesEnd() {
    audit.allow("毒蛇胆", "非毒蛇胆管");
    for (String text : new String[] {"是非\n毒蛇胆管。", "是非毒\n蛇胆管。", "是非毒蛇胆\r\n管。"}) {
      assertThat(audit.auditor().inspect(text, Surface.DOCUMENT, Audience.STAFF).spans())
          .as(text)
          .isEmpty();
      Gate gate = open();
      gate.accept(text);
      assertThat(gate.end().stopped()).as(text).isFalse();
    }
    for (String text : new String[] {"非\n\n毒蛇胆管", "非毒蛇胆\n\u200b管", "- 非\n- 毒蛇胆管"}) {
      Gate gate = open();
      gate.accept(text);
      assertThat(gate.end().stopped()).as(text).isTrue();
    }
  }

  @Test
  void takesAContextAroundADisguise() {
    audit.allow("毒蛇胆", "非毒蛇胆管子真的长");
    String disguised = "毒shé胆";
    assertThat(audit.auditor().inspect("吃" + disguised, Surface.DOCUMENT, Audience.STAFF).passed())
        .isFalse();
    for (String text : new String[] {"非" + disguised + "管子真的长。", "非" + disguised + "\n管子真的长"}) {
      Gate gate = open();
      StringBuilder shown = new StringBuilder();
      for (String piece : text.split("", -1)) {
        shown.append(gate.accept(piece).text().value());
      }
      shown.append(gate.end().text().value());
      assertThat(shown).hasToString(text);
    }
    for (String text : new String[] {"非" + disguised + "管子真的短。", disguised + "管子真的长。"}) {
      Gate gate = open();
      StringBuilder shown = new StringBuilder();
      for (String piece : text.split("", -1)) {
        shown.append(gate.accept(piece).text().value());
      }
      assertThat(gate.end().stopped()).as(text).isTrue();
      assertThat(text).startsWith(shown);
      assertThat(shown.toString()).doesNotContain("胆");
    }
  }

  @Test
  void findsATermThatOnlyTheRenderingPutsTogether() {
    Gate gate = open();
    StringBuilder seen = new StringBuilder();
    for (String piece : "好的，毒**蛇**胆和毒&#34503;胆\n\n后面".split("", -1)) {
      seen.append(gate.accept(piece).text().value());
    }
    assertThat(seen.append(gate.end().text().value())).hasToString("好的，");
  }

  @Test
  void findsATermThatTagsOfHtmlSplit() {
    Gate gate = open();
    StringBuilder seen = new StringBuilder();
    for (String piece : "好的，毒<b>蛇</b><!-- x -->胆\n\n后面".split("", -1)) {
      seen.append(gate.accept(piece).text().value());
    }
    assertThat(seen.append(gate.end().text().value())).hasToString("好的，");
  }

  @Test
  void letsAnOpenAngleBracketThrough() {
    Gate gate = open();
    assertThat(gate.accept("如果 a < b，则好").text().value()).isEqualTo("如果 a < b，则好");
  }

  @Test
  void letsMarkupThroughThatHidesNothing() {
    Gate gate = open();
    String text = "**毒** 和 *蛇* 的[胆](https://example.org)。";
    String seen = gate.accept(text).text().value() + gate.end().text().value();
    assertThat(seen).isEqualTo(text);
  }

  @Test
  void masksANumberThatComesInPieces() {
    Gate gate = open();
    StringBuilder seen = new StringBuilder();
    for (String piece : "电话 138 0013 8000。".split("", -1)) {
      seen.append(gate.accept(piece).text().value());
    }
    seen.append(gate.end().text().value());
    assertThat(seen).hasToString("电话 █████████████。");
  }

  @Test
  void holdsAnAddressThatBeginsLikeTheNameOfRepositories() {
    Gate gate = open();
    assertThat(gate.accept("git").text().value()).isEmpty();
    assertThat(gate.accept("hub@example.com").text().value()).isEmpty();
    assertThat(gate.end().text().value()).doesNotContain("git", "example");
  }

  /// Without the markup that stays each of these is something else, or nothing.
  @ParameterizedTest
  @CsvSource({
    "a**b api_key=sk-abcdefghij**012345**6789 c, api_key",
    "pass**wo**rd=SG.aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3aB.* x, pass",
    "_password_: abc1234._ x, password",
    "eyJaaaaaaaa._eyJ123456_._ x, eyJ",
    "京**A**ABCD1\\*EF, 京",
  })
  void holdsWhatMarkupThatStaysMakesASecret(String text, String first) {
    Verdict whole = audit.auditor().inspect(text, Surface.ANSWER, Audience.PUBLIC);
    assertThat(whole.spans()).anySatisfy(it -> assertThat(it.effect()).isNotEqualTo(Effect.NOTE));
    Gate gate = open();
    StringBuilder released = new StringBuilder();
    for (String piece : (text + "\n\nd").split("", -1)) {
      released.append(gate.accept(piece).text().value());
    }
    released.append(gate.end().text().value());
    assertThat(released).doesNotContain(first);
  }

  @Test
  void keepsACharacterWholeThatComesInHalves() {
    Gate gate = open();
    assertThat(gate.accept("好\ud83d").text().value()).isEqualTo("好");
    assertThat(gate.accept("\ude00x").text().value()).startsWith("\ud83d\ude00");
  }

  @Test
  void stopsWhenANewPolicyForbidsWhatWasShown() {
    Gate gate = open();
    gate.accept("旧的说法可以。");
    audit.change("旧的说法", Effect.BLOCK);
    Release stop = gate.accept("好");
    assertThat(stop.stopped()).isTrue();
    assertThat(stop.text().value()).isEmpty();
    assertThat(stop.verdict().epoch().number()).isEqualTo(2);
  }

  @Test
  void stopsWhenANewPolicyMasksWhatWasShown() {
    Gate gate = open();
    gate.accept("旧的说法可以。");
    audit.change("旧的说法", Effect.MASK);
    assertThat(gate.accept("好").verdict().decision()).isEqualTo(Decision.ERROR);
  }

  @Test
  void goesOnUnderANewPolicyThatDoesNotMind() {
    Gate gate = open();
    gate.accept("旧的说法可以。");
    audit.change("别的", Effect.BLOCK);
    assertThat(gate.accept("好。").text().value()).isEqualTo("好。");
    assertThat(gate.accept("别的").stopped()).isTrue();
  }

  @Test
  void cutsAStreamThatIsTooLong() {
    Gate gate = gate(10, Watch::new);
    assertThat(gate.accept("一二三四五六七八九十").stopped()).isFalse();
    assertThat(gate.accept("多").verdict().decision()).isEqualTo(Decision.ERROR);
    assertThat(gate.end().stopped()).isTrue();
  }

  @Test
  void stopsAtAFault() {
    Gate gate = gate(1000, FaultyWatch::new);
    Release release = gate.accept("好");
    assertThat(release.stopped()).isTrue();
    assertThat(release.text().value()).isEmpty();
    assertThat(release.verdict().decision()).isEqualTo(Decision.ERROR);
  }

  @Test
  void rendersWhatWasReleasedSoFar() {
    Gate gate = open();
    gate.accept("# 年假\n\n见 **第三条**[1]，");
    Release end = gate.end();
    assertThat(end.sofar().value().markup())
        .isEqualTo(
            "<h1>年假</h1><p>见 <strong>第三条</strong>"
                + "<a class=\"cite\" href=\"#c1\" data-cite=\"1\">1</a>，</p>");
  }

  @Test
  void rendersALongStreamAsTheWholeTextWouldBe() {
    Gate gate = open();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append(i % 7 == 0 ? "\n\n## Part " + i + "\n\n" : "Line *" + i + "* of it.\n");
      text.append(i % 11 == 0 ? "\n- one\n\n- two\n\n" : "");
    }
    String all = text.toString();
    for (int i = 0; i < all.length(); i += 5) {
      gate.accept(all.substring(i, Math.min(all.length(), i + 5)));
    }
    assertThat(gate.end().sofar().value().markup()).isEqualTo(Markdown.read(all).markup());
  }

  private Gate gate(
      int longest, java.util.function.BiFunction<Inspector, StreamText, Watch> watches) {
    return new StreamGate(
        audit::policy,
        policy -> new Inspector(policy, Surface.ANSWER, Audience.PUBLIC),
        watches,
        longest,
        Mint.open());
  }

  private static final class FaultyWatch extends Watch {
    FaultyWatch(Inspector inspector, StreamText text) {
      super(inspector, text);
    }

    @Override
    int frontier() {
      throw new IllegalStateException("on purpose");
    }
  }
}
