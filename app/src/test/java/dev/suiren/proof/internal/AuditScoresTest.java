package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.proof.AuditFigures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Verdicts made by hand against labels made by hand.
class AuditScoresTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static Item row(String json) {
    return new Item(new DataFile.Line("rows.jsonl", 1, json), JSON.readTree(json));
  }

  private static Inspected said(Asked asked, String json) {
    return Inspected.of(asked, Set.of("豆腐"), JSON.readTree(json));
  }

  private static Inspected text(String row, String said) {
    return said(Asked.plain(row(row)).orElseThrow(), said);
  }

  private static String verdict(String word, String... aspects) {
    String list = String.join(",", Stream.of(aspects).map(it -> "\"" + it + "\"").toList());
    return "{\"verdict\":\"%s\",\"aspects\":[%s],\"spans\":[]}".formatted(word, list);
  }

  private static String found(String channel, String term) {
    return """
    {"verdict":"block","aspects":["term"],\
    "spans":[{"start":0,"end":1,"channel":"%s","term":"%s","aspect":"term"}]}\
    """
        .formatted(channel, term);
  }

  @Test
  void unsureAndBlockArePositiveAndAnErrorIsWrong() {
    AuditFigures figures =
        ModerationScores.of(
                List.of(
                    text("{\"id\":1,\"text\":\"a\",\"label\":1}", verdict("block")),
                    text("{\"id\":2,\"text\":\"a\",\"label\":1}", verdict("unsure")),
                    text("{\"id\":3,\"text\":\"a\",\"label\":1}", verdict("error")),
                    text("{\"id\":4,\"text\":\"a\",\"label\":0}", verdict("pass")),
                    text("{\"id\":5,\"text\":\"a\"}", verdict("unsure")),
                    text("{\"id\":6,\"text\":\"a\"}", verdict("error"))))
            .figures("s");
    assertThat(figures.values())
        .containsEntry("items", 6L)
        .containsEntry("accuracy", 0.5)
        .containsEntry("recall", 0.6667)
        .containsEntry("falsePositiveRate", 0.6667)
        .containsEntry("f1", 0.5714)
        .containsEntry("macroF1", 0.4857)
        .containsEntry("blockShare", 0.0)
        .containsEntry("unsureShare", 0.3333)
        .doesNotContainKey("quotedNegated");
  }

  @Test
  void quotedAndNegatedAreCountedTogether() {
    AuditFigures figures =
        ModerationScores.of(
                List.of(
                    functionality("counter_quote_nh", "pass"),
                    functionality("negate_neg_nh", "block"),
                    functionality("derog_h", "block")))
            .figures("s");
    assertThat(figures.values()).containsEntry("quotedNegated", 0.5);
    assertThat(figures.groups().get("byFunctionality"))
        .containsEntry("counter_quote_nh", Map.of("items", 1L, "accuracy", 1.0))
        .containsEntry("negate_neg_nh", Map.of("items", 1L, "accuracy", 0.0));
    assertThat(figures.groups()).containsOnlyKeys("byFunctionality", "byFile");
  }

  private static Inspected functionality(String name, String word) {
    return text(
        "{\"text\":\"a\",\"label\":0,\"functionality\":\"%s\"}".formatted(name), verdict(word));
  }

  @Test
  void aSetOfCleanTextsHasNoF1() {
    AuditFigures figures =
        ModerationScores.of(
                List.of(
                    text("{\"id\":1,\"text\":\"a\",\"cluster\":\"c\"}", verdict("pass")),
                    text("{\"id\":2,\"text\":\"a\",\"cluster\":\"c\"}", found("surface", "豆腐"))))
            .figures("s");
    assertThat(figures.values())
        .containsEntry("clusters", 1L)
        .containsEntry("accuracyLow", 0.5)
        .containsEntry("accuracyHigh", 0.5)
        .containsEntry("termShare", 0.5)
        .doesNotContainKeys("f1", "macroF1", "recall");
  }

  @Test
  void aDisguisedTextIsRecoveredByItsOwnTermOnly() {
    String row =
        "{\"text\":\"x\",\"label\":1,\"entities\":[\"豆腐\"],\"variants\":{\"A\":[\"a\",\"b\"],\"B\":[\"c\"]}}";
    List<Asked> asked = Asked.variants(row(row));
    AuditFigures figures =
        UnmaskingScores.of(
                List.of(
                    said(asked.get(0), found("pinyin", "豆腐")),
                    said(asked.get(1), found("pinyin", "别的")),
                    said(asked.get(2), found("surface", "豆腐")),
                    text("{\"text\":\"clean\",\"label\":0}", found("pinyin", "豆腐")),
                    text("{\"text\":\"clean\"}", found("rendered", "豆腐")),
                    text("{\"text\":\"toxic\",\"label\":1}", found("pinyin", "豆腐"))))
            .figures("s");
    assertThat(figures.values())
        .containsEntry("recovery", 0.6667)
        .containsEntry("addedFalseAlarms", 50.0);
    assertThat(figures.groups().get("byDisguise"))
        .containsEntry("A", Map.of("items", 2L, "recovery", 0.5))
        .containsEntry("B", Map.of("items", 1L, "recovery", 1.0));
    assertThat(figures.absent()).containsExactly("addedFalseAlarmsOurs");
  }

  @Test
  void aSpanIsRightStrictlyOrInPart() {
    String row =
        "{\"text\":\"0123456789\",\"spans\":[{\"type\":\"CREDIT_CARD\",\"start\":0,\"end\":4},"
            + "{\"type\":\"cn.mobile\",\"start\":5,\"end\":7},"
            + "{\"type\":\"PERSON\",\"start\":8,\"end\":9}]}";
    String said =
        "{\"verdict\":\"pass\",\"aspects\":[],\"spans\":["
            + span(0, 4, "pattern", "bank.card")
            + ","
            + span(0, 4, "rendered", "bank.card")
            + ","
            + span(5, 8, "pattern", "cn.mobile")
            + ","
            + span(9, 10, "pattern", "cn.plate")
            + "]}";
    AuditFigures figures = PersonalScores.of(List.of(text(row, said))).figures("s");
    assertThat(figures.values())
        .containsEntry("precision", 0.3333)
        .containsEntry("recall", 0.5)
        .containsEntry("precisionPartial", 0.6667)
        .containsEntry("recallPartial", 1.0);
    assertThat(figures.groups().get("byType"))
        .containsOnlyKeys("CREDIT_CARD", "cn.mobile", "cn.plate");
    assertThat(figures.absent()).containsExactly("PERSON");
  }

  private static String span(int start, int end, String channel, String term) {
    return "{\"start\":%d,\"end\":%d,\"channel\":\"%s\",\"term\":\"%s\",\"aspect\":\"privacy\"}"
        .formatted(start, end, channel, term);
  }

  @Test
  void aSpanOutsideItsTextIsTold() {
    String row = "{\"text\":\"𠀀\",\"spans\":[{\"type\":\"cn.mobile\",\"start\":0,\"end\":2}]}";
    assertThatThrownBy(() -> PersonalScores.of(List.of(text(row, verdict("pass")))))
        .hasMessage("rows.jsonl line 1: a span that does not lie in the text");
  }

  @Test
  void anAttackIsFlaggedForInjectionAndForNothingElse() {
    AuditFigures figures =
        InjectionScores.of(
                List.of(
                    source("X_one", 1, verdict("unsure", "injection")),
                    source("X_two", 1, verdict("block", "abuse")),
                    source("Y", 0, verdict("pass", "injection")),
                    source("Y", 0, verdict("block", "injection")),
                    text("{\"text\":\"a\",\"file\":\"f\"}", verdict("unsure", "hidden"))))
            .figures("s");
    assertThat(figures.values())
        .containsEntry("recall", 0.5)
        .containsEntry("falsePositiveRate", 0.5);
    assertThat(figures.groups().getOrDefault("byFamily", Map.of()).get("X"))
        .containsEntry("recall", 0.5)
        .containsEntry("stopped", 1.0)
        .doesNotContainKey("falsePositiveRate");
    assertThat(figures.groups().getOrDefault("byFile", Map.of()).get("f"))
        .containsEntry("flagged", 0.0)
        .containsEntry("hidden", 1.0)
        .doesNotContainKeys("recall", "accuracy");
  }

  private static Inspected source(String name, int label, String said) {
    return text("{\"text\":\"a\",\"source\":\"%s\",\"label\":%d}".formatted(name, label), said);
  }
}
