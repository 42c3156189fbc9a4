package dev.suiren.answers.internal;

import dev.suiren.kernel.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Orders sentences by a weighted sum of their traits. The weights are learned (`./suiren
/// train-ranking`) and lie beside this class; a trait they do not name counts for nothing.
final class Ranker {
  private static final String WEIGHTS = "reading-weights.tsv";
  static final Ranker SHIPPED = read();

  private final double[] weights;

  private Ranker(double[] weights) {
    this.weights = weights;
  }

  private static Ranker read() {
    return of(new String(shipped(), StandardCharsets.UTF_8).lines().toList());
  }

  /// The digest of the weights that are shipped.
  static String shippedHash() {
    return Hash.of(shipped());
  }

  private static byte[] shipped() {
    try (InputStream in = Ranker.class.getResourceAsStream(WEIGHTS)) {
      if (in == null) {
        throw new IllegalStateException(WEIGHTS + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param lines a trait's name and its weight between tabs; `#` begins a remark
  static Ranker of(List<String> lines) {
    double[] weights = new double[Traits.NAMES.size()];
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        int trait = Traits.NAMES.indexOf(columns[0]);
        if (trait < 0) {
          throw new IllegalArgumentException("no such trait: " + columns[0]);
        }
        weights[trait] = Double.parseDouble(columns[1]);
      }
    }
    return new Ranker(weights);
  }

  /// Higher is better; only comparable within one question.
  double score(Traits.Values traits) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * traits.get(i);
    }
    return sum;
  }
}
