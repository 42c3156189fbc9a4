package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Disclosure;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Handling;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import java.util.Optional;

/// A shape that gives itself away: a number with its check digit, an address, a key.
///
/// A pattern looks from one place onward, at a bounded stretch, and at most `FARTHEST_BACK` places
/// back, for what the place belongs to. What it once said of a beginning it says of every
/// continuation: that is what lets a stream go on. In a text read without its markup it must find
/// all that it finds in the text as it is seen: so nothing that was brought together by leaving
/// markup out may speak against a match, unless a longer one covers it.
abstract class Pattern implements Rule {
  static final int NO = -1;

  /// How many places back a pattern looks at most, for words that say what a number is.
  static final int FARTHEST_BACK = 64;

  /// More text is needed to tell.
  static final int WAIT = -2;

  private final String label;
  private final Disclosure kind;

  Pattern(String label, Disclosure kind) {
    this.label = label;
    this.kind = kind;
  }

  /// What a match gives away.
  Disclosure kind() {
    return kind;
  }

  /// The place after the match that begins at `from`, or `NO`, or `WAIT`.
  abstract int match(Glance text, int from);

  /// Whether a match may begin with this plain character.
  abstract boolean startsWith(int plain);

  @Override
  public String label() {
    return label;
  }

  @Override
  public Aspect aspect() {
    return kind.aspect();
  }

  @Override
  public Optional<Effect> effect(Surface surface, Audience audience, Handling handling) {
    return Optional.of(handling.effect(kind, surface, audience));
  }

  static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean upper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean lower(int c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean letter(int c) {
    return upper(c) || lower(c);
  }

  static boolean alphanumeric(int c) {
    return digit(c) || letter(c);
  }

  static boolean wordCharacter(int c) {
    return alphanumeric(c) || c == '_' || c == '-';
  }

  /// The end of a value without the characters that rather end its sentence. Where markup that
  /// follows may stay, they belong to it.
  static int trimmed(Glance text, int from, int end, String enders) {
    int kept = end;
    while (kept > from && enders.indexOf(text.at(kept - 1)) >= 0 && !text.loose(kept)) {
      kept--;
    }
    return kept;
  }
}
