package dev.suiren.bench;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Passages a second from the first file to the last vector, against the models alone on the same
/// passages with as many threads.
final class IngestBench {
  private static final double TARGET = 0.9;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private IngestBench() {}

  static List<Row> run(Options options, Path work)
      throws IOException, OrtException, InterruptedException, ExecutionException {
    int passages = options.rounds(4_000, 600);
    int threads = Runtime.getRuntime().availableProcessors();
    List<Double> rates = new ArrayList<>();
    List<Double> raws = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int round = 0; round < options.rounds(3, 1); round++) {
      Path place = work.resolve("ingest-" + round);
      List<String> texts = new ArrayList<>();
      double rate = product(options, place, 100 + round, passages, texts);
      double raw;
      try (RawOnnx onnx = new RawOnnx()) {
        raw = onnx.rate(texts, threads);
      }
      rates.add(rate);
      raws.add(raw);
      shares.add(rate / raw);
    }
    Figures share = new Figures(shares);
    return List.of(
        Row.judged(
            "Ingestion until every vector is there, as a share of the raw embedding rate",
            "≥ 0.9",
            share.summary("%.2f", "").replace("  ", " "),
            share.median() >= TARGET),
        Row.beside(
            "— Suiren: %,d passages parsed, audited, indexed, embedded".formatted(passages),
            new Figures(rates).summary("%.0f", "passages/s")),
        Row.beside(
            "— ONNX Runtime alone: the same passages, already cut into tokens, %d threads"
                .formatted(threads),
            new Figures(raws).summary("%.0f", "passages/s")));
  }

  /// Passages a second; fills `texts` with the passages that were embedded.
  private static double product(
      Options options, Path place, int seed, int passages, List<String> texts) throws IOException {
    Path warm = place.resolve("warm");
    Path docs = place.resolve("docs");
    new Texts(7).write(warm, 120);
    new Texts(seed).write(docs, passages);
    try (House house = House.up(options.root(), place.resolve("home"))) {
      CommandDoor door = house.door();
      Rows rows = house.rows();
      door.run("add", warm.toString());
      Vectors.await(rows, PATIENCE);
      int before = rows.vectors();
      long start = System.nanoTime();
      door.run("add", docs.toString());
      if (!Vectors.await(rows, PATIENCE)) {
        throw new IllegalStateException("not all vectors came in time");
      }
      double seconds = Waiting.millisSince(start) / 1000;
      texts.addAll(rows.texts());
      return (rows.vectors() - before) / seconds;
    }
  }
}
