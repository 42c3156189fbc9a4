package dev.suiren.audit;

import java.util.Locale;

/// What a text may give away of a person or a system, from harmless to grave.
public enum Disclosure {
  /// A postal address.
  PLACE,
  /// A telephone number, an e-mail address, a plate.
  CONTACT,
  /// The number of an identity paper, a passport, a bank card or an account.
  IDENTITY,
  /// A password, a key, a token.
  SECRET;

  public Aspect aspect() {
    return this == SECRET ? Aspect.SECRET : Aspect.PRIVACY;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
