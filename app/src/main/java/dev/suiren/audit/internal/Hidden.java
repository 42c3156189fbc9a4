package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Handling;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Characters that no reader sees but that change what is read: orders to turn the direction
/// around, characters that carry a hidden text (a known way of injection), gaps of no width.
///
/// What belongs to an emoji (joiners, selectors, the tags of a flag) is as it should be.
enum Hidden implements Rule {
  OVERRIDE("hidden.override", Effect.MASK),
  DIRECTION("hidden.direction", Effect.NOTE),
  /// What such an order shows.
  TURNED("hidden.turned", Effect.NOTE),
  TAGS("hidden.tags", Effect.REVIEW),
  SELECTORS("hidden.selectors", Effect.REVIEW),
  /// Characters of no width as digits.
  BITS("hidden.bits", Effect.REVIEW),
  /// Rows of one of these kinds that say something only together: known at the end of a text, with
  /// the last row.
  SPREAD("hidden.spread", Effect.REVIEW),
  /// Provenance in the form of C2PA.
  MANIFEST("hidden.manifest", Effect.NOTE),
  GAP("hidden.gap", Effect.NOTE);

  private static final int BLACK_FLAG = 0x1F3F4;
  private static final List<String> FLAGS = List.of("gbeng", "gbsct", "gbwls");

  private final String label;
  private final Effect effect;

  Hidden(String label, Effect effect) {
    this.label = label;
    this.effect = effect;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Aspect aspect() {
    return Aspect.HIDDEN;
  }

  @Override
  public Optional<Effect> effect(Surface surface, Audience audience, Handling handling) {
    return Optional.of(effect);
  }

  /// The findings in a text from `from` on, which must not lie inside a run of invisible
  /// characters.
  static List<Hit> scan(int[] text, int from, int to) {
    List<Hit> hits = new ArrayList<>();
    int place = from;
    while (place < to) {
      Optional<Hidden> kind = kind(text[place]);
      if (kind.isEmpty()) {
        place++;
        continue;
      }
      int end = place + 1;
      while (end < to && kind(text[end]).equals(kind)) {
        end++;
      }
      if (kind.get() != TAGS || !flag(text, place, end)) {
        hits.add(new Hit(place, end, kind.get()));
      }
      place = end;
    }
    return hits;
  }

  /// Whether a character is one of these or may carry a text.
  static boolean is(int codePoint) {
    return kind(codePoint).isPresent() || Carrier.isAny(codePoint);
  }

  private static Optional<Hidden> kind(int c) {
    if (c < 0xAD) {
      return Optional.empty();
    }
    if (c == 0x202D || c == 0x202E) {
      return Optional.of(OVERRIDE);
    }
    if ((c >= 0x202A && c <= 0x202C) || (c >= 0x2066 && c <= 0x2069)) {
      return Optional.of(DIRECTION);
    }
    if (c >= 0xE0000 && c <= 0xE007F) {
      return Optional.of(TAGS);
    }
    boolean gap = c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x180E;
    return gap ? Optional.of(GAP) : Optional.empty();
  }

  /// Whether tags are those of a flag that there is.
  static boolean flag(int[] text, int from, int to) {
    if (from == 0 || text[from - 1] != BLACK_FLAG || to - from != 6 || text[to - 1] != 0xE007F) {
      return false;
    }
    StringBuilder region = new StringBuilder();
    for (int i = from; i < to - 1; i++) {
      region.append((char) (text[i] - 0xE0000));
    }
    return FLAGS.contains(region.toString());
  }
}
