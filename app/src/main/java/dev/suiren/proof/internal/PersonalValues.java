package dev.suiren.proof.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Values as they are written: of each type in its forms, some of them only where the sentence says
/// what they are.
final class PersonalValues {
  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final String PLATE = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final List<String> REGIONS =
      List.of("110105", "310101", "440305", "510104", "330106", "420111", "610113", "650102");
  private static final LocalDate EARLIEST = LocalDate.of(1935, 1, 1);
  private static final int DAYS = 31_000;

  private final Random random;
  private final Digited made;
  private final Keys keys;

  PersonalValues(Random random) {
    this.random = random;
    this.made = new Digited(random);
    this.keys = new Keys(random);
  }

  /// @param kind of the sentences that speak of it
  record Value(String type, String kind, String text) {}

  /// @param told whether the sentence says what it is
  Value value(boolean told) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> mainlandMobile();
      case 2 -> eight("hk.mobile", "852", "5679", told ? "phone" : "", told);
      case 3 -> eight("mo.mobile", "853", "6", told ? "macau" : "", told);
      case 4 -> taiwanMobile();
      case 5, 6 -> mainlandIdentity();
      case 7 -> otherIdentity();
      case 8 ->
          new Value(
              "bank.card", "card", made.written(card(), List.of("4444", "6x", "whole", "whole")));
      case 9 -> told && random.nextBoolean() ? toldPlate() : plate();
      case 10 -> told && random.nextInt(4) == 0 ? passport() : mail();
      default -> keys.value();
    };
  }

  private Value mainlandMobile() {
    String number = "1" + made.one("3456789") + made.digits(9);
    String home = made.written(number, List.of("344", "38", "whole", "whole"));
    String code =
        made.one(List.of("", "", "", "", "+86", "+86 ", "86-", "0086 ", "(+86) ", "+86-"));
    return new Value(
        "cn.mobile", "phone", code.isEmpty() ? home : code + made.grouped(number, "344"));
  }

  private Value eight(String type, String code, String first, String kind, boolean told) {
    String number = made.one(first) + made.digits(7);
    if (told && random.nextInt(3) > 0) {
      return new Value(type, kind, made.written(number, List.of("44", "whole")));
    }
    String before = made.one(List.of("+@ ", "+@-", "+@", "(@) ", "00@ ", "(+@)", "@-"));
    return new Value(type, kind, before.replace("@", code) + made.grouped(number, "44"));
  }

  private Value taiwanMobile() {
    String number = "9" + made.digits(8);
    if (random.nextBoolean()) {
      return new Value(
          "tw.mobile", "phone", made.written("0" + number, List.of("433", "46", "whole")));
    }
    String before = made.one(List.of("+886 ", "+886-", "+886", "886-", "+886 (0)", "(886) "));
    return new Value("tw.mobile", "phone", before + made.grouped(number, "333"));
  }

  private Value mainlandIdentity() {
    LocalDate birthday = EARLIEST.plusDays(random.nextInt(DAYS));
    String body = made.one(REGIONS) + birthday.toString().replace("-", "") + made.digits(3);
    String number = body + Checks.mainland(body);
    return new Value(
        "cn.identity", "identity", made.written(number, List.of("684", "whole", "whole")));
  }

  private Value otherIdentity() {
    return switch (random.nextInt(5)) {
      case 0 -> {
        String letters = random.nextInt(4) == 0 ? "WX" : made.one("ABCDEGHKMRVYZ");
        String body = letters + made.digits(6);
        yield new Value("hk.identity", "identity", body + "(" + Checks.hongKong(body) + ")");
      }
      case 1 -> {
        String body = made.one("157") + made.digits(6);
        yield new Value("mo.identity", "identity", body + "(" + made.digits(1) + ")");
      }
      case 2 -> taiwanIdentity(made.one("89"));
      case 3 -> taiwanIdentity(made.one("ABCD"));
      default -> taiwanIdentity(made.one("12"));
    };
  }

  private Value taiwanIdentity(String sort) {
    String body = made.one("ABCDEFGHIJKLMNOPQRSTUVWXYZ") + sort + made.digits(7);
    return new Value("tw.identity", "identity", body + Checks.taiwan(body));
  }

  private String card() {
    String[] network =
        made.one(
                List.of(
                    "62 16", "62 19", "62 18", "62 17", "4 16", "53 16", "2345 16", "37 15",
                    "3530 16"))
            .split(" ", -1);
    String body = network[0] + made.digits(Integer.parseInt(network[1]) - 1 - network[0].length());
    return body + Checks.luhn(body);
  }

  private Value plate() {
    String start = made.one(PROVINCES) + made.one(PLATE);
    String serial =
        switch (random.nextInt(5)) {
          case 0 -> "D" + made.digits(5);
          case 1 -> made.digits(5) + "F";
          case 2 -> made.digits(4) + made.one("警学挂");
          case 3 -> made.one(PLATE) + made.digits(4);
          default -> made.digits(5);
        };
    return new Value("cn.plate", "plate", start + made.one(List.of("", "·", " ", "")) + serial);
  }

  private Value toldPlate() {
    String two = made.one(PLATE) + made.one(PLATE);
    return switch (random.nextInt(3)) {
      case 0 ->
          new Value("hk.plate", "plate", two + " " + (1 + random.nextInt(9)) + made.digits(3));
      case 1 -> new Value("tw.plate", "plate", two + made.one(PLATE) + "-" + made.digits(4));
      default ->
          new Value(
              "mo.plate",
              "plate",
              "M" + made.one(PLATE) + "-" + made.digits(2) + "-" + made.digits(2));
    };
  }

  private Value passport() {
    return new Value("passport", "passport", made.one("EGDSPKH") + made.digits(8));
  }

  private Value mail() {
    String name =
        made.one(List.of("li.wei", "z_hang", "info", "m-chan", "tan+news", "user"))
            + made.digits(2);
    String domain =
        made.one(
            List.of(
                "example.com",
                "mail.example.org",
                "example.com.cn",
                "example.com.hk",
                "163.example.net"));
    return new Value("e-mail", "mail", name + "@" + domain);
  }
}
