import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Draws the pictures that our checks of images ask about:
///
/// ```
/// java training/pictures/Draw.java app/src/main/resources/dev/suiren/checks/images
/// ```
///
/// Fonts and the rest: README.md beside this file.
final class Draw {
  private Draw() {}

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Map<String, Sheet> sheets = new TreeMap<>();
    Things.draw(sheets);
    Charts.draw(sheets);
    Dials.draw(sheets);
    Papers.draw(sheets);
    Plans.draw(sheets);
    Diagrams.draw(sheets);
    for (Map.Entry<String, Sheet> sheet : sheets.entrySet()) {
      Files.write(Path.of(args[0]).resolve(sheet.getKey() + ".png"), sheet.getValue().png());
    }
  }
}
