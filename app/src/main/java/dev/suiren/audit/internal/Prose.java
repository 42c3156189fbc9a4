package dev.suiren.audit.internal;

/// Words of plain Latin letters, one behind the other, as most of an English text is. A pattern may
/// begin in them, as in "A B12345678", but never ends there: the run in which it goes on is looked
/// at, and `Search` goes back from there as far as the pattern may have begun (`Search.BEFORE`).
final class Prose {
  private static final int ASCII = 0x80;

  private final int[] text;

  /// Whether some term begins with a comma.
  private final boolean comma;

  Prose(Glyphs glyphs, int[] text) {
    this.text = text;
    this.comma = glyphs.code(',') != 0;
  }

  /// The first place from `from` on, where a run begins, at which another run begins and needs a
  /// closer look; `from` itself if nothing can be passed over.
  ///
  /// @param limit about where to stop
  int skip(int from, int limit) {
    int end = Math.min(limit, text.length) - 2;
    int word = from;
    int place = from;
    while (place < end && place - word < Run.SHORTEST_KEY) {
      int c = text[place];
      if (letter(c) || (c == '-' && place > word && letter(text[place - 1]))) {
        place++;
        continue;
      }
      int space = c == '.' || (c == ',' && !comma) ? place + 1 : place;
      if (text[space] != ' ' || !letter(text[space + 1])) {
        return word;
      }
      word = space + 1;
      place = word;
    }
    return word;
  }

  private static boolean letter(int c) {
    return c < ASCII && Pattern.letter(c);
  }
}
