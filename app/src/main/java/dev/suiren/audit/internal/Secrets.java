package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What opens doors: keys of known services, signed tokens, private keys, passwords written down.
final class Secrets {
  /// What is known by its own form.
  static final List<Pattern> KEYS = keys();

  private Secrets() {}

  static List<Pattern> all() {
    List<Pattern> all = new ArrayList<>(KEYS);
    all.add(new PrivateKey());
    all.add(new BotToken());
    all.add(new UrlPassword());
    all.addAll(Assignment.all());
    return List.copyOf(all);
  }

  /// What keys begin with.
  static List<String> beginnings() {
    return Stream.concat(Token.beginnings().stream(), Stream.of(SignedToken.BEGINNING)).toList();
  }

  /// How many characters the shortest key has.
  static int shortest() {
    return Math.min(Token.shortest(), SignedToken.SHORTEST);
  }

  private static List<Pattern> keys() {
    List<Pattern> keys = new ArrayList<>(Token.all());
    keys.add(new SignedToken());
    return List.copyOf(keys);
  }

  /// A signed JSON token (RFC 7519): two parts that begin like JSON in base64url.
  private static final class SignedToken extends Pattern {
    private static final String BEGINNING = "eyJ";
    private static final int LONGEST_HEADER = 1024;
    private static final int LONGEST = 4096;
    private static final int LEAST = 8;

    /// The first part, a dot and the second.
    private static final int SHORTEST = LEAST + 1 + BEGINNING.length() + LEAST;

    SignedToken() {
      super("json.token", Disclosure.SECRET);
    }

    @Override
    boolean startsWith(int plain) {
      return plain == 'e';
    }

    @Override
    int match(Glance text, int from) {
      if (!text.opens(from)) {
        return NO;
      }
      int dot = begins(text, from);
      while (dot > 0 && wordCharacter(text.at(dot))) {
        dot++;
        if (dot - from > LONGEST_HEADER) {
          return NO;
        }
      }
      if (dot < 0 || text.at(dot) != '.') {
        return dot == WAIT || (dot >= 0 && text.at(dot) == Glance.LATER) ? WAIT : NO;
      }
      int payload = begins(text, dot + 1);
      if (payload < 0) {
        return payload;
      }
      int end = payload;
      while ((wordCharacter(text.at(end)) || text.at(end) == '.') && end - from < LONGEST) {
        end++;
      }
      if (text.at(end) == Glance.LATER) {
        return WAIT;
      }
      end = trimmed(text, payload, end, ".");
      return text.most(payload, end) >= LEAST && text.most(from, dot) >= LEAST ? end : NO;
    }

    /// The place after the beginning of a part.
    private static int begins(Glance text, int from) {
      for (int i = 0; i < BEGINNING.length(); i++) {
        int c = text.at(from + i);
        if (c != BEGINNING.charAt(i)) {
          return c == Glance.LATER ? WAIT : NO;
        }
      }
      return from + BEGINNING.length();
    }
  }

  /// A private key in the textual encoding of RFC 7468, to its end line or for 8,192 characters.
  private static final class PrivateKey extends Pattern {
    private static final String BEGIN = "-----BEGIN ";
    private static final String KIND = "PRIVATE KEY";
    private static final String END = "-----END ";
    private static final int LONGEST_LABEL = 48;
    private static final int LONGEST = 8192;

    PrivateKey() {
      super("private.key", Disclosure.SECRET);
    }

    @Override
    boolean startsWith(int plain) {
      return plain == '-';
    }

    @Override
    int match(Glance text, int from) {
      if (!text.loose(from) && text.at(from - 1) == '-') {
        return NO;
      }
      for (int i = 0; i < BEGIN.length(); i++) {
        int c = text.at(from + i);
        if (c != BEGIN.charAt(i)) {
          return c == Glance.LATER ? WAIT : NO;
        }
      }
      int body = label(text, from + BEGIN.length());
      return body < 0 ? body : end(text, from, body);
    }

    private static int label(Glance text, int from) {
      StringBuilder label = new StringBuilder();
      int place = from;
      while (upper(text.at(place)) || digit(text.at(place)) || text.at(place) == ' ') {
        label.append((char) text.at(place));
        place++;
        if (label.length() > LONGEST_LABEL) {
          return NO;
        }
      }
      if (text.at(place) == Glance.LATER) {
        return WAIT;
      }
      return label.indexOf(KIND) >= 0 && text.at(place) == '-' ? place : NO;
    }

    private static int end(Glance text, int from, int body) {
      for (int place = body; place - from < LONGEST; place++) {
        int c = text.at(place);
        if (c == Glance.NONE) {
          return place;
        }
        int after = ends(text, place);
        if (after != NO) {
          return after;
        }
      }
      return from + LONGEST;
    }

    private static int ends(Glance text, int from) {
      int place = from;
      for (int i = 0; i < END.length(); i++, place++) {
        int c = text.at(place);
        if (c != END.charAt(i)) {
          return c == Glance.LATER ? WAIT : NO;
        }
      }
      while (upper(text.at(place)) || digit(text.at(place)) || text.at(place) == ' ') {
        place++;
        if (place - from > LONGEST_LABEL + END.length()) {
          return place;
        }
      }
      while (text.at(place) == '-' && place - from < 2 * LONGEST_LABEL) {
        place++;
      }
      return text.at(place) == Glance.LATER ? WAIT : place;
    }
  }
}
