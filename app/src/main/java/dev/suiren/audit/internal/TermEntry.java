package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Effect;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A term as a list gives it.
record TermEntry(ListEntry entry) {
  /// What may be said of a term; `grade` is another word for `effect`.
  static final Set<String> COLUMNS =
      Set.of(
          "term",
          "aspect",
          "effect",
          "grade",
          "audience",
          "audiences",
          "language",
          "note",
          "from",
          "to");

  private static final int LONGEST = 200;
  private static final int LONGEST_NOTE = 500;
  private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

  Term term() {
    String label = entry.find("term").orElse("");
    Term term = new Term(label, effect(), audiences(), particulars());
    check(entry, term.letters());
    return term;
  }

  /// Refuses what could not be found in any text.
  static void check(ListEntry entry, int[] word) {
    boolean speaks = false;
    boolean gap = false;
    for (int c : word) {
      speaks |= Character.isLetterOrDigit(c) || c > 0x2000 && !Character.isSpaceChar(c);
      gap |= c == Track.GAP;
    }
    if (!speaks || gap) {
      throw entry.wrong("has no letter, digit or sign to look for");
    }
    if (word.length > LONGEST) {
      throw entry.wrong("is longer than " + LONGEST + " characters");
    }
  }

  private Effect effect() {
    if (entry.find("effect").isPresent() && entry.find("grade").isPresent()) {
      throw entry.wrong("has an effect and a grade, which are the same: leave one out");
    }
    String word = entry.find("effect").or(() -> entry.find("grade")).orElse("block");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "block" -> Effect.BLOCK;
      case "review" -> Effect.REVIEW;
      case "mask" -> Effect.MASK;
      case "note" -> Effect.NOTE;
      default -> throw entry.wrong("has an unknown effect: say block, review, mask or note");
    };
  }

  /// `audiences` are exactly those; a single `audience` is the least strict one, and the term
  /// counts for all that are stricter too.
  private Set<Audience> audiences() {
    Optional<String> least = entry.find("audience");
    Optional<String> list = entry.find("audiences");
    if (least.isPresent() && list.isPresent()) {
      throw entry.wrong("has an audience and audiences: leave one out");
    }
    if (list.isPresent()) {
      return list(list.get());
    }
    if (least.isEmpty()) {
      return Set.of(Audience.values());
    }
    Set<Audience> named = list(least.get());
    return named.size() > 1
        ? named
        : EnumSet.range(named.iterator().next(), Audience.values()[Audience.values().length - 1]);
  }

  private Set<Audience> list(String words) {
    Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    for (String word : words.split("[,;]", -1)) {
      try {
        audiences.add(Audience.parse(word.strip().toLowerCase(Locale.ROOT)));
      } catch (ProblemException e) {
        throw entry.wrong("names an " + e.getMessage());
      }
    }
    return audiences;
  }

  private Particulars particulars() {
    Optional<String> language = entry.find("language");
    if (language.filter(tag -> !tag.matches(LANGUAGE)).isPresent()) {
      throw entry.wrong("has a language that is none: say it as in zh, en or zh-Hant");
    }
    Optional<String> note = entry.find("note");
    if (note.filter(TermEntry::isTooMuch).isPresent()) {
      throw entry.wrong("has a note of more than one line or " + LONGEST_NOTE + " characters");
    }
    return new Particulars(aspect(), language, note, period(), false);
  }

  private static boolean isTooMuch(String note) {
    return note.length() > LONGEST_NOTE || note.lines().count() > 1;
  }

  private Aspect aspect() {
    String word = entry.find("aspect").orElse(Aspect.TERM.word()).toLowerCase(Locale.ROOT);
    for (Aspect aspect : Aspect.values()) {
      if (aspect.word().equals(word)) {
        return aspect;
      }
    }
    throw entry.wrong("has an unknown aspect: say one such as violence, fraud or term");
  }

  private Period period() {
    Optional<LocalDate> from = entry.find("from").map(this::day);
    Optional<LocalDate> to = entry.find("to").map(this::day);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw entry.wrong("ends before it begins: put the earlier day into from");
    }
    return new Period(from, to);
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw entry.wrong("has a day that is none: say it as in 2026-03-01");
    }
  }
}
