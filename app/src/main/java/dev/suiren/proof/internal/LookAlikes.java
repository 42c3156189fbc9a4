package dev.suiren.proof.internal;

import java.util.List;
import java.util.Random;

/// What looks like personal data and is not: numbers of things, times, amounts, addresses of
/// machines, and numbers whose check digit is wrong.
final class LookAlikes {
  private final Random random;
  private final Digited made;
  private final Keys keys;

  LookAlikes(Random random) {
    this.random = random;
    this.made = new Digited(random);
    this.keys = new Keys(random);
  }

  /// A number of a thing, for a sentence that says so.
  String number() {
    return switch (random.nextInt(9)) {
      case 0 -> "1" + made.digits(10);
      case 1 -> made.digits(8);
      case 2 -> made.digits(12);
      case 3 -> "2024" + made.digits(14);
      case 4 -> made.digits(16);
      case 5 -> made.digits(19);
      case 6 -> "SO-2024-" + made.digits(11);
      case 7 -> "A" + made.digits(9);
      default -> "SF" + made.digits(13);
    };
  }

  /// Anything, for a sentence that says little.
  String value() {
    return random.nextBoolean() ? figure() : wrong();
  }

  private String figure() {
    return switch (random.nextInt(12)) {
      case 0 -> "2024-01-1" + made.digits(1) + " 12:30:" + made.one("12345") + "0";
      case 1 -> "17" + made.digits(8);
      case 2 -> "17" + made.digits(11);
      case 3 -> "978-7-" + made.digits(3) + "-" + made.digits(5) + "-" + made.digits(1);
      case 4 -> "69" + made.digits(11);
      case 5 -> "31." + made.digits(6) + ", 121." + made.digits(6);
      case 6 -> "v" + made.digits(1) + "." + made.digits(2) + "." + made.digits(3);
      case 7 -> "¥" + made.one("123456789") + made.digits(10) + ".00";
      case 8 -> "139." + made.digits(3) + "." + made.digits(3) + "." + made.digits(2);
      case 9 -> String.join("-", keys.hex(8), keys.hex(4), keys.hex(4), keys.hex(4), keys.hex(12));
      case 10 -> keys.hex(40);
      default -> "600" + made.digits(3);
    };
  }

  private String wrong() {
    return switch (random.nextInt(8)) {
      case 0 -> identity(made.one(List.of("19901301", "19900230", "18230101", "20990101")), 0);
      case 1 -> identity("19880808", 1);
      case 2 -> {
        String body = "622202" + made.digits(12);
        yield body + next(Checks.luhn(body));
      }
      case 3 -> {
        String body = "4" + made.digits(14);
        yield made.grouped(body + next(Checks.luhn(body)), "4444");
      }
      case 4 -> {
        String body = "K" + made.digits(6);
        yield body + "(" + (Checks.hongKong(body).equals("5") ? "6" : "5") + ")";
      }
      case 5 -> {
        String body = "F1" + made.digits(7);
        yield body + next(Checks.taiwan(body));
      }
      case 6 -> "7" + made.digits(3) + "138" + made.digits(12);
      default -> "12" + made.digits(9);
    };
  }

  private String identity(String birthday, int off) {
    String body = "110105" + birthday + made.digits(3);
    String check = Checks.mainland(body);
    return body + (off == 0 ? check : check.equals("X") ? "1" : next(check));
  }

  private static String next(String digit) {
    return String.valueOf((digit.charAt(0) - '0' + 1) % 10);
  }
}
