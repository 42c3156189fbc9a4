package dev.suiren.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Plain WordPiece over a model's vocabulary, for the raw runtime.
final class Pieces {
  private static final int MOST = 512;
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&\\P{IsHan}]+|\\S");

  private final Map<String, Integer> vocabulary = new HashMap<>();

  Pieces(String resource) throws IOException {
    try (InputStream in = Pieces.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IOException(resource + " is not on the class path");
      }
      JsonMapper.shared()
          .readTree(in)
          .path("model")
          .path("vocab")
          .properties()
          .forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
    }
  }

  long[] of(String text) {
    List<Integer> ids = new ArrayList<>(List.of(id("[CLS]")));
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(w -> add(w.group(), ids));
    List<Integer> kept = new ArrayList<>(ids.subList(0, Math.min(ids.size(), MOST - 1)));
    kept.add(id("[SEP]"));
    return kept.stream().mapToLong(Integer::longValue).toArray();
  }

  private void add(String word, List<Integer> ids) {
    int from = 0;
    while (from < word.length()) {
      String inside = from == 0 ? "" : "##";
      int to = word.length();
      while (to > from && !vocabulary.containsKey(inside + word.substring(from, to))) {
        to--;
      }
      if (to == from) {
        ids.add(id("[UNK]"));
        return;
      }
      ids.add(id(inside + word.substring(from, to)));
      from = to;
    }
  }

  private int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalStateException("the vocabulary has no " + piece);
    }
    return id;
  }
}
