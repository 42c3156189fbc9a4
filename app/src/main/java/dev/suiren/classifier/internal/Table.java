package dev.suiren.classifier.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Learned weights, one byte each. Immutable.
/* A file is a header of lines that begin with `#`, an empty line, the largest weight as four bytes
 * (a float), and then for each weight that is not nothing the distance from the place before it
 * (seven bits a byte, the lowest first, the eighth bit says that more follow) and its step. A step s
 * stands for sign(s) (s/127)^2 of the largest weight: small weights are kept finer than large ones.
 */
final class Table {
  private static final int STEPS = 127;

  private final byte[] steps;
  private final float[] values = new float[256];

  private Table(byte[] steps, float largest) {
    this.steps = steps;
    for (int step = -STEPS; step <= STEPS; step++) {
      float share = (float) step / STEPS;
      values[step & 0xFF] = Math.signum(share) * share * share * largest;
    }
  }

  static byte[] shipped(String resource) {
    try (InputStream in = Table.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Table read(byte[] file) {
    int at = headerEnd(file);
    int bits = 0;
    for (int i = 0; i < Float.BYTES; i++) {
      bits = bits << 8 | (file[at++] & 0xFF);
    }
    byte[] steps = new byte[Bag.PLACES];
    int place = -1;
    while (at < file.length) {
      int shift = 0;
      int distance = 0;
      byte next;
      do {
        next = file[at++];
        distance |= (next & 0x7F) << shift;
        shift += 7;
      } while (next < 0);
      place += distance;
      steps[place] = file[at++];
    }
    return new Table(steps, Float.intBitsToFloat(bits));
  }

  private static int headerEnd(byte[] file) {
    int at = 0;
    while (file[at] == '#') {
      while (file[at++] != '\n') {}
    }
    return at + 1;
  }

  /// @param most how many weights are kept, the largest first
  static byte[] write(List<String> header, double[] weights, int most) {
    double least = least(weights, most);
    float largest = (float) Arrays.stream(weights).map(Math::abs).max().orElse(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    header.forEach(line -> out.writeBytes(("# " + line + "\n").getBytes(StandardCharsets.UTF_8)));
    out.write('\n');
    int bits = Float.floatToIntBits(largest);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(bits >>> shift);
    }
    int last = -1;
    for (int place = 0; place < weights.length; place++) {
      int step = Math.abs(weights[place]) < least ? 0 : step(weights[place] / largest);
      if (step != 0) {
        distance(out, place - last);
        out.write(step);
        last = place;
      }
    }
    return out.toByteArray();
  }

  private static double least(double[] weights, int most) {
    double[] sizes = Arrays.stream(weights).map(Math::abs).sorted().toArray();
    return sizes[Math.max(0, sizes.length - most)];
  }

  private static int step(double share) {
    int size = (int) (StrictMath.sqrt(Math.abs(share)) * STEPS + 0.5);
    return share < 0 ? -size : size;
  }

  private static void distance(ByteArrayOutputStream out, int distance) {
    int rest = distance;
    while (rest > 0x7F) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /// Four sums side by side: none has to wait for the one before.
  Weighing weigh(Bag bag) {
    int size = bag.size();
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < size; i += 4) {
      first += value(bag.place(i));
      second += value(bag.place(i + 1));
      third += value(bag.place(i + 2));
      fourth += value(bag.place(i + 3));
    }
    for (; i < size; i++) {
      first += value(bag.place(i));
    }
    return new Weighing(first + second + (third + fourth), size);
  }

  private double value(int place) {
    return values[steps[place] & 0xFF];
  }

  /// From 0 to 1.
  double probability(Bag bag) {
    return weigh(bag).probability();
  }
}
