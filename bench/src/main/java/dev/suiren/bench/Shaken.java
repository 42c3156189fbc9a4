package dev.suiren.bench;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Vectors in place of embedded ones: each a true one of the same language, turned by a seeded
/// angle so that its cosine with it is about 0.9, as of sentences that say much the same.
final class Shaken {
  /// The length of what is added to a vector of length 1.
  private static final double STRENGTH = 0.48;

  private final SplittableRandom random = new SplittableRandom(4711);
  private final Map<Tongue, List<byte[]>> truth = new EnumMap<>(Tongue.class);

  /// @param truth half-precision floats, as the product stores them
  Shaken(Map<Tongue, List<byte[]>> truth) {
    this.truth.putAll(truth);
  }

  byte[] next(Tongue tongue) {
    List<byte[]> all = truth.getOrDefault(tongue, List.of());
    ByteBuffer from = ByteBuffer.wrap(all.get(random.nextInt(all.size())));
    int dimensions = from.remaining() / Short.BYTES;
    double[] values = new double[dimensions];
    double[] noise = new double[dimensions];
    double length = 0;
    for (int i = 0; i < dimensions; i++) {
      noise[i] = random.nextGaussian();
      length += noise[i] * noise[i];
    }
    double square = 0;
    for (int i = 0; i < dimensions; i++) {
      values[i] = Float.float16ToFloat(from.getShort()) + STRENGTH * noise[i] / Math.sqrt(length);
      square += values[i] * values[i];
    }
    ByteBuffer to = ByteBuffer.allocate(dimensions * Short.BYTES);
    for (double value : values) {
      to.putShort(Float.floatToFloat16((float) (value / Math.sqrt(square))));
    }
    return to.array();
  }
}
