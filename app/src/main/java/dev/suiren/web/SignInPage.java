package dev.suiren.web;

import dev.suiren.web.spi.PageModel;
import java.util.Locale;

/// What `web/signin.jte` shows. The form posts `account` and `password` to `/signin`; a link's
/// secret comes in the URL fragment and is posted as `secret` to `/signin/link`.
///
/// @param oidc whether an identity provider is configured, at `/oauth2/authorization/oidc`
public record SignInPage(Notice notice, boolean oidc) implements PageModel {

  /// Why the page is shown; the message key is `web.signin.notice.<word>`.
  public enum Notice {
    NONE,
    REFUSED,
    LINK_SPENT,
    TOO_MANY,
    PROVIDER_REFUSED,
    NOT_INVITED,
    SIGNED_OUT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean bad() {
      return this != NONE && this != SIGNED_OUT;
    }
  }
}
