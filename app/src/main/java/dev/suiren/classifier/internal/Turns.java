package dev.suiren.classifier.internal;

import java.util.Set;

/// The classes of a text that carry its meaning, in their order, each with what turns it: whether
/// it is denied, forbidden, quoted or said by somebody. For one thread.
/* A denial reaches over the next few pieces, to the end of its clause; a second one lifts it. What
 * somebody says reaches to the end of the sentence.
 */
final class Turns {
  private static final int REACH = 8;
  private static final int QUOTED = 1 << 8;
  private static final int DENIED = 1 << 9;
  private static final int FORBIDDEN = 1 << 10;
  private static final int SAID = 1 << 11;
  private static final Set<String> LEFT_OUT = Set.of("no", "all", "these", "like", "but");

  private final Words words;
  private final boolean[] kept = new boolean[128];
  private final boolean[] denies = new boolean[128];
  private final boolean[] forbids = new boolean[128];
  private final boolean[] says = new boolean[128];

  Turns(Words words) {
    this.words = words;
    for (int kind = 1; kind < words.classes(); kind++) {
      int each = kind;
      kept[kind] = LEFT_OUT.stream().noneMatch(family -> words.within(each, family));
      denies[kind] = words.within(kind, "no");
      forbids[kind] = words.within(kind, "no.mustnot");
      says[kind] = words.within(kind, "talk.speech") || words.within(kind, "talk.think");
    }
  }

  /// @return how many there are
  int row(Outline outline, int[] row) {
    int size = 0;
    int until = -1;
    int denied = 0;
    int said = 0;
    for (int mark = 0; mark < outline.marks; mark++) {
      int i = outline.marked[mark];
      int kind = outline.kinds[i];
      if (kind < 0) {
        until = -1;
        said = kind == Outline.SENTENCE ? 0 : said;
      } else if (denies[kind]) {
        denied = i <= until ? 0 : DENIED | (forbids[kind] ? FORBIDDEN : 0);
        until = denied == 0 ? -1 : i + REACH;
      } else if (kept[kind]) {
        int turn = (i <= until ? denied : 0) | said | (outline.quoted[i] ? QUOTED : 0);
        row[size++] = words.family(kind) | turn;
        said = says[kind] ? SAID : said;
      }
    }
    return size;
  }
}
