package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Handling;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A literal term that is listed, and for whom it counts.
record Term(String label, Effect effect, Set<Audience> audiences, Particulars particulars)
    implements Rule {

  /// A long list names the same few sets over and over.
  private static final Map<Set<Audience>, Set<Audience>> KNOWN = new ConcurrentHashMap<>();

  Term {
    audiences = KNOWN.computeIfAbsent(Set.copyOf(audiences), all -> all);
  }

  Term(String label, Effect effect, Set<Audience> audiences) {
    this(label, effect, audiences, Particulars.NONE);
  }

  /// The same term as far as its list is trusted.
  Term in(ListMode mode) {
    Effect lent = mode.of(effect);
    return lent == effect ? this : new Term(label, lent, audiences, particulars);
  }

  @Override
  public Aspect aspect() {
    return particulars.aspect();
  }

  @Override
  public Optional<Effect> effect(Surface surface, Audience audience, Handling handling) {
    if (!audiences.contains(audience)) {
      return Optional.empty();
    }
    boolean named = surface == Surface.NAME && effect != Effect.NOTE;
    return Optional.of(named ? Effect.BLOCK : effect);
  }

  boolean holds(LocalDate day) {
    return particulars.period().holds(day);
  }

  /// The same, with particulars that it shares with others.
  Term sharing(Map<Particulars, Particulars> known) {
    return new Term(label, effect, audiences, known.computeIfAbsent(particulars, all -> all));
  }

  /// The same, looked for in no disguise.
  Term plainly() {
    Particulars p = particulars;
    return new Term(
        label,
        effect,
        audiences,
        new Particulars(p.aspect(), p.language(), p.why(), p.period(), true));
  }

  /// Whether it has letters of an alphabet in which other words may look like it.
  boolean borrows() {
    return label.codePoints().anyMatch(Lookalikes::ordinary);
  }

  /// The characters to look for, all plain and folded.
  int[] letters() {
    return letters(label);
  }

  static int[] letters(String text) {
    Track track = Track.of(text.strip().codePoints().toArray());
    int[] word = new int[track.size()];
    for (int i = 0; i < word.length; i++) {
      word[i] = track.folded(i);
    }
    return word;
  }

  static String spelled(int[] letters) {
    return new String(letters, 0, letters.length);
  }
}
