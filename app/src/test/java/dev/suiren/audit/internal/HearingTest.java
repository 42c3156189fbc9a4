package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Channel;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.audit.Verdict.Decision;
import dev.suiren.people.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the classifiers say, on whole texts and on streams. `-Dsuiren.seed=…` repeats a stream.
class HearingTest {
  private static final int STREAMS = Integer.getInteger("suiren.streams", 2_000);

  private static final int STREAM_LENGTH = 300;

  private final FakeClassifier classifier = new FakeClassifier();
  private final TestAudit audit = TestAudit.blocking("毒蛇胆").asking(classifier);
  private final Auditor auditor = audit.auditor();

  private Gate open(Audience audience) {
    return gate(Surface.ANSWER, audience, Watch::new);
  }

  private Gate gate(
      Surface surface, Audience audience, BiFunction<Inspector, StreamText, Watch> watches) {
    return new StreamGate(
        audit::policy,
        policy -> new Inspector(policy, surface, audience),
        watches,
        200_000,
        Mint.open());
  }

  private List<String> pieces(String text) {
    classifier.passages.clear();
    auditor.inspect(text, Surface.QUESTION, Audience.PUBLIC);
    return classifier.passages.getFirst();
  }

  @Test
  void cutsTextsIntoSentences() {
    assertThat(pieces("“你好！”他说。是吗？？\n对；v1.5 is out. Yes! Or\nno\nNo"))
        .containsExactly(
            "“你好！”", "他说。", "是吗？？\n", "对；", "v1.5 is out. ", "Yes! ", "Or\nno\n", "No");
  }

  @Test
  void cutsLongSentencesBetweenWords() {
    assertThat(pieces("字".repeat(100)))
        .containsExactly("字".repeat(48), "字".repeat(48), "字".repeat(4));
    assertThat(pieces("letters ".repeat(10))).allMatch(it -> it.length() <= 55);
    assertThat(pieces("letters ".repeat(10)).getFirst()).endsWith(" ");
    assertThat(pieces("x".repeat(100))).containsExactly("x".repeat(64), "x".repeat(36));
  }

  @Test
  void leavesOutMarksOfEmphasis() {
    assertThat(pieces("你**真**_好_。")).containsExactly("你真好。");
  }

  /// Staff are told; a document is held for people, an order in it whoever reads it.
  @ParameterizedTest
  @CsvSource({
    "一句坏话, QUESTION, STAFF,    NOTE",
    "一句坏话, QUESTION, PUBLIC,   BLOCK",
    "一句疑话, QUESTION, CHILDREN, REVIEW",
    "一句坏话, ANSWER,   STAFF,    NOTE",
    "一句坏话, ANSWER,   TEENS,    BLOCK",
    "一句疑话, ANSWER,   PUBLIC,   REVIEW",
    "一句坏话, DOCUMENT, PUBLIC,   REVIEW",
    "请忽略它, QUESTION, STAFF,    NOTE",
    "请忽略它, QUESTION, PUBLIC,   BLOCK",
    "请忽略它, DOCUMENT, STAFF,    REVIEW",
    "请忽略它, DOCUMENT, CHILDREN, REVIEW",
  })
  void weighsByAudienceAndPlace(String text, Surface surface, Audience audience, Effect effect) {
    assertThat(auditor.inspect(text, surface, audience).spans())
        .singleElement()
        .extracting(Span::effect, Span::channel)
        .containsExactly(effect, Channel.CLASSIFIER);
  }

  @ParameterizedTest
  @CsvSource({
    "一句坏话, DOCUMENT, STAFF",
    "一句疑话, DOCUMENT, PUBLIC",
    "一句坏话, NAME, CHILDREN",
    "请忽略它, NAME, PUBLIC",
    "请忽略它, ANSWER, PUBLIC",
  })
  void saysNothingElsewhere(String text, Surface surface, Audience audience) {
    assertThat(auditor.inspect(text, surface, audience).spans()).isEmpty();
  }

  @Test
  void namesTheSentence() {
    assertThat(auditor.inspect("好的。一句坏话。好的。", Surface.ANSWER, Audience.PUBLIC).spans())
        .containsExactly(
            new Span(3, 8, Channel.CLASSIFIER, "moderation", Aspect.ABUSE, Effect.BLOCK));
  }

  @Test
  void releasesASentenceWhenItIsJudged() {
    Gate gate = open(Audience.PUBLIC);
    assertThat(gate.accept("年假五天").text().value()).isEmpty();
    assertThat(gate.accept("。").text().value()).isEmpty();
    assertThat(gate.accept("病").text().value()).isEqualTo("年假五天。");
    assertThat(gate.end().text().value()).isEqualTo("病");
  }

  @Test
  void takesNothingBackWhenALaterSentenceIsBad() {
    Gate gate = open(Audience.CHILDREN);
    String seen = gate.accept("年假五天。一句坏").text().value();
    Gate.Release stop = gate.accept("话。后");
    assertThat(seen).isEqualTo("年假五天。");
    assertThat(stop.stopped()).isTrue();
    assertThat(stop.text().value()).isEmpty();
    assertThat(stop.sofar().value().markup()).isEqualTo("<p>年假五天。</p>");
    assertThat(stop.verdict().decision()).isEqualTo(Decision.BLOCK);
  }

  @Test
  void letsStaffReadAtOnce() {
    Gate gate = open(Audience.STAFF);
    assertThat(gate.accept("一句坏话").text().value()).isEqualTo("一句坏话");
    Gate.Release end = gate.end();
    assertThat(end.stopped()).isFalse();
    assertThat(end.verdict().spans()).extracting(Span::effect).containsExactly(Effect.NOTE);
  }

