package dev.suiren.proof.internal;

/// Check digits, reckoned from what stands before them.
final class Checks {
  private static final int[] MAINLAND = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String PLACES = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

  private Checks() {}

  /// ISO 7064, MOD 11-2, of 17 digits.
  static String mainland(String body) {
    int sum = 0;
    for (int i = 0; i < MAINLAND.length; i++) {
      sum += (body.charAt(i) - '0') * MAINLAND[i];
    }
    return String.valueOf("10X98765432".charAt(sum % 11));
  }

  /// One or two letters and six digits.
  static String hongKong(String body) {
    String padded = body.length() == 7 ? " " + body : body;
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      char c = padded.charAt(i);
      int value = c == ' ' ? 36 : c >= 'A' ? c - 'A' + 10 : c - '0';
      sum += value * (9 - i);
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? "A" : String.valueOf(check);
  }

  /// A letter, a digit or a second letter, seven digits.
  static String taiwan(String body) {
    int place = PLACES.indexOf(body.charAt(0)) + 10;
    int sum = place / 10 + place % 10 * 9;
    for (int i = 1; i < 9; i++) {
      char c = body.charAt(i);
      int value = c >= 'A' ? (PLACES.indexOf(c) + 10) % 10 : c - '0';
      sum += value * (9 - i);
    }
    return String.valueOf((10 - sum % 10) % 10);
  }

  /// ISO/IEC 7812-1.
  static String luhn(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return String.valueOf((10 - sum % 10) % 10);
  }
}
