package dev.suiren.library.internal;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cuts a text into the pieces of a BERT vocabulary, as the models were trained on (Devlin et al.:
/// "BERT", NAACL 2019). A text that spells a special token is read as the words it looks like.
/// Thread-safe.
final class WordPiece {
  private static final int LONGEST_WORD = 100;
  private static final String INSIDE = "##";

  private final Map<String, Integer> pieces = new HashMap<>();
  private final boolean stripAccents;
  private final int unknown;
  private final int begin;
  private final int end;

  private WordPiece(JsonNode tokenizer) {
    tokenizer
        .path("model")
        .path("vocab")
        .properties()
        .forEach(entry -> pieces.put(entry.getKey(), entry.getValue().asInt()));
    stripAccents = tokenizer.path("normalizer").path("lowercase").asBoolean();
    unknown = special("[UNK]");
    begin = special("[CLS]");
    end = special("[SEP]");
  }

  /// Reads the `tokenizer.json` that comes with a model.
  static WordPiece read(InputStream tokenizer) {
    return new WordPiece(JsonMapper.shared().readTree(tokenizer));
  }

  private int special(String name) {
    Integer id = pieces.get(name);
    if (id == null) {
      throw new IllegalStateException("the vocabulary has no " + name);
    }
    return id;
  }

  /// The numbers of the pieces between the marks of beginning and end, at most `max` in all.
  long[] encode(String text, int max) {
    List<Integer> ids = new ArrayList<>();
    ids.add(begin);
    StringBuilder word = new StringBuilder();
    int[] points =
        (stripAccents ? Normalizer.normalize(text, Normalizer.Form.NFD) : text)
            .codePoints()
            .toArray();
    for (int point : points) {
      if (isSpace(point)) {
        addWord(word, ids);
      } else if (isPunctuation(point) || isChinese(point)) {
        addWord(word, ids);
        addWord(word.appendCodePoint(point), ids);
      } else if (!isDropped(point)) {
        word.appendCodePoint(Character.toLowerCase(point));
      }
      if (ids.size() >= max) {
        break;
      }
    }
    addWord(word, ids);
    List<Integer> kept = ids.subList(0, Math.min(ids.size(), max - 1));
    kept.add(end);
    return kept.stream().mapToLong(Integer::longValue).toArray();
  }

  private void addWord(StringBuilder word, List<Integer> ids) {
    String all = word.toString();
    word.setLength(0);
    if (all.codePointCount(0, all.length()) > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    List<Integer> found = new ArrayList<>();
    int from = 0;
    while (from < all.length()) {
      int to = endOfPiece(all, from);
      if (to == from) {
        ids.add(unknown);
        return;
      }
      found.add(pieces.getOrDefault(piece(all, from, to), unknown));
      from = to;
    }
    ids.addAll(found);
  }

  private int endOfPiece(String word, int from) {
    int to = word.length();
    while (to > from && !pieces.containsKey(piece(word, from, to))) {
      to--;
    }
    return to;
  }

  private static String piece(String word, int from, int to) {
    String piece = word.substring(from, to);
    return from == 0 ? piece : INSIDE + piece;
  }

  private static boolean isSpace(int point) {
    return point == '\t' || point == '\n' || point == '\r' || Character.isSpaceChar(point);
  }

  private boolean isDropped(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      case Character.NON_SPACING_MARK -> stripAccents;
      default -> point == 0xFFFD;
    };
  }

  private static boolean isPunctuation(int point) {
    if (point < 0x80) {
      return point > ' ' && point < 0x7F && !Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isChinese(int point) {
    return point >= 0x4E00 && point <= 0x9FFF
        || point >= 0x3400 && point <= 0x4DBF
        || point >= 0x20000 && point <= 0x2CEAF
        || point >= 0xF900 && point <= 0xFAFF
        || point >= 0x2F800 && point <= 0x2FA1F;
  }
}
