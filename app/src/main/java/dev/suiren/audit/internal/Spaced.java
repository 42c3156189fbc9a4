package dev.suiren.audit.internal;

import dev.suiren.audit.Effect;
import dev.suiren.disguise.SpacedGlance;
import dev.suiren.disguise.SpacedWords;
import java.util.List;
import java.util.Optional;

/// The terms that are looked for as they stand, as somebody may write them with signs between their
/// letters. Immutable and shared by all threads.
final class Spaced {
  private final SpacedWords words;
  private final Disguised.Listed listed;

  private Spaced(SpacedWords words, Disguised.Listed listed) {
    this.words = words;
    this.listed = listed;
  }

  /// A term that is only noted is not looked for so.
  static Spaced of(List<Term> all, List<Context> contexts) {
    Disguised.Listed listed =
        Disguised.Listed.of(
            all, contexts, term -> term.effect() != Effect.NOTE && term.particulars().plainly());
    return new Spaced(SpacedWords.of(listed.words()), listed);
  }

  /// All that is found in a whole text.
  List<Disguised.Find> whole(int[] text) {
    if (listed.isEmpty() || !mayHold(text)) {
      return List.of();
    }
    return Disguised.all(new Disguised.Pass(listed, Track.of(text), words.read(), true));
  }

  /// Whether it is worth reading: it is so wherever a pass over its track finds something.
  private boolean mayHold(int[] text) {
    SpacedGlance glance = words.glance();
    for (int character : text) {
      if (Fold.plainHan(character)) {
        if (glance.take(Fold.folded(character))) {
          return true;
        }
      } else if (takes(glance, character)) {
        return true;
      }
    }
    return glance.end();
  }

  private static boolean takes(SpacedGlance glance, int character) {
    if (Fold.space(character)) {
      return glance.take(Track.SPACE);
    }
    for (int form : Fold.plain(character)) {
      if (glance.take(Fold.folded(form))) {
        return true;
      }
    }
    return false;
  }

  /// One pass over a track that may still grow; nothing where there are no such terms.
  Optional<Disguised.Pass> over(Track track) {
    return listed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Disguised.Pass(listed, track, words.read(), false));
  }
}
