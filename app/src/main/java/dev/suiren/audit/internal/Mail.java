package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;
import java.util.List;

/// E-mail addresses of the plain sort (RFC 5321: 64 characters, `@`, a domain of at most 253).
final class Mail extends Pattern {
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 253;

  /// Ends of names of files, as in `icon@2x.png`.
  private static final List<String> FILES =
      List.of("png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "js", "css", "html", "json");

  Mail() {
    super("e-mail", Disclosure.CONTACT);
  }

  @Override
  boolean startsWith(int plain) {
    return alphanumeric(plain) || plain == '_' || plain == '@';
  }

  @Override
  int match(Glance text, int from) {
    if (!opens(text, from)) {
      return NO;
    }
    int at = from;
    while ((local(text.at(at)) || mayBeQuoted(text, at)) && at - from <= LONGEST_LOCAL) {
      at++;
    }
    if (at - from > LONGEST_LOCAL || (at == from && !text.loose(from))) {
      return NO;
    }
    if (text.at(at) != '@') {
      int last = text.at(at) == '\'' ? at + 1 : at;
      return text.at(last) == Glance.LATER ? WAIT : NO;
    }
    boolean dot = text.at(at - 1) == '.' && !text.loose(at);
    return dot || git(text, from, at) ? NO : domain(text, at + 1);
  }

  /// Whether it is the name under which repositories are fetched.
  private static boolean git(Glance text, int from, int at) {
    return is("git", text, from, at) && !text.loose(from) && !text.loose(at);
  }

  private static boolean is(String word, Glance text, int from, int to) {
    if (to - from != word.length() || text.vanishing(from, to) > 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.foldedAt(from + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean file(Glance text, int from, int to) {
    return !text.loose(to) && FILES.stream().anyMatch(file -> is(file, text, from, to));
  }

  private static boolean opens(Glance text, int from) {
    int before = text.at(from - 1);
    return text.loose(from)
        || (!local(before) && !quoted(text, from - 1))
        || (!alphanumeric(before)
            && before != '_'
            && (text.loose(from - 1) || !local(text.at(from - 2))));
  }

  private static int domain(Glance text, int from) {
    int end = from;
    int best = NO;
    int label = from;
    while (end - from <= LONGEST_DOMAIN) {
      int c = text.at(end);
      if (c == '.' || c == '-' || alphanumeric(c)) {
        end++;
        if (c == '.') {
          if (end - label == 1) {
            return best;
          }
          label = end;
        } else if (label > from && letters(text, label, end)) {
          best = end;
        }
        continue;
      }
      boolean known = best == end && text.vanishing(from, end) == 0;
      return c == Glance.LATER ? WAIT : known && file(text, label, end) ? NO : best;
    }
    return best;
  }

  /// Whether the last label so far could be a top-level domain.
  private static boolean letters(Glance text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!letter(text.at(i))) {
        return false;
      }
    }
    return to - from >= 2;
  }

  /// Whether an apostrophe stands within a name, whether or not markup that was left out is seen.
  private static boolean quoted(Glance text, int place) {
    return mayBeQuoted(text, place) && !text.loose(place) && !text.loose(place + 1);
  }

  private static boolean mayBeQuoted(Glance text, int place) {
    return text.at(place) == '\''
        && alphanumeric(text.at(place - 1))
        && alphanumeric(text.at(place + 1));
  }

  private static boolean local(int c) {
    return alphanumeric(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
  }
}
