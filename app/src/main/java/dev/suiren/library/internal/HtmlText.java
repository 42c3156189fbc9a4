package dev.suiren.library.internal;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What of an HTML element a reader sees as running text.
final class HtmlText {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "iframe",
          "object",
          "svg",
          "math",
          "datalist",
          "canvas",
          "audio",
          "video",
          "noframes",
          "link",
          "meta",
          "input");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby",
          "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "br", "button", "select", "option", "output", "meter");

  private HtmlText() {}

  static boolean isHidden(Element element) {
    if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  /// All visible text below `element`, with a space where a block or a line ends.
  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    append(element, text);
    return text.toString();
  }

  private static void append(Node node, StringBuilder text) {
    if (node instanceof TextNode words) {
      appendCollapsed(text, words.getWholeText());
    } else if (node instanceof Element element && !isHidden(element)) {
      appendCollapsed(text, element.normalName().equals("img") ? element.attr("alt") : "");
      element.childNodes().forEach(child -> append(child, text));
      boolean apart = !isInline(element) || element.normalName().equals("br");
      appendCollapsed(text, apart ? " " : "");
    }
  }

  /// White space becomes one space; a line break between Chinese signs becomes nothing.
  static void appendCollapsed(StringBuilder text, String words) {
    for (int i = 0; i < words.length(); ) {
      if (!isSpace(words.charAt(i))) {
        text.append(words.charAt(i++));
        continue;
      }
      int start = i;
      while (i < words.length() && isSpace(words.charAt(i))) {
        i++;
      }
      boolean begun = !text.isEmpty() && !isSpace(text.charAt(text.length() - 1));
      boolean wrapped = words.substring(start, i).indexOf('\n') >= 0 && i < words.length();
      boolean dense =
          begun
              && wrapped
              && ParserWords.isDense(text.codePointBefore(text.length()))
              && ParserWords.isDense(words.codePointAt(i));
      text.append(begun && !dense ? " " : "");
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
