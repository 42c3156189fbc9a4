package dev.suiren.library.internal;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cuts a text into the pieces of a BERT vocabulary, as the models were trained on (Devlin et al.:
/// "BERT", NAACL 2019). A text that spells a special token is read as the words it looks like.
/// Thread-safe.
final class WordPiece {
  private static final int LONGEST_WORD = 100;
  private static final String INSIDE = "##";

  private final Vocabulary heads;
  private final Vocabulary tails;
  private final boolean stripAccents;
  private final int unknown;
  private final int begin;
  private final int end;

  private WordPiece(JsonNode tokenizer) {
    Map<String, Integer> pieces = new HashMap<>();
    tokenizer
        .path("model")
        .path("vocab")
        .properties()
        .forEach(entry -> pieces.put(entry.getKey(), entry.getValue().asInt()));
    heads = Vocabulary.of(pieces);
    tails = Vocabulary.of(inside(pieces));
    stripAccents = tokenizer.path("normalizer").path("lowercase").asBoolean();
    unknown = special(pieces, "[UNK]");
    begin = special(pieces, "[CLS]");
    end = special(pieces, "[SEP]");
  }

  /// Reads the `tokenizer.json` that comes with a model.
  static WordPiece read(InputStream tokenizer) {
    return new WordPiece(JsonMapper.shared().readTree(tokenizer));
  }

  private static Map<String, Integer> inside(Map<String, Integer> pieces) {
    Map<String, Integer> inside = new HashMap<>();
    pieces.forEach(
        (piece, id) -> {
          if (piece.startsWith(INSIDE)) {
            inside.put(piece.substring(INSIDE.length()), id);
          }
        });
    return inside;
  }

  private static int special(Map<String, Integer> pieces, String name) {
    Integer id = pieces.get(name);
    if (id == null) {
      throw new IllegalStateException("the vocabulary has no " + name);
    }
    return id;
  }

  /// The numbers of the pieces between the marks of beginning and end, at most `max` in all.
  long[] encode(String text, int max) {
    Cut cut = new Cut(max);
    cut.ids[cut.count++] = begin;
    String read = stripAccents ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
    for (int at = 0; at < read.length() && cut.count < max; ) {
      int point = read.codePointAt(at);
      at += Character.charCount(point);
      if (isSpace(point)) {
        addWord(cut);
      } else if (isPunctuation(point) || isChinese(point)) {
        addWord(cut);
        cut.append(point);
        addWord(cut);
      } else if (!isDropped(point)) {
        cut.append(Character.toLowerCase(point));
      }
    }
    addWord(cut);
    int kept = Math.min(cut.count, max - 1);
    cut.ids[kept] = end;
    return Arrays.copyOf(cut.ids, kept + 1);
  }

  /// What was cut of a text so far, and the word that is being read.
  private static final class Cut {
    private final int max;
    private final long[] ids;
    private final char[] word = new char[2 * (LONGEST_WORD + 1)];
    private int count;
    private int letters;
    private int points;

    Cut(int max) {
      this.max = max;
      this.ids = new long[max + 1];
    }

    /// Of a word that is too long to be cut, only that it is.
    void append(int point) {
      if (points <= LONGEST_WORD) {
        letters += Character.toChars(point, word, letters);
        points++;
      }
    }

    void add(int id) {
      if (count < max) {
        ids[count++] = id;
      }
    }
  }

  /// A word of which a piece is unknown is unknown as a whole.
  private void addWord(Cut cut) {
    int before = cut.count;
    boolean known = cut.points <= LONGEST_WORD;
    for (int from = 0; known && from < cut.letters; ) {
      Vocabulary pieces = from == 0 ? heads : tails;
      int piece = pieces.longest(cut.word, from, cut.letters);
      known = piece != Vocabulary.NONE;
      if (known) {
        cut.add(pieces.id(piece));
        from += pieces.length(piece);
      }
    }
    if (!known) {
      cut.count = before;
      cut.add(unknown);
    }
    cut.letters = 0;
    cut.points = 0;
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
