package dev.suiren.audit.internal;

import dev.suiren.classifier.Passage;
import java.util.function.Supplier;

/// The beginning of a stream, looked at once before its first piece has ended, so that nobody waits
/// for the end of a long sentence to see a first word. That it is let through is no verdict: the
/// piece is judged as a whole when it ends, and may still stop the stream.
final class Opening {
  /// From this length on it ends with a clause.
  private static final int CLAUSE = 24;

  /// From this length on it ends where no word is cut.
  private static final int LONG = 40;

  /// At this length it ends.
  private static final int LONGEST = 48;

  /// The share of what makes a person decide that a beginning may look bad by at most: it says less
  /// than its sentence.
  private static final double SURE = 0.6;

  private final Supplier<Passage> passages;
  private final double most;
  private int end;
  private boolean asked;

  Opening(Supplier<Passage> passages, Band band) {
    this.passages = passages;
    this.most = band.review() * SURE;
  }

  /// Looks at what stands before a place within the first piece, once that is worth it.
  void look(int[] text, int place) {
    if (!asked && place >= CLAUSE && ends(text, place)) {
      asked = true;
      end = Hearing.score(passages.get(), text, 0, place) < most ? place : 0;
    }
  }

  private static boolean ends(int[] text, int place) {
    int last = text[place - 1];
    int next = text[place];
    return place >= LONGEST
        || last == '，'
        || last == '、'
        || last == '：'
        || (last == ',' && Fold.space(next))
        || (place >= LONG && !(Pieces.inWord(last) && Pieces.inWord(next)));
  }

  /// What may be shown of the first piece before it is judged ends here.
  int end() {
    return end;
  }
}
