package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import java.util.Optional;

/// What may be said of a term besides what it does.
///
/// @param aspect what it is about
/// @param language the language it is a word of, as in `zh` or `en`
/// @param why on one line
/// @param plainly whether it is looked for as it stands or with signs between its letters, and in
///   no disguise
record Particulars(
    Aspect aspect,
    Optional<String> language,
    Optional<String> why,
    Period period,
    boolean plainly) {
  static final Particulars NONE =
      new Particulars(Aspect.TERM, Optional.empty(), Optional.empty(), Period.ALWAYS, false);
}
