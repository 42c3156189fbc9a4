package dev.suiren.proof.internal;

import dev.suiren.answers.Findings;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Predictions as JSON Lines, in the order they were made.
final class PredictionFile implements AutoCloseable {
  private final JsonMapper json;
  private final LineFile lines;

  PredictionFile(JsonMapper json, Path file) {
    this.json = json;
    this.lines = new LineFile(json, file);
  }

  void write(Prediction prediction) {
    lines.write(line(prediction));
  }

  /// @param way in which the question was asked
  /// @param told whether the reader is told that some documents could not be searched
  void write(String way, Prediction prediction, boolean told) {
    lines.write(line(prediction).put("way", way).put("unreachable", told));
  }

  private ObjectNode line(Prediction prediction) {
    ObjectNode line = json.createObjectNode();
    line.put("id", prediction.question());
    if (prediction.pool() != Pool.WHOLE) {
      line.put("pool", prediction.pool().word());
    }
    line.set("ranking", slices(prediction.ranking()));
    Prediction.Said said = prediction.said();
    line.put("answer", said.span().orElse(said.answer()).value());
    line.put("text", said.answer().value());
    line.set("shown", slices(prediction.said().shown()));
    line.put("confidence", prediction.said().confidence());
    line.put("refused", prediction.said().refused());
    if (prediction.pool() == Pool.CONTESTED || prediction.pool() == Pool.WHOLE) {
      line.put("conflict", prediction.said().conflict());
    }
    return line.put("millis", prediction.millis());
  }

  /// What a ranker learns from: one line a sentence, no label among them.
  void write(String question, Pool pool, Slice slice, List<Findings.Feature> features) {
    ObjectNode line = slice(slice);
    line.put("id", question);
    if (pool != Pool.WHOLE) {
      line.put("pool", pool.word());
    }
    ObjectNode values = line.putObject("features");
    features.forEach(feature -> values.put(feature.name(), feature.value()));
    lines.write(line);
  }

  private ArrayNode slices(List<Slice> slices) {
    ArrayNode array = json.createArrayNode();
    slices.forEach(slice -> array.add(slice(slice)));
    return array;
  }

  private ObjectNode slice(Slice slice) {
    return json.createObjectNode()
        .put("document", slice.document())
        .put("start", slice.start())
        .put("end", slice.end())
        .put("score", slice.score());
  }

  @Override
  public void close() {
    lines.close();
  }
}