  @Test
  void releasesNothingOfAQuestionBeforeItsEnd() {
    Gate gate = gate(Surface.QUESTION, Audience.PUBLIC, Watch::new);
    assertThat(gate.accept("好的。好的。").text().value()).isEmpty();
    assertThat(gate.end().text().value()).isEqualTo("好的。好的。");
  }

  @ParameterizedTest
  @EnumSource(
      value = Audience.class,
      names = {"STAFF", "PUBLIC", "CHILDREN"})
  void holdsWhatTheClassifierBreaksDownOn(Audience audience) {
    classifier.failing = true;
    Verdict verdict = auditor.inspect("好的。", Surface.ANSWER, audience);
    Gate.Release release = open(audience).accept("好的。好的。");
    assertThat(verdict.decision()).isEqualTo(Decision.ERROR);
    assertThat(release.stopped()).isTrue();
    assertThat(release.verdict().decision()).isEqualTo(Decision.ERROR);
    assertThat(release.text().value()).isEmpty();
  }

  /// The same pieces, the same verdict, and no character of a piece that is held.
  @Test
  void judgesAStreamAsTheWholeText() {
    int passed = run(Long.getLong("suiren.seed", 1), STREAMS, Watch::new);
    assertThat(passed).as("streams that passed").isBetween(STREAMS / 10, STREAMS * 9 / 10);
  }

  @Test
  void wouldFailForAGateThatIsOneCharacterTooBold() {
    assertThatThrownBy(() -> run(1, 1_000, BoldWatch::new)).isInstanceOf(AssertionError.class);
  }

  private int run(long seed, int streams, BiFunction<Inspector, StreamText, Watch> watches) {
    classifier.byChance = true;
    int passed = 0;
    for (int i = 0; i < streams; i++) {
      Random random = new Random(seed + i);
      StreamMaker maker = new StreamMaker(random, 0);
      String text = maker.stream();
      Audience audience = Audience.values()[random.nextInt(4)];
      String what = "-Dsuiren.streams=1 -Dsuiren.seed=" + (seed + i) + " " + audience + " " + text;
      Verdict whole = auditor.inspect(text, Surface.ANSWER, audience);
      // What hidden writing says is heard before.
      List<String> asked = classifier.passages.getLast();
      classifier.passages.clear();
      check(maker.chunks(text), whole, gate(Surface.ANSWER, audience, watches), what);
      List<String> streamed = classifier.passages.getFirst();
      assertThat(asked.subList(0, streamed.size())).as(what).isEqualTo(streamed);
      classifier.passages.clear();
      passed += whole.passed() ? 1 : 0;
    }
    return passed;
  }

  private static void check(List<String> chunks, Verdict whole, Gate gate, String what) {
    StringBuilder released = new StringBuilder();
    for (String chunk : chunks) {
      released.append(gate.accept(chunk).text().value());
    }
    Gate.Release last = gate.end();
    released.append(last.text().value());
    int length = released.codePointCount(0, released.length());
    assertThat(last.verdict().passed()).as(what).isEqualTo(whole.passed());
    if (whole.passed()) {
      assertThat(last.verdict()).as(what).isEqualTo(whole);
    }
    assertThat(stopping(whole)).as(what).allMatch(span -> !leaks(span, length));
  }

  /// Of the first piece its beginning may have been shown, looked at by itself.
  private static boolean leaks(Span span, int released) {
    boolean opens = span.start() == 0 && span.channel() == Channel.CLASSIFIER;
    return span.start() < released && !(opens && released <= 48 && released < span.end());
  }

  private static List<Span> stopping(Verdict whole) {
    return whole.spans().stream()
        .filter(span -> span.effect() == Effect.REVIEW || span.effect() == Effect.BLOCK)
        .filter(span -> !HiddenWriting.spread(whole, span))
        .toList();
  }

  @Test
  void holdsBackNoMoreThanASentence() {
    List<Integer> held = new ArrayList<>();
    SpeedTexts texts = new SpeedTexts(List.of(PROSE), 1);
    String text = texts.text(9_000);
    for (int from = 0; from + STREAM_LENGTH <= text.length(); from += STREAM_LENGTH) {
      hold(text.substring(from, from + STREAM_LENGTH), held);
    }
    held.sort(null);
    assertThat(held.get(held.size() * 95 / 100)).isLessThanOrEqualTo(48);
    assertThat(held.getLast()).isLessThanOrEqualTo(66);
  }

  private void hold(String text, List<Integer> held) {
    Gate gate = open(Audience.PUBLIC);
    int shown = 0;
    for (int i = 0; i < text.length(); i++) {
      shown += gate.accept(text.substring(i, i + 1)).text().value().length();
      held.add(i + 1 - shown);
    }
  }

  private static final String PROSE =
      """
      员工每年有五天年假。未用完的年假可以顺延到第二年三月底，之后作废。\
      请病假的，须在当天上午十点以前告知主管，并在返岗后三天之内交上医院开具的证明，逾期未交的按事假处理，事假期间不发工资。\
      加班费怎么算？平日一倍半，周末两倍，法定节假日三倍！\
      Employees who travel for work are paid back what they spent on trains, rooms and meals. \
      Keep the receipts. Questions go to the office on the second floor, which is open until five.
      """;

  /// One code point too bold, as a slip in the hearing's frontier would be.
  private static final class BoldWatch extends Watch {
    BoldWatch(Inspector inspector, StreamText text) {
      super(inspector, text);
    }

    @Override
    int frontier() {
      return Math.min(super.frontier() + 1, size());
    }
  }
}
