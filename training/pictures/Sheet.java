import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A white sheet to draw on, with words in one script.
final class Sheet {
  static final Color INK = new Color(0x22, 0x26, 0x2b);
  static final Color SOFT = new Color(0xa8, 0xae, 0xb5);
  static final Color PALE = new Color(0xee, 0xf0, 0xf3);
  static final Color RED = new Color(0xd6, 0x2b, 0x2b);
  static final Color ORANGE = new Color(0xf2, 0x8c, 0x1e);
  static final Color YELLOW = new Color(0xf5, 0xd0, 0x1d);
  static final Color GREEN = new Color(0x2f, 0x9e, 0x44);
  static final Color BLUE = new Color(0x1f, 0x6f, 0xd1);
  static final Color PURPLE = new Color(0x8e, 0x3f, 0xb5);
  static final Color GRAY = new Color(0x8a, 0x8f, 0x96);

  final Graphics2D pen;
  private final BufferedImage image;
  private final Script script;

  /// In which words are written; it decides which form a character has.
  enum Script {
    EN("Noto Sans CJK SC"),
    HANS("Noto Sans CJK SC"),
    HANT("Noto Sans CJK TC");

    private final String font;

    Script(String font) {
      this.font = font;
    }
  }

  Sheet(int width, int height, Script script) {
    this.script = script;
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    ink(INK, 2);
  }

  Sheet ink(Color color, double width) {
    pen.setColor(color);
    pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    return this;
  }

  /// Its middle stands at this point.
  void text(String words, double x, double y, int size) {
    FontMetrics metrics = font(words, size);
    draw(words, x - metrics.stringWidth(words) / 2.0, y);
  }

  /// It begins there.
  void left(String words, double x, double y, int size) {
    font(words, size);
    draw(words, x, y);
  }

  /// It ends there.
  void right(String words, double x, double y, int size) {
    FontMetrics metrics = font(words, size);
    draw(words, x - metrics.stringWidth(words), y);
  }

  private FontMetrics font(String words, int size) {
    Font font = new Font(script.font, Font.PLAIN, size);
    if (!font.getFamily().equals(script.font) || font.canDisplayUpTo(words) >= 0) {
      throw new IllegalStateException(script.font + " is not here, or has no " + words);
    }
    pen.setFont(font);
    return pen.getFontMetrics();
  }

  private void draw(String words, double x, double y) {
    pen.drawString(words, (float) x, (float) (y + pen.getFont().getSize() * 0.37));
  }

  void line(double x1, double y1, double x2, double y2) {
    pen.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void arrow(double x1, double y1, double x2, double y2) {
    line(x1, y1, x2, y2);
    double angle = Math.atan2(y2 - y1, x2 - x1);
    for (double turn : new double[] {2.6, -2.6}) {
      line(x2, y2, x2 + 11 * Math.cos(angle + turn), y2 + 11 * Math.sin(angle + turn));
    }
  }

  void box(double x, double y, double width, double height) {
    pen.drawRect((int) x, (int) y, (int) width, (int) height);
  }

  void fill(Color color, double x, double y, double width, double height) {
    Color before = pen.getColor();
    pen.setColor(color);
    pen.fillRect((int) x, (int) y, (int) width, (int) height);
    pen.setColor(before);
  }

  void disc(Color color, double x, double y, double radius) {
    Color before = pen.getColor();
    pen.setColor(color);
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    pen.setColor(before);
  }

  void ring(double x, double y, double radius) {
    pen.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /// @param corners x and y in turn
  void shape(Color color, int... corners) {
    Polygon polygon = new Polygon();
    for (int i = 0; i < corners.length; i += 2) {
      polygon.addPoint(corners[i], corners[i + 1]);
    }
    Color before = pen.getColor();
    pen.setColor(color);
    pen.fill(polygon);
    pen.setColor(before);
  }

  /// With the colors of a palette, which makes it small: six steps of each color, and 40 grays.
  byte[] png() {
    pen.dispose();
    BufferedImage small =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        small.getRaster().setSample(x, y, 0, nearest(image.getRGB(x, y)));
      }
    }
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(small, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IndexColorModel palette() {
    byte[] red = new byte[256];
    byte[] green = new byte[256];
    byte[] blue = new byte[256];
    for (int i = 0; i < 256; i++) {
      int gray = (i - 216) * 255 / 39;
      red[i] = (byte) (i < 216 ? i / 36 * 51 : gray);
      green[i] = (byte) (i < 216 ? i / 6 % 6 * 51 : gray);
      blue[i] = (byte) (i < 216 ? i % 6 * 51 : gray);
    }
    return new IndexColorModel(8, 256, red, green, blue);
  }

  private static int nearest(int rgb) {
    int red = rgb >> 16 & 255;
    int green = rgb >> 8 & 255;
    int blue = rgb & 255;
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    return most - least < 20
        ? 216 + (green * 39 + 127) / 255
        : step(red) * 36 + step(green) * 6 + step(blue);
  }

  private static int step(int value) {
    return (value * 5 + 127) / 255;
  }
}
