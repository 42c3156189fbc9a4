package dev.suiren.audit.internal;

import dev.suiren.audit.Effect;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The operator's list of terms: one per line, then, each after a tab and each optional, the effect
/// (`block`, `review`, `mask` or `note`; `block` if absent) and the audiences, comma-separated (all
/// if absent). `#` begins a comment line. A missing file is an empty list.
final class TermsFile {
  private static final int LONGEST = 200;

  private final Path path;

  TermsFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /// Refuses the whole file for one bad line, and names the line.
  List<Term> read() {
    return parse(name(), text());
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  /// The same for a text from elsewhere.
  ///
  /// @param name what is said of where a bad line stands
  static List<Term> parse(String name, String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    TermsFile file = new TermsFile(Path.of(name));
    List<Term> terms = new ArrayList<>();
    int number = 0;
    for (String line : plain.split("\\R", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        terms.add(file.parse(line, number));
      }
    }
    return List.copyOf(terms);
  }

  /// As it stands there; empty where there is no file.
  String text() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
          .toString();
    } catch (NoSuchFileException e) {
      return "";
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          Problem.SETTING_WRONG, path.getFileName() + " is not UTF-8 throughout", e);
    } catch (IOException e) {
      throw new ProblemException(Problem.SETTING_WRONG, path.getFileName() + " cannot be read", e);
    }
  }

  private Term parse(String line, int number) {
    String[] fields = line.split("\t", -1);
    if (fields.length > 3) {
      throw wrong(number, "has more than three fields");
    }
    String name = fields[0].strip();
    Term term =
        new Term(
            name,
            fields.length > 1 ? effect(fields[1].strip(), number) : Effect.BLOCK,
            fields.length > 2 ? audiences(fields[2].strip(), number) : Set.of(Audience.values()));
    int[] word = term.letters();
    boolean speaks = false;
    boolean gap = false;
    for (int c : word) {
      speaks |= Character.isLetterOrDigit(c) || c > 0x2000 && !Character.isSpaceChar(c);
      gap |= c == Track.GAP;
    }
    if (!speaks || gap) {
      throw wrong(number, "has no letter, digit or sign to look for");
    }
    if (word.length > LONGEST) {
      throw wrong(number, "is longer than " + LONGEST + " characters");
    }
    return term;
  }

  private Effect effect(String word, int number) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "", "block" -> Effect.BLOCK;
      case "review" -> Effect.REVIEW;
      case "mask" -> Effect.MASK;
      case "note" -> Effect.NOTE;
      default -> throw wrong(number, "has an unknown effect: say block, review, mask or note");
    };
  }

  private Set<Audience> audiences(String words, int number) {
    if (words.isEmpty()) {
      return Set.of(Audience.values());
    }
    Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    for (String word : words.split(",", -1)) {
      try {
        audiences.add(Audience.parse(word.strip().toLowerCase(Locale.ROOT)));
      } catch (ProblemException e) {
        throw wrong(number, "names an " + e.getMessage());
      }
    }
    return audiences;
  }

  private ProblemException wrong(int number, String what) {
    return new ProblemException(
        Problem.SETTING_WRONG, path.getFileName() + " line " + number + " " + what);
  }
}
