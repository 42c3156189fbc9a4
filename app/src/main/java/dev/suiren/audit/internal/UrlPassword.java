package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;

/// The password in an address such as `https://user:password@host` (RFC 3986, 3.2.1), as far as it
/// is written in letters, digits and the signs of a run.
final class UrlPassword extends Pattern {
  static final int LONGEST = 256;

  private static final String SIGNS = "_-.%+";

  UrlPassword() {
    super("url.password", Disclosure.SECRET);
  }

  @Override
  boolean startsWith(int plain) {
    return belongs(plain) || plain == '@';
  }

  /// To the last `@` of the run: one inside a password is often left as it is.
  @Override
  int match(Glance text, int from) {
    if (text.at(from - 1) != ':' || !named(text, from - 1)) {
      return NO;
    }
    int last = NO;
    int end = from;
    while ((belongs(text.at(end)) || text.at(end) == '@') && end - from <= LONGEST) {
      last = text.at(end) == '@' && hosted(text, end + 1) ? end : last;
      end++;
    }
    if (text.at(end) == Glance.LATER) {
      return WAIT;
    }
    return last == from ? empty(text, from) : last;
  }

  /// A password of nothing but low lines is left out as if it were markup.
  private static int empty(Glance text, int from) {
    return text.loose(from) ? from + 1 : NO;
  }

  /// Whether a scheme, two slashes and perhaps a name stand before this place.
  private static boolean named(Glance text, int colon) {
    int place = colon - 1;
    while (belongs(text.at(place)) && colon - place < FARTHEST_BACK - 6) {
      place--;
    }
    return text.at(place) == '/'
        && text.at(place - 1) == '/'
        && text.at(place - 2) == ':'
        && alphanumeric(text.at(place - 3));
  }

  private static boolean belongs(int c) {
    return alphanumeric(c) || (c > 0 && SIGNS.indexOf(c) >= 0);
  }

  /// Whether a host may begin here, one of IPv6 too, whose bracket may have been left out; what is
  /// not known yet may.
  private static boolean hosted(Glance text, int place) {
    int c = text.at(place);
    return alphanumeric(c) || c == '[' || c == Glance.LATER || text.loose(place);
  }
}
