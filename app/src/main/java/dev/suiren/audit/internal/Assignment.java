package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;
import java.util.List;

/// A password or key written down: a telling word, `:` or `=`, and a value that no sentence holds.
final class Assignment extends Pattern {
  /// The characters that the Chinese words begin with.
  static final String HAN_WORDS = "密口";

  /// What says that a password or key follows.
  static final List<String> WORDS =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "pwd",
          "secret",
          "secretkey",
          "clientsecret",
          "apikey",
          "accesskey",
          "accesskeysecret",
          "secretaccesskey",
          "accountkey",
          "signingkey",
          "encryptionkey",
          "appsecret",
          "privatekey",
          "token",
          "accesstoken",
          "authtoken",
          "密码",
          "口令",
          "密钥");

  private static final String MARKS = "_-+=./@#$%^&~?";

  /// What may end the sentence rather than the value.
  private static final String ENDERS = ".?";

  private static final int LEAST = 8;
  private static final int PROOF = 64;
  private static final int LONGEST = 256;
  private static final int LEAST_DISTINCT = 6;

  private final String word;

  private Assignment(String word) {
    super("password", Disclosure.SECRET);
    this.word = word;
  }

  static List<Pattern> all() {
    return WORDS.stream().<Pattern>map(Assignment::new).toList();
  }

  @Override
  boolean startsWith(int plain) {
    return Character.toLowerCase(plain) == word.charAt(0);
  }

  @Override
  int match(Glance text, int from) {
    if (plainWord() && !text.opens(from)) {
      return NO;
    }
    int place = from;
    for (int i = 0; i < word.length(); i++, place++) {
      int c = text.foldedAt(place);
      if (i > 0 && (c == '_' || c == '-')) {
        place++;
        c = text.foldedAt(place);
      }
      if (c != word.charAt(i)) {
        return c == Glance.LATER ? WAIT : NO;
      }
    }
    int value = afterSign(text, place);
    int end = value < 0 ? value : value(text, value);
    return end < 0 ? end : unknown(text, value, end);
  }

  /// `end`, unless the whole value is the key of a known service, which is found as such. Where
  /// markup in it may stay, it may be less than that key.
  private static int unknown(Glance text, int value, int end) {
    for (Pattern key : Secrets.KEYS) {
      int known = key.startsWith(text.at(value)) ? key.match(text, value) : NO;
      if (known == WAIT) {
        return WAIT;
      }
      if (known >= end && text.vanishing(value, known) == 0) {
        return NO;
      }
    }
    return end;
  }

  private boolean plainWord() {
    return word.charAt(0) < 0x80;
  }

  /// Passes a closing quote, spaces, `:` or `=`, spaces and an opening quote.
  private static int afterSign(Glance text, int from) {
    int place = quote(text.at(from)) ? from + 1 : from;
    place = text.at(place) == ' ' ? place + 1 : place;
    int sign = text.at(place);
    if (sign != ':' && sign != '=') {
      return sign == Glance.LATER ? WAIT : NO;
    }
    place++;
    if (text.at(place) == '=' || text.at(place) == '>') {
      place++;
    }
    place = text.at(place) == ' ' ? place + 1 : place;
    place = quote(text.at(place)) ? place + 1 : place;
    return text.at(place) == Glance.LATER ? WAIT : place;
  }

  private static int value(Glance text, int from) {
    if (!alphanumeric(text.at(from)) && MARKS.indexOf(text.at(from)) < 1) {
      return NO;
    }
    int end = from;
    while (belongs(text.at(end)) && end - from < LONGEST) {
      end++;
    }
    if (text.at(end) == Glance.LATER) {
      return WAIT;
    }
    end = trimmed(text, from, end, ENDERS);
    return telling(text, from, Math.min(end, from + PROOF)) ? end : NO;
  }

  /// Letters and digits mixed, and not the same few over and over.
  private static boolean telling(Glance text, int from, int to) {
    boolean digits = false;
    boolean letters = false;
    long seen = 0;
    long seenHigh = 0;
    for (int i = from; i < to; i++) {
      int c = text.at(i);
      digits |= digit(c);
      letters |= letter(c);
      if (c < 64) {
        seen |= 1L << c;
      } else {
        seenHigh |= 1L << (c - 64);
      }
    }
    int distinct = Long.bitCount(seen) + Long.bitCount(seenHigh);
    distinct += text.vanishing(from, to) > 0 ? 1 : 0;
    return text.most(from, to) >= LEAST && digits && letters && distinct >= LEAST_DISTINCT;
  }

  private static boolean belongs(int c) {
    return alphanumeric(c) || (c > 0 && MARKS.indexOf(c) >= 0);
  }

  static boolean quote(int c) {
    return c == '"' || c == '\'' || c == 0x201C || c == 0x2018 || c == '`';
  }
}
