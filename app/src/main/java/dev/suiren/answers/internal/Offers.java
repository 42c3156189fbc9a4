package dev.suiren.answers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The pieces of a sentence that could be what is asked for: dates, numbers with their unit,
/// titles, names. What the question says itself is none.
final class Offers {
  private static final String MONTHS = "(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)";
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}月\\d{1,2}[日号]|\\d{3,4}年(?!\\d{1,2}月)|\\d{1,2}月(?!\\d)|(?<![月\\d])\\d{1,2}[日号]"
              + "|[一二三四五六七八九十]+月([一二三四五六七八九十]+[日号])?|\\d{1,2}世纪|(星期|周)[一二三四五六日天]"
              + "|\\d{1,2}[:点]\\d{0,2}|\\b\\d{1,2} MON[a-z]*\\b|\\bMON[a-z]* \\d{1,2}\\b|\\b(?:1\\d|20)\\d\\d\\b"
                  .replace("MON", MONTHS));
  private static final Pattern TITLE = Pattern.compile("《[^》]{1,40}》");

  private final Asked asked;

  /// Recognizing names costs more than all else that is looked for in a sentence.
  private final Map<String, List<Expectation.Found>> known = new ConcurrentHashMap<>();

  Offers(Asked asked) {
    this.asked = asked;
  }

  /// Those of the kind that the question asks for.
  List<Expectation.Found> expected(String said) {
    return known.computeIfAbsent(said, this::looked);
  }

  private List<Expectation.Found> looked(String said) {
    return switch (asked.expectation()) {
      case WHEN -> fresh(found(DATE, said), said);
      case MANY -> fresh(found(Counted.in(asked.folded()), said), said);
      default -> asked.expectation().found(said, asked.folded());
    };
  }

  /// Those of the kind that is asked for, where it can be told by its form, or else of any.
  List<Expectation.Found> telling(String said) {
    return switch (asked.expectation()) {
      case WHEN, MANY, WHO, WHERE, ORGANIZATION -> expected(said);
      case PRICE, SPAN -> fresh(found(Counted.ANY, said), said);
      default -> {
        List<Expectation.Found> all = found(TITLE, said);
        all.addAll(found(Counted.ANY, said));
        Segments.of(said).stream()
            .filter(term -> term.is("nr") || term.is("ns") || term.is("nt") || term.is("nz"))
            .forEach(term -> all.add(new Expectation.Found(term.start(), term.end())));
        yield fresh(all, said);
      }
    };
  }

  /// Whether a name may be what is asked for.
  boolean mayBeNames() {
    return switch (asked.expectation()) {
      case PRICE, SPAN, WHEN, MANY -> false;
      default -> true;
    };
  }

  private static List<Expectation.Found> found(Pattern form, String said) {
    List<Expectation.Found> found = new ArrayList<>();
    form.matcher(said)
        .results()
        .forEach(it -> found.add(new Expectation.Found(it.start(), it.end())));
    return found;
  }

  private List<Expectation.Found> fresh(List<Expectation.Found> found, String said) {
    found.removeIf(it -> asked.folded().contains(said.substring(it.start(), it.end())));
    return List.copyOf(found);
  }
}
