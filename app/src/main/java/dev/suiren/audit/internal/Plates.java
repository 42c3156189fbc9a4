package dev.suiren.audit.internal;

import dev.suiren.audit.Disclosure;
import java.util.List;

/// Plates of cars.
final class Plates {
  static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领";

  private static final Pattern MAINLAND = new Mainland();

  private Plates() {}

  static List<Pattern> all() {
    return List.of(
        MAINLAND,
        new Told("hk.plate", "AA 9?", "AA9?"),
        new Told("tw.plate", "AAA-9999", "9999-AA", "AA-9999", "AAA 9999", "AAA9999"),
        new Told("mo.plate", "AA-99-99", "A-99-99", "AA 99 99", "A 99 99"));
  }

  private static int close(Glance text, int place) {
    if (text.unknown(place)) {
      return Pattern.WAIT;
    }
    return text.closes(place) ? place : Pattern.NO;
  }

  /// Mainland China: a province, a letter, five letters and digits; six with new energies, where a
  /// letter is the first or the last of them.
  private static final class Mainland extends Pattern {
    private static final String LAST = "挂学警港澳使领";

    Mainland() {
      super("cn.plate", Disclosure.CONTACT);
    }

    @Override
    boolean startsWith(int plain) {
      return plain > 0x3000 && PROVINCES.indexOf(plain) >= 0;
    }

    @Override
    int match(Glance text, int from) {
      int place = text.at(from + 1) == ' ' ? from + 2 : from + 1;
      int second = text.at(place);
      if (!serial(second) || digit(second)) {
        return second == Glance.LATER ? WAIT : NO;
      }
      int serial = dot(text.at(place + 1)) ? place + 2 : place + 1;
      return serial(text, serial);
    }

    private static int serial(Glance text, int from) {
      int letters = 0;
      int place = from;
      while (place < from + 6 && serial(text, place, place - from)) {
        letters += letter(text.at(place)) ? 1 : 0;
        place++;
      }
      int count = place - from;
      if (text.at(place) == Glance.LATER && count < 6) {
        return WAIT;
      }
      if ((count == 4 || count == 5) && letters < 3 && LAST.indexOf(text.foldedAt(place)) >= 0) {
        return place + 1;
      }
      int six = count == 6 && energy(text, from, letters) ? close(text, place) : NO;
      int ofFive = count == 6 && letter(text.at(from + 5)) ? letters - 1 : letters;
      if (six != NO || count < 5 || ofFive > 4) {
        return six;
      }
      return count == 5 ? close(text, place) : text.loose(from + 5) ? from + 5 : NO;
    }

    /// Six serial characters: a letter before five others, or after five digits.
    private static boolean energy(Glance text, int from, int letters) {
      boolean first = letter(text.at(from)) && letters <= 2 && digit(text.at(from + 2));
      boolean last = letter(text.at(from + 5)) && letters == 1;
      return first || last || text.vanishing(from, from + 6) > 0;
    }

    private static boolean serial(Glance text, int place, int at) {
      return at < 6 && serial(text.at(place));
    }

    private static boolean dot(int c) {
      return c == 0xB7 || c == 0x2022 || c == 0x30FB || c == '-' || c == ' ' || c == '.';
    }

    private static boolean serial(int c) {
      return alphanumeric(c) && (c & ~0x20) != 'I' && (c & ~0x20) != 'O';
    }
  }

  /// Forms that mean a plate only after a word that says so: `A` a capital, `9` a digit, `?` up to
  /// three more digits.
  private static final class Told extends Pattern {
    private static final int MORE = 3;
    private static final int BEFORE = 4;

    private final List<String> forms;

    Told(String name, String... forms) {
      super(name, Disclosure.CONTACT);
      this.forms = List.of(forms);
    }

    @Override
    boolean startsWith(int plain) {
      return upper(plain) || digit(plain);
    }

    @Override
    int match(Glance text, int from) {
      if (!text.opens(from) || (!text.loose(from) && text.at(from - 1) == '-')) {
        return NO;
      }
      int end = NO;
      for (String form : forms) {
        int read = read(text, from, form);
        if (read == WAIT) {
          return WAIT;
        }
        end = Math.max(end, read);
      }
      return end > 0 && Labels.PLATE.before(text, from) ? alone(text, from, end) : NO;
    }

    /// `end`, unless it is the end of a plate of mainland China.
    private static int alone(Glance text, int from, int end) {
      for (int place = from - 1; place >= 0 && place >= from - BEFORE; place--) {
        boolean starts = MAINLAND.startsWith(text.foldedAt(place));
        int longer = starts ? MAINLAND.match(text, place) : NO;
        if (longer == WAIT || longer >= end) {
          return longer == WAIT ? WAIT : NO;
        }
      }
      return end;
    }

    private static int read(Glance text, int from, String form) {
      int place = from;
      for (int i = 0; i < form.length(); i++, place++) {
        int c = text.at(place);
        if (form.charAt(i) == '?') {
          return more(text, place);
        }
        if (!is(c, form.charAt(i))) {
          return c == Glance.LATER ? WAIT : NO;
        }
      }
      return parted(text, place);
    }

    /// The place after the most digits that may follow.
    private static int more(Glance text, int from) {
      int best = parted(text, from);
      int place = from;
      while (place < from + MORE && digit(text.at(place))) {
        place++;
        int end = parted(text, place);
        best = end == NO ? best : end;
      }
      return text.at(place) == Glance.LATER && place < from + MORE ? WAIT : best;
    }

    /// The place where it ends, where no hyphen leads on.
    private static int parted(Glance text, int place) {
      boolean joined = text.at(place) == '-' && !text.loose(place);
      return joined ? NO : close(text, place);
    }

    private static boolean is(int c, char form) {
      return switch (form) {
        case 'A' -> upper(c);
        case '9' -> digit(c);
        default -> c == form;
      };
    }
  }
}
