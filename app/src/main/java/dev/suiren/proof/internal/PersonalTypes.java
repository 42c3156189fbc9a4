package dev.suiren.proof.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which of our patterns answer for a type of personal data. A pattern's own name answers for
/// itself.
final class PersonalTypes {
  /// Names that are common elsewhere.
  private static final Map<String, Set<String>> COMMON =
      Map.of(
          "CREDIT_CARD", Set.of("bank.card"),
          "EMAIL_ADDRESS", Set.of("e-mail", "email"),
          "PHONE_NUMBER",
              Set.of("phone", "cn.mobile", "hk.mobile", "mo.mobile", "tw.mobile", "cn.landline"),
          "IBAN_CODE", Set.of("iban"),
          "US_SSN", Set.of("us.ssn"),
          "IP_ADDRESS", Set.of("ip.address"));

  private PersonalTypes() {}

  /// Empty for a type that no pattern is meant to find.
  static Optional<Set<String>> patterns(String type) {
    boolean own = type.equals(type.toLowerCase(Locale.ROOT));
    return own ? Optional.of(Set.of(type)) : Optional.ofNullable(COMMON.get(type));
  }
}
