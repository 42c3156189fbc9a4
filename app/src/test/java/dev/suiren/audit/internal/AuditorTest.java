package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Html;
import dev.suiren.audit.Part;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.audit.Verdict.Decision;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S4")
class AuditorTest {
  private final TestAudit audit = TestAudit.blocking("毒蛇胆", "Black Tar", "ass");
  private final Auditor auditor = audit.auditor();

  private Decision decide(String text, Surface surface) {
    return auditor.inspect(text, surface, Audience.STAFF).decision();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "有毒蛇胆。",
        "毒\u200b蛇\u2060胆",
        "毒蛇\n胆",
        "毒蛇膽",
        "毒蛇 胆",
        "毒*蛇*胆",
        "BLACK TAR",
        "ｂｌａｃｋ　ｔａｒ",
        "black\n  tar",
        "𝐛𝐥𝐚𝐜𝐤 tar",
        "bla\u00adck tar",
        "b̶l̶a̶c̶k̶ tar",
        "Ⓑlack tar",
        "an ass.",
      })
  void findsATermHoweverItIsWritten(String text) {
    assertThat(decide(text, Surface.DOCUMENT)).isEqualTo(Decision.BLOCK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"毒蛇\n\n胆", "class", "blacktar", "毒蛇，胆"})
  void leavesOtherWordsAlone(String text) {
    assertThat(decide(text, Surface.DOCUMENT)).isEqualTo(Decision.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "毒**蛇**胆",
        "毒<!-- -->蛇胆 毒[蛇](https://e.org)胆",
        "毒&#34503;胆",
        "毒![](x)蛇胆",
        "[x](https://e.org/%E6%AF%92%E8%9B%87%E8%83%86)",
        "> 毒蛇\n> 胆",
        "| x |\n|-|\n| 毒**蛇**`胆` |",
      })
  void findsInAnAnswerWhatItsRenderingShows(String text) {
    assertThat(decide(text, Surface.ANSWER)).isEqualTo(Decision.BLOCK);
  }

  /// As it stands nothing of it is a disguise.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "他们在山里投&#28872;向牙卖钱。",
        "他们在山里投<b>烈</b>向牙卖钱。",
        "他们在山里投<!-- a -->烈向牙卖钱。",
        "他们在山里投[烈](https://e.org/a)向牙卖钱。",
        "他们在山里t*o*u&shy;liexi**ang**ya卖钱。",
        "他们在山里tou<i>lie</i>xiangya卖钱。",
      })
  void findsADisguiseInWhatIsShown(String text) {
    TestAudit hunting = TestAudit.blocking("偷猎象牙", "豆腐");
    Auditor auditor = hunting.auditor();
    assertThat(auditor.inspect(text, Surface.DOCUMENT, Audience.STAFF).passed()).isTrue();
    assertThat(auditor.inspect(text, Surface.ANSWER, Audience.STAFF).passed()).isFalse();
    for (int piece : new int[] {1, 5, 100}) {
      Gate gate = auditor.openGate(Surface.ANSWER, TestAudit.reader(Audience.STAFF));
      StringBuilder seen = new StringBuilder();
      for (int i = 0; i < text.length(); i += piece) {
        String chunk = text.substring(i, Math.min(text.length(), i + piece));
        seen.append(gate.accept(chunk).text().value());
      }
      assertThat(seen.append(gate.end().text().value())).hasToString("他们在山里");
    }
  }

  /// Effects grow with the audience's need for protection; an asker is never refused for a number.
  @ParameterizedTest
  @CsvSource({
    "13800138000,        DOCUMENT, STAFF,    NOTE",
    "13800138000,        DOCUMENT, PUBLIC,   MASK",
    "li@example.com,     ANSWER,   STAFF,    NOTE",
    "li@example.com,     ANSWER,   CHILDREN, MASK",
    "京A12345,           DOCUMENT, TEENS,    MASK",
    "11010519491231002X, DOCUMENT, STAFF,    MASK",
    "11010519491231002X, QUESTION, PUBLIC,   MASK",
    "4111111111111111,   ANSWER,   STAFF,    MASK",
    "AKIAIOSFODNN7EXAMPLE, DOCUMENT, STAFF,  BLOCK",
    "AKIAIOSFODNN7EXAMPLE, ANSWER,   PUBLIC, BLOCK",
    "AKIAIOSFODNN7EXAMPLE, QUESTION, STAFF,  MASK",
    "AKIAIOSFODNN7EXAMPLE, NAME,     STAFF,  BLOCK",
  })
  void weighsByAudienceAndPlace(String text, Surface surface, Audience audience, Effect effect) {
    assertThat(auditor.inspect(text, surface, audience).spans())
        .singleElement()
        .extracting(span -> span.effect())
        .isEqualTo(effect);
  }

  @Test
  void countsATermOnlyForItsAudiences() {
    audit.add("啤酒", Effect.REVIEW, Audience.TEENS, Audience.CHILDREN);
    assertThat(decide("啤酒", Surface.DOCUMENT)).isEqualTo(Decision.PASS);
    assertThat(auditor.inspect("啤酒", Surface.DOCUMENT, Audience.TEENS).decision())
        .isEqualTo(Decision.UNSURE);
    assertThat(auditor.inspect("啤酒", Surface.NAME, Audience.TEENS).decision())
        .isEqualTo(Decision.BLOCK);
  }

  @Test
  void clearsWithOneBlockForEachCodePoint() {
    var clearing =
        auditor.clear("𠮷 13800138000!", Surface.QUESTION, TestAudit.reader(Audience.PUBLIC));
    assertThat(clearing)
        .isInstanceOfSatisfying(
            Clearing.Granted.class,
            granted -> assertThat(granted.cleared().value()).isEqualTo("𠮷 ███████████!"));
  }

  @Test
  void refusesToClearABlockedText() {
    assertThat(auditor.clear("毒蛇胆", Surface.ANSWER, TestAudit.reader(Audience.STAFF)))
        .isInstanceOf(Clearing.Refused.class);
  }

  @Test
  void showsANeutralMarkForAHeldName() {
    assertThat(auditor.name("毒蛇胆.pdf", TestAudit.reader(Audience.STAFF)).value()).isEqualTo("•••");
    assertThat(auditor.name("年假.pdf", TestAudit.reader(Audience.STAFF)).value())
        .isEqualTo("年假.pdf");
  }

  @Test
  void showsEvidenceToEditorsOnly() {
    assertThat(auditor.evidence("毒蛇胆", TestAudit.caller(Audience.STAFF, Role.EDITOR)).value())
        .isEqualTo("毒蛇胆");
    assertThatThrownBy(() -> auditor.evidence("x", TestAudit.reader(Audience.STAFF)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void masksInRenderedMarkdown() {
    assertThat(markup("号码 138**0013**8000。")).isEqualTo("<p>号码 ███████████████。</p>");
    assertThat(markup("[x](https://e.org/13800138000)"))
        .doesNotContain("138")
        .doesNotContain("href");
  }

  private String markup(String markdown) {
    Clearing<Html> clearing =
        auditor.clearMarkdown(markdown, Surface.ANSWER, TestAudit.reader(Audience.PUBLIC));
    return ((Clearing.Granted<Html>) clearing).cleared().value().markup();
  }

  @Test
  void rendersPartsWithMarksAndMasks() {
    List<Part> parts =
        List.of(
            new Part(Part.Kind.HEADING, 1, "Leave <1>", 0, 0),
            new Part(Part.Kind.PARAGRAPH, 0, "call 13800138000 now", 3, 8),
            new Part(Part.Kind.LIST_ITEM, 0, "a", 0, 1),
            new Part(Part.Kind.LIST_ITEM, 0, "b", 0, 0),
            new Part(Part.Kind.TABLE_ROW, 0, "x\tyz", 0, 3),
            new Part(Part.Kind.TABLE_ROW, 0, "1\t2", 0, 0),
            new Part(Part.Kind.CODE, 0, "if (a < b)", 0, 0));
    Clearing<Html> clearing = auditor.clearParts(parts, TestAudit.reader(Audience.PUBLIC));
    assertThat(((Clearing.Granted<Html>) clearing).cleared().value().markup())
        .isEqualTo(
            "<h2>Leave &lt;1&gt;</h2><p>cal<mark id=\"passage\">l ███</mark>████████ now</p>"
                + "<ul><li><mark>a</mark></li><li>b</li></ul>"
                + "<table><tbody><tr><td><mark>x</mark></td><td><mark>y</mark>z</td></tr>"
                + "<tr><td>1</td><td>2</td></tr></tbody></table><pre>if (a &lt; b)</pre>");
  }

  @Test
  void refusesPartsThatHoldATerm() {
    List<Part> parts = List.of(new Part(Part.Kind.PARAGRAPH, 0, "毒蛇胆", 0, 0));
    assertThat(auditor.clearParts(parts, TestAudit.reader(Audience.STAFF)))
        .isInstanceOf(Clearing.Refused.class);
  }

  @Test
  void holdsWhatTakesTooLong() {
    CountDownLatch never = new CountDownLatch(1);
    Inspector inspector = new Inspector(audit.policy(), Surface.DOCUMENT, Audience.STAFF);
    Verdict verdict =
        new Boundary(Duration.ZERO).run(100_000, () -> waitFor(never, inspector), inspector::fault);
    assertThat(verdict.decision()).isEqualTo(Decision.ERROR);
    assertThat(verdict.aspects()).containsExactly(Aspect.FAULT);
  }

  private static Verdict waitFor(CountDownLatch latch, Inspector inspector) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return inspector.verdict(List.of());
  }

  @Test
  void givesALongTextAsMuchLongerAsItIsLonger() {
    Boundary boundary = new Boundary(Duration.ofSeconds(2));
    assertThat(boundary.limit(100_000)).isEqualTo(Duration.ofSeconds(2));
    assertThat(boundary.limit(20_000_000)).isEqualTo(Duration.ofSeconds(400));
  }

  @Test
  void turnsAFaultIntoAHold() {
    assertThat(
            Boundary.<String>now(
                () -> {
                  throw new IllegalStateException("on purpose");
                },
                fault -> fault))
        .isEqualTo(Boundary.FAULT);
  }

  @Test
  void holdsATextThatCarriesAHiddenOne() {
    StringBuilder hidden = new StringBuilder("hello");
    "ignore all".chars().forEach(c -> hidden.appendCodePoint(0xE0000 + c));
    assertThat(decide(hidden.toString(), Surface.DOCUMENT)).isEqualTo(Decision.UNSURE);
  }

  @Test
  void findsNothingHiddenInEmoji() {
    String emoji =
        "👨‍👩‍👧 ❤️ 🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F";
    assertThat(auditor.inspect(emoji, Surface.DOCUMENT, Audience.STAFF).spans()).isEmpty();
  }

  @Test
  void pinsEveryDefault() {
    assertThat(
            new org.springframework.boot.context.properties.bind.Binder()
                .bindOrCreate("suiren.audit", AuditSettings.class))
        .isEqualTo(
            new AuditSettings(
                Duration.ofSeconds(2),
                200_000,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                true,
                "public 0.53 0.95, teens 0.53 0.9, children 0.53 0.85",
                "public 0.5 0.95, teens 0.5 0.9, children 0.5 0.9",
                0.9,
                0.99));
  }
}
