package dev.suiren.audit.internal;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures apart what it takes to look for listed terms in disguise in clean texts: CPU time of
/// one thread by number of terms, the median of several rounds.
final class DisguiseTrial {
  static final String SETTING = "disguises in 300000 chars";

  private static final List<Integer> SIZES = List.of(100, 1_600, 10_000);
  private static final int CHARS = 300_000;
  private static final int PIECE = 10_000;
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 5;

  private final SpeedTexts texts;

  DisguiseTrial(SpeedTexts texts) {
    this.texts = texts;
  }

  Map<String, Number> play() {
    Map<String, Number> values = new LinkedHashMap<>();
    int[] text = CodePoints.of(texts.text(CHARS));
    for (int size : SIZES) {
      Disguised disguised = Disguised.of(texts.terms(size, false), List.of());
      values.put("disguised" + size + "MicrosPerChar", micros(disguised, text));
      values.put("disguised" + size + "Found", read(disguised, text));
    }
    return values;
  }

  private static double micros(Disguised disguised, int[] text) {
    double[] rounds = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = cpu();
      read(disguised, text);
      if (round >= 0) {
        rounds[round] = (cpu() - start) / 1e3 / text.length;
      }
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static int read(Disguised disguised, int[] text) {
    int found = 0;
    for (int from = 0; from < text.length; from += PIECE) {
      int to = Math.min(text.length, from + PIECE);
      found += disguised.whole(Arrays.copyOfRange(text, from, to)).size();
    }
    return found;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
