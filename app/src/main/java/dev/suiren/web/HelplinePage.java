package dev.suiren.web;

import dev.suiren.audit.Evidence;
import dev.suiren.web.spi.PageModel;

/// What `audit/helpline.jte` shows to the owner: whom a person is told to turn to where a text is
/// about self-harm. Its form posts `everywhere`, `hans`, `hant` and `en` to `/settings/helpline`.
///
/// @param chosen whether this is the owner's choice and not the configuration's
public record HelplinePage(
    Evidence<String> everywhere,
    Evidence<String> hans,
    Evidence<String> hant,
    Evidence<String> en,
    boolean chosen,
    Flaw flaw)
    implements PageModel {

  /// Why the last choice was not taken.
  public enum Flaw {
    NONE,
    FORM,
    REFUSED
  }
}
