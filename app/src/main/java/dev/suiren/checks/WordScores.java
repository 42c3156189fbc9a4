package dev.suiren.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Scores by the words of a text.
final class WordScores {
  private static final Pattern COMMAS = Pattern.compile("[,，、;；]|\\s(?:and|or)\\s|和|及|与");
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•·]|\\(?\\d{1,3}[.)、）])\\s*");

  private WordScores() {}

  static Optional<Reason> exact(Expectation.Exact exact, String text) {
    boolean same =
        exact.strict()
            ? exact.texts().contains(text)
            : isOneOf(exact.texts(), text)
                || FinalPart.of(text).filter(part -> isOneOf(exact.texts(), part)).isPresent();
    return same
        ? Optional.empty()
        : Optional.of(Reason.of(Reason.Code.OTHER_TEXT, exact.texts().getFirst(), text));
  }

  private static boolean isOneOf(List<String> texts, String text) {
    return texts.stream().map(Folded::bare).anyMatch(Folded.bare(text)::equals);
  }

  static Optional<Reason> contains(Expectation.Contains contains, String text) {
    String folded = Folded.of(text);
    List<String> there =
        contains.texts().stream().filter(each -> folded.contains(Folded.of(each))).toList();
    return switch (contains.quantity()) {
      case ALL ->
          contains.texts().stream()
              .filter(each -> !there.contains(each))
              .findFirst()
              .map(missing -> Reason.of(Reason.Code.MISSING_TEXT, missing));
      case ANY ->
          there.isEmpty()
              ? Optional.of(
                  Reason.of(Reason.Code.MISSING_ALL_TEXTS, String.join(" | ", contains.texts())))
              : Optional.empty();
      case NONE ->
          there.stream().findFirst().map(found -> Reason.of(Reason.Code.FORBIDDEN_TEXT, found));
    };
  }

  static Optional<Reason> matches(Expectation.Matches matches, String text) {
    String pattern = matches.pattern().pattern();
    return switch (PatternSearch.in(matches.pattern(), text)) {
      case FOUND -> Optional.empty();
      case NOT_FOUND -> Optional.of(Reason.of(Reason.Code.NO_MATCH, pattern));
      case TOO_SLOW -> Optional.of(Reason.of(Reason.Code.PATTERN_TOO_SLOW, pattern));
    };
  }

  /// Items stand on lines of their own if there are several lines, otherwise between commas; after
  /// a colon that ends an introduction.
  static Optional<Reason> items(Expectation.Items items, String text) {
    Set<String> given = new HashSet<>(split(text));
    List<String> wanted = items.items().stream().map(Folded::bare).toList();
    for (String item : wanted) {
      if (!given.contains(item)) {
        return Optional.of(Reason.of(Reason.Code.MISSING_ITEM, item));
      }
    }
    return given.stream()
        .filter(item -> !wanted.contains(item))
        .sorted()
        .findFirst()
        .map(surplus -> Reason.of(Reason.Code.SURPLUS_ITEM, surplus));
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>(text.lines().filter(line -> !line.isBlank()).toList());
    if (lines.size() > 1 && endsInColon(lines.getFirst().strip())) {
      lines.removeFirst();
    }
    List<String> parts = lines.size() > 1 ? lines : Arrays.asList(COMMAS.split(told(lines), -1));
    return parts.stream()
        .map(part -> BULLET.matcher(part).replaceFirst(""))
        .map(Folded::bare)
        .map(part -> part.replaceFirst("^and ", ""))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static boolean endsInColon(String line) {
    return line.endsWith(":") || line.endsWith("：");
  }

  private static String told(List<String> lines) {
    String line = lines.isEmpty() ? "" : lines.getFirst();
    int colon = Math.max(line.lastIndexOf(':'), line.lastIndexOf('：'));
    return line.substring(colon + 1);
  }
}
