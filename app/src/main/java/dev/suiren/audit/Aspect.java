package dev.suiren.audit;

import java.util.Locale;

/// What a text is inspected for.
///
/// The first four are the kinds of information that may affect minors, as the measures in force
/// since 2026-03-01 name them.
public enum Aspect {
  /// Leads to imitating what is dangerous.
  IMITATION,
  /// Harms a minor's values.
  VALUES,
  /// Uses a minor's image improperly.
  MINORS_IMAGE,
  /// Discloses or asks for a minor's personal data.
  MINORS_DATA,
  VIOLENCE,
  SEX,
  SELF_HARM,
  ABUSE,
  /// Fraud and advertising.
  FRAUD,
  PRIVACY,
  SECRET,
  INJECTION,
  LICENCE,
  /// A term that the operator listed without saying what it is about.
  TERM,
  HIDDEN,
  LINK,
  FAULT;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Aspect parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
