package dev.suiren.charts;

import java.util.ArrayList;
import java.util.List;

/// Words of a drawing, which does not break lines by itself.
public final class Labels {
  private static final int FIRST_WIDE_LETTER = 0x1100;

  private Labels() {}

  /// A label in at most two lines of about `width` letters, Chinese ones counting twice: broken at
  /// a blank where there is one, and cut with an ellipsis.
  public static List<String> lines(String label, int width) {
    List<String> lines = new ArrayList<>();
    String rest = label.strip().replaceAll("\\s+", " ");
    while (!rest.isEmpty() && lines.size() < 2) {
      String line = fitting(rest, width);
      boolean last = lines.size() == 1;
      if (line.length() < rest.length()) {
        int blank = rest.charAt(line.length()) == ' ' ? line.length() : line.lastIndexOf(' ');
        line = !last && blank > 0 ? rest.substring(0, blank) : line;
      }
      rest = rest.substring(line.length()).strip();
      lines.add(last && !rest.isEmpty() ? fitting(line, width - 1).strip() + "…" : line);
    }
    return List.copyOf(lines);
  }

  private static String fitting(String text, int width) {
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      used += letter < FIRST_WIDE_LETTER ? 1 : 2;
      if (used > width && at > 0) {
        break;
      }
      at += Character.charCount(letter);
    }
    return text.substring(0, at);
  }

  /// The places of a line as SVG writes them.
  public static String points(List<Place> places) {
    StringBuilder points = new StringBuilder();
    for (Place place : places) {
      points.append(points.isEmpty() ? "" : " ").append(place.x()).append(',').append(place.y());
    }
    return points.toString();
  }
}
