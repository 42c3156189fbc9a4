package dev.suiren.glossary.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Surface;
import dev.suiren.glossary.Flaw;
import dev.suiren.glossary.Folded;
import dev.suiren.glossary.Glossary.Draft;
import dev.suiren.people.Audience;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The form of an entry: what is kept of what was typed, and what must not be typed.
final class Form {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern SEPARATOR = Pattern.compile("[;；\n]");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 60;
  private static final int MOST_NAMES = 20;
  private static final int LONGEST_NOTE = 500;

  private final Audit audit;

  Form(Audit audit) {
    this.audit = audit;
  }

  /// Each text on one line, names parted at semicolons and lines, without names that say the term
  /// or one another again.
  static Draft tidy(Draft typed) {
    String term = line(typed.term());
    Set<String> said = new HashSet<>(List.of(Folded.line(term), ""));
    List<String> names = new ArrayList<>();
    typed.names().stream()
        .flatMap(SEPARATOR::splitAsStream)
        .filter(name -> said.add(Folded.line(name)))
        .forEach(name -> names.add(line(name)));
    return new Draft(term, names, line(typed.note()));
  }

  private static String line(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /// What is wrong with a tidy draft. Each text is reviewed, so it takes its time.
  Optional<Flaw> flaw(Draft draft) {
    if (!isName(draft.term())) {
      return Optional.of(Flaw.TERM);
    }
    if (draft.names().isEmpty()) {
      return Optional.of(Flaw.NAMES_MISSING);
    }
    if (draft.names().size() > MOST_NAMES) {
      return Optional.of(Flaw.TOO_MANY_NAMES);
    }
    if (!draft.names().stream().allMatch(Form::isName)) {
      return Optional.of(Flaw.NAME);
    }
    if (length(draft.note()) > LONGEST_NOTE) {
      return Optional.of(Flaw.NOTE);
    }
    return passes(draft) ? Optional.empty() : Optional.of(Flaw.HELD);
  }

  private static boolean isName(String text) {
    return length(text) <= LONGEST
        && length(Folded.line(text)) >= SHORTEST
        && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private boolean passes(Draft draft) {
    return Stream.concat(Stream.of(draft.term(), draft.note()), draft.names().stream())
        .filter(text -> !text.isEmpty())
        .allMatch(text -> audit.inspect(text, Surface.NAME, Audience.STAFF).passed());
  }
}
