package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.TermAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Predictions made by hand against labels made by hand.
@Tag("S5")
class ReadingScoresTest {
  private static final Slice TOKYO = new Slice("japan", 0, 12, 1);
  private static final Slice KYOTO = new Slice("false", 0, 12, 0.9);
  private static final Slice PARIS = new Slice("france", 0, 12, 0.8);

  private final JsonMapper json = new JsonMapper();
  private final Predictions predictions = new Predictions();
  @TempDir Path folder;

  @BeforeEach
  void writeSet() throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id":"japan","text":"It is TOKYO."}
        {"_id":"false","text":"It is Kyoto."}
        {"_id":"france","text":"It is Paris."}
        {"_id":"hearsay","text":"It is TOKYO."}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id":"q1","text":"a","answers":[["Tokyo"]],"fake_answers":[["Kyoto"]],\
        "positives":[["japan"]],"counterfactual":["false"],"negatives":["france"],"part":"one"}
        {"_id":"q2","text":"b","answers":[["Tokyo"],["Paris","Lyon"]],\
        "positives":[["japan"],["france"]],"negatives":["false"],"cluster":"c"}
        """);
    Files.writeString(
        folder.resolve("qrels.tsv"),
        "query-id\tcorpus-id\tscore\nq1\tjapan\t1\nq1\tfalse\t-1\nq1\tfrance\t0\n"
            + "q2\tjapan\t1\nq2\tfrance\t2\n");
  }

  private void predict(
      String id, Pool pool, List<Slice> ranking, List<Slice> shown, double sure, boolean conflict) {
    var said =
        new Prediction.Said(
            TermAudit.cleared("text"), Optional.empty(), shown, sure, shown.isEmpty(), conflict);
    predictions.add(new Prediction(id, pool, ranking, said, 10));
  }

  private Map<String, Number> values(String part) {
    Corpus corpus = Corpus.read(json, folder);
    List<Question> questions = Question.list(json, folder, corpus);
    var scores = new ReadingScores(corpus, predictions, Labels.read(json, folder));
    var figures = scores.of(questions, "hash");
    return part.isEmpty() ? figures.values() : figures.byPart().getOrDefault(part, Map.of());
  }

  @Test
  void everyPartOfAnAnswerMustBeSaid() {
    predict("q1", Pool.WHOLE, List.of(KYOTO, TOKYO), List.of(TOKYO), 0.9, false);
    predict("q2", Pool.WHOLE, List.of(TOKYO, PARIS), List.of(TOKYO, PARIS), 0.5, false);

    assertThat(values(""))
        .containsEntry("items", 2)
        .containsEntry("clusters", 2L)
        .containsEntry("sentenceAt1", 0.0)
        .containsEntry("sentenceAt3", 1.0)
        .containsEntry("hitAt1", 0.5)
        .containsEntry("allPartsAt3", 1.0)
        .containsEntry("precisionAt90", 0.5)
        .containsEntry("p95Millis", 10.0)
        .doesNotContainKeys("em", "f1", "map", "p30", "abstainAuc", "conflictShown");
    assertThat(values("one"))
        .containsEntry("items", 1)
        .containsEntry("sentenceAt3", 1.0)
        .doesNotContainKey("allPartsAt3");
  }

  @Test
  void aSentenceFromADocumentThatDoesNotAnswerIsNoHit() {
    Slice right = new Slice("hearsay", 0, 12, 1);
    predict("q1", Pool.WHOLE, List.of(right), List.of(), 0, false);

    assertThat(values("one")).containsEntry("sentenceAt3", 0.0).containsEntry("hitAt1", 0.0);
  }

  @Test
  void refusingIsJudgedOverTheSmallPools() {
    predict("q1", Pool.ANSWERED, List.of(TOKYO), List.of(TOKYO), 0.9, false);
    predict("q2", Pool.ANSWERED, List.of(TOKYO), List.of(), 0.2, false);
    predict("q1", Pool.UNANSWERED, List.of(PARIS), List.of(PARIS), 0.4, false);
    predict("q2", Pool.UNANSWERED, List.of(KYOTO), List.of(), 0.1, false);

    assertThat(values(""))
        .containsEntry("abstainAuc", 0.75)
        .containsEntry("falseRefusal", 0.5)
        .containsEntry("falseAnswer", 0.5);
  }

  @Test
  void aConflictIsShownWhenBothSidesAreAndTheyAreMarked() {
    predict("q1", Pool.CONTESTED, List.of(), List.of(TOKYO, KYOTO), 1, false);
    assertThat(values("one")).containsEntry("conflictShown", 0.0);

    predict("q1", Pool.CONTESTED, List.of(), List.of(TOKYO, KYOTO), 1, true);
    assertThat(values("one")).containsEntry("conflictShown", 1.0);

    predict("q1", Pool.CONTESTED, List.of(), List.of(TOKYO), 1, true);
    assertThat(values("one")).containsEntry("conflictShown", 0.0);
  }

  @Test
  void aConflictOverTheOwnPoolIsFalse() {
    predict("q1", Pool.WHOLE, List.of(), List.of(TOKYO, KYOTO), 1, true);
    predict("q1", Pool.CONTESTED, List.of(), List.of(TOKYO, KYOTO), 1, false);
    predict("q2", Pool.WHOLE, List.of(), List.of(TOKYO), 1, false);

    assertThat(values("")).containsEntry("falseConflict", 0.5);
  }
}
