package dev.suiren.audit;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.Locale;

/// How far a list of terms is trusted, from all of its effects and more to none.
public enum ListMode {
  /// What the list wants looked at by a person is never shown.
  STRICT,
  /// As the list says.
  STANDARD,
  /// Every term is recorded where it stands and changes nothing: for trying a list.
  NOTE_ONLY;

  /// What becomes of an effect that the list asks for.
  public Effect of(Effect listed) {
    return switch (this) {
      case STRICT -> listed == Effect.REVIEW ? Effect.BLOCK : listed;
      case STANDARD -> listed;
      case NOTE_ONLY -> Effect.NOTE;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static ListMode parse(String word) {
    for (ListMode mode : values()) {
      if (mode.word().equals(word)) {
        return mode;
      }
    }
    throw new ProblemException(
        Problem.BAD_INPUT, "a list is in the mode strict, standard or note-only");
  }
}
