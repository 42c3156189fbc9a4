package dev.suiren.answers.web;

import dev.suiren.audit.Html;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the `[1]` of an answer a link to its footnote; one without a footnote stands as it was
/// written, and so does one inside code or a link.
final class Footnotes {
  private static final Pattern PIECE =
      Pattern.compile("<(/?)(a|code|pre)\\b[^>]*>|<[^>]*>|\\[(\\d{1,3})\\]");

  private Footnotes() {}

  /// @param html cleared and rendered: every `<` begins a tag
  /// @param note the id of a footnote without its number
  static String link(Html html, String note, Set<Integer> known) {
    StringBuilder linked = new StringBuilder();
    Matcher piece = PIECE.matcher(html.markup());
    int inside = 0;
    while (piece.find()) {
      String number = piece.group(3);
      if (piece.group(2) != null) {
        inside += piece.group(1).isEmpty() ? 1 : -1;
      }
      boolean cites = number != null && inside == 0 && known.contains(Integer.valueOf(number));
      String instead =
          cites
              ? "<a class=\"cite\" href=\"#" + note + number + "\">" + number + "</a>"
              : piece.group();
      piece.appendReplacement(linked, Matcher.quoteReplacement(instead));
    }
    return piece.appendTail(linked).toString();
  }
}
