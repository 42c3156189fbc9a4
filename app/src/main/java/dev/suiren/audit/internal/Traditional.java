package dev.suiren.audit.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Traditional characters and their simplified forms, one for one, from the table that comes with
/// HanLP; its phrases are left out, so that the answer never depends on the neighbours.
final class Traditional {
  private static final String TABLE = "/data/dictionary/tc/t2s.txt";
  private static final Map<Integer, Integer> SIMPLE = load();

  private Traditional() {}

  static int simplify(int codePoint) {
    return codePoint < 0x2E80 ? codePoint : SIMPLE.getOrDefault(codePoint, codePoint);
  }

  private static Map<Integer, Integer> load() {
    Map<Integer, Integer> simple = new HashMap<>(8192);
    try (InputStream in = Objects.requireNonNull(Traditional.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int cut = line.indexOf('=');
        if (cut > 0 && line.codePointCount(0, cut) == 1) {
          simple.put(line.codePointAt(0), line.codePointAt(cut + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(simple);
  }
}
