package dev.suiren.audit.internal;

import java.util.Arrays;
import java.util.BitSet;

/// A text as the rules read it: plain characters, each knowing where in the original it stands.
///
/// White space counts once, as `SPACE` within a line, `LINE` across one line's end or a tab (left
/// out between two Han characters, where it is only a wrap), `GAP` across an empty line; no rule
/// reads across a gap. Characters are numbered by place; offsets are the original's code points.
final class Track {
  static final int SPACE = ' ';
  static final int LINE = '\n';
  static final int GAP = 0;

  private static final int FIRST = 24;

  /// What is known of each place lies side by side: plain, start.
  private static final int WIDTH = 2;

  private int[] cells = new int[FIRST * WIDTH];

  /// Made when a place first ends elsewhere than one character after its start; till then empty.
  private int[] ends = Fold.NOTHING;

  /// Made when something first vanishes; till then empty.
  private int[] vanishing = Fold.NOTHING;

  private int size;

  /// The places before which a line's end was left out and nothing else; till then empty.
  private final BitSet wraps = new BitSet(0);

  /// The places of letters of another alphabet, which may be taken for ones they look like.
  private final BitSet borrowed = new BitSet(0);

  private int spaceStart = -1;
  private int spaceEnd;
  private int vanishingBeforeSpace;
  private int newlines;
  private boolean tab;
  private boolean carriageReturn;
  private int vanishingSoFar;

  static Track of(int[] codePoints) {
    Track track = new Track();
    for (int i = 0; i < codePoints.length; i++) {
      track.feed(codePoints[i], i, i + 1);
    }
    return track;
  }

  void feed(int codePoint, int from, int to) {
    if (Fold.plainHan(codePoint) && spaceStart < 0) {
      add(codePoint, from, to, vanishingSoFar);
      return;
    }
    if (Fold.space(codePoint)) {
      feedSpace(codePoint, from, to);
      return;
    }
    int[] forms = Fold.plain(codePoint);
    if (forms.length == 0) {
      return;
    }
    for (int form : forms) {
      if (form == SPACE) {
        feedSpace(SPACE, from, to);
        continue;
      }
      if (spaceStart >= 0) {
        endSpace(form, from);
      }
      if (Lookalikes.ordinary(codePoint)) {
        borrowed.set(size);
      }
      add(form, from, to, vanishingSoFar);
    }
  }

  /// Something that may or may not be seen stood here: what follows may begin a word.
  void loosen() {
    vanishingSoFar++;
  }

  private void feedSpace(int codePoint, int from, int to) {
    if (spaceStart < 0) {
      spaceStart = from;
      vanishingBeforeSpace = vanishingSoFar;
      newlines = 0;
      tab = false;
      carriageReturn = false;
    }
    spaceEnd = to;
    tab |= codePoint == '\t';
    boolean newline =
        codePoint == '\r' || codePoint == '\n' || codePoint == 0x2028 || codePoint == 0x0C;
    if (codePoint == 0x2029) {
      newlines += 2;
    } else if (newline && !(codePoint == '\n' && carriageReturn)) {
      newlines++;
    }
    boolean falls = codePoint == ' ' || codePoint == '\t';
    carriageReturn = codePoint == '\r' || carriageReturn && falls;
  }

  private void endSpace(int next, int at) {
    boolean wrap = newlines == 1 && !tab && size > 0 && Fold.han(plain(size - 1)) && Fold.han(next);
    if (newlines > 1) {
      add(GAP, spaceStart, spaceEnd, vanishingBeforeSpace);
    } else if (!wrap) {
      int plainForm = newlines == 1 || tab ? LINE : SPACE;
      add(plainForm, spaceStart, spaceEnd, vanishingBeforeSpace);
    } else if (end(size - 1) == spaceStart && spaceEnd == at) {
      wraps.set(size);
    }
    spaceStart = -1;
  }

  private void add(int plainForm, int from, int to, int vanishingBefore) {
    int at = size * WIDTH;
    if (at == cells.length) {
      cells = Arrays.copyOf(cells, at * 2);
    }
    cells[at] = plainForm;
    cells[at + 1] = from;
    if (to != from + 1 || ends.length > 0) {
      endAt(to);
    }
    if (vanishingBefore > 0 || vanishing.length > 0) {
      vanish(vanishingBefore);
    }
    size++;
  }

  private void endAt(int to) {
    int before = ends.length;
    if (size >= before) {
      ends = Arrays.copyOf(ends, cells.length / WIDTH);
    }
    for (int place = before == 0 ? 0 : size; place < size; place++) {
      ends[place] = start(place) + 1;
    }
    ends[size] = to;
  }

  private void vanish(int before) {
    if (size >= vanishing.length) {
      vanishing = Arrays.copyOf(vanishing, cells.length / WIDTH);
    }
    vanishing[size] = before;
  }

  int size() {
    return size;
  }

  int plain(int place) {
    return cells[place * WIDTH];
  }

  int folded(int place) {
    int plain = plain(place);
    return plain == LINE ? SPACE : Fold.folded(plain);
  }

  /// The place of the character that an offset lies in.
  int placeAt(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Math.max(0, low - 1);
  }

  int start(int place) {
    return cells[place * WIDTH + 1];
  }

  int end(int place) {
    return ends.length == 0 ? start(place) + 1 : ends[place];
  }

  /// Whether a line's end was left out right before this place, and nothing else.
  boolean wrapped(int place) {
    return wraps.get(place);
  }

  /// Whether a letter of another alphabet stands here, in place of one that it may look like.
  boolean borrowed(int place) {
    return borrowed.get(place);
  }

  /// Whether markup that may vanish stood right before this place.
  boolean loose(int place) {
    int known = Math.min(place, size);
    return vanishing(known) > (known == 0 ? 0 : vanishing(known - 1));
  }

  /// How many characters that may vanish stood before this place, which may be the end.
  int vanishing(int place) {
    if (place >= size) {
      return vanishingSoFar;
    }
    return vanishing.length == 0 ? 0 : vanishing[place];
  }
}
