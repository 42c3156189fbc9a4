package dev.suiren.web;

import dev.suiren.web.spi.PageModel;

/// What `web/password.jte` shows; its form posts `present`, `password` and `again` to `/password`.
///
/// @param first whether the caller has no password yet and may go on without one
/// @param tooShort whether the last try had fewer than `minimum` characters
/// @param different whether the two entries of the last try differed
/// @param wrong whether the present password of the last try was wrong or missing
/// @param minimum characters
public record PasswordPage(
    boolean first, boolean tooShort, boolean different, boolean wrong, int minimum)
    implements PageModel {}
