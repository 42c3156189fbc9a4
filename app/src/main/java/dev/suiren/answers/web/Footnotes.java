package dev.suiren.answers.web;

import dev.suiren.audit.Html;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the numbers of an answer's citations links to their footnotes: the chips of our rendering,
/// and `[1]` where it stands as text. One without a footnote stays what it was, as text; so does
/// one inside code or a link.
final class Footnotes {
  private static final Pattern PIECE =
      Pattern.compile(
          "<a class=\"cite\" href=\"#c\\d{1,3}\" data-cite=\"\\d{1,3}\">(?<chip>\\d{1,3})</a>"
              + "|<(?<end>/?)(?<quiet>a|code|pre)\\b[^>]*>|<[^>]*>|\\[(?<text>\\d{1,3})\\]");

  private Footnotes() {}

  /// @param html cleared and rendered: every `<` begins a tag
  /// @param note the id of a footnote without its number
  static String link(Html html, String note, Set<Integer> known) {
    StringBuilder linked = new StringBuilder();
    Matcher piece = PIECE.matcher(html.markup());
    int inside = 0;
    while (piece.find()) {
      if (piece.group("quiet") != null) {
        inside += piece.group("end").isEmpty() ? 1 : -1;
      }
      String instead = piece.group();
      if (piece.group("chip") != null) {
        instead = link(piece.group("chip"), note, known);
      } else if (piece.group("text") != null && inside == 0) {
        instead = link(piece.group("text"), note, known);
      }
      piece.appendReplacement(linked, Matcher.quoteReplacement(instead));
    }
    return piece.appendTail(linked).toString();
  }

  private static String link(String number, String note, Set<Integer> known) {
    return known.contains(Integer.valueOf(number))
        ? "<a class=\"cite\" href=\"#" + note + number + "\">" + number + "</a>"
        : "[" + number + "]";
  }
}
