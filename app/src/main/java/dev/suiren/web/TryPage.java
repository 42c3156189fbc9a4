package dev.suiren.web;

import dev.suiren.audit.Evidence;
import dev.suiren.audit.Explanation;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import dev.suiren.web.spi.PageModel;
import java.util.Optional;

/// What `audit/try.jte` shows to editors: a text of their own, and what the audit says of it. Its
/// form posts `text`, `surface` and `audience` to `/policy/try`.
///
/// @param text as it was typed last
public record TryPage(
    Evidence<String> text,
    Surface surface,
    Audience audience,
    Flaw flaw,
    Optional<Explanation> told)
    implements PageModel {

  /// Why the last text was not looked at; the message key is `try.flaw.<word>`.
  public enum Flaw {
    NONE,
    EMPTY,
    LONG
  }

  public Surface[] surfaces() {
    return Surface.values();
  }

  public Audience[] audiences() {
    return Audience.values();
  }

  /// As message keys call it.
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }
}
