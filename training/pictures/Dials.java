import java.util.Map;

/// Clocks, a gauge, thermometers, a ruler.
final class Dials {
  private Dials() {}

  static void draw(Map<String, Sheet> sheets) {
    sheets.put("clock-en", clock(Sheet.Script.EN, 7, 50));
    sheets.put("clock-zh", clock(Sheet.Script.HANS, 10, 20));
    sheets.put("afternoon-en", clock(Sheet.Script.EN, 4, 35));
    sheets.put("morning-zh", clock(Sheet.Script.HANS, 9, 25));
    sheets.put("gauge-en", gauge(6.5));
    sheets.put("ruler-en", ruler(2, 8.5));
    sheets.put("thermometer-zh", thermometer(34));
    sheets.put("frost-zh", thermometer(-8));
  }

  /// @param part of a turn, from the top, with the clock
  private static double x(double middle, double radius, double part) {
    return middle + radius * Math.sin(2 * Math.PI * part);
  }

  private static double y(double middle, double radius, double part) {
    return middle - radius * Math.cos(2 * Math.PI * part);
  }

  private static Sheet clock(Sheet.Script script, int hour, int minute) {
    Sheet sheet = new Sheet(320, 320, script);
    sheet.ink(Sheet.INK, 4).ring(160, 160, 145);
    for (int i = 0; i < 60; i++) {
      double part = i / 60.0;
      double inner = i % 5 == 0 ? 130 : 137;
      sheet.ink(Sheet.INK, i % 5 == 0 ? 3 : 1);
      sheet.line(x(160, inner, part), y(160, inner, part), x(160, 143, part), y(160, 143, part));
    }
    for (int i = 1; i <= 12; i++) {
      sheet.text(String.valueOf(i), x(160, 112, i / 12.0), y(160, 112, i / 12.0), 24);
    }
    double hours = (hour + minute / 60.0) / 12;
    double minutes = minute / 60.0;
    sheet.ink(Sheet.INK, 8).line(160, 160, x(160, 66, hours), y(160, 66, hours));
    sheet.ink(Sheet.BLUE, 5).line(160, 160, x(160, 94, minutes), y(160, 94, minutes));
    sheet.disc(Sheet.INK, 160, 160, 8);
    return sheet;
  }

  /// From 0 to 10 over three quarters of a turn.
  private static Sheet gauge(double value) {
    Sheet sheet = new Sheet(340, 320, Sheet.Script.EN);
    sheet.ink(Sheet.INK, 4).ring(170, 160, 145);
    for (int i = 0; i <= 20; i++) {
      double part = part(i / 2.0);
      double inner = i % 2 == 0 ? 118 : 128;
      sheet.ink(Sheet.INK, i % 2 == 0 ? 3 : 1);
      sheet.line(x(170, inner, part), y(160, inner, part), x(170, 138, part), y(160, 138, part));
      if (i % 2 == 0) {
        sheet.text(String.valueOf(i / 2), x(170, 98, part), y(160, 98, part), 20);
      }
    }
    sheet.ink(Sheet.INK, 2).text("bar", 170, 245, 20);
    sheet.ink(Sheet.RED, 5);
    sheet.line(170, 160, x(170, 124, part(value)), y(160, 124, part(value)));
    sheet.disc(Sheet.INK, 170, 160, 10);
    return sheet;
  }

  /// With a line for each half centimeter, and a bar above it.
  private static Sheet ruler(double from, double to) {
    Sheet sheet = new Sheet(560, 170, Sheet.Script.EN);
    double step = 50;
    sheet.fill(Sheet.GREEN, 30 + from * step, 30, (to - from) * step, 36);
    sheet.fill(Sheet.PALE, 15, 72, 530, 80);
    sheet.ink(Sheet.INK, 2).box(15, 72, 530, 80);
    for (int i = 0; i <= 20; i++) {
      double x = 30 + i * step / 2;
      sheet.ink(Sheet.INK, i % 2 == 0 ? 3 : 1).line(x, 73, x, i % 2 == 0 ? 98 : 88);
      if (i % 2 == 0) {
        sheet.text(String.valueOf(i / 2), x, 115, 18);
      }
    }
    sheet.text("cm", 280, 138, 16);
    return sheet;
  }

  private static double part(double value) {
    return -0.375 + value / 10 * 0.75;
  }

  /// From -20 to 50 degrees, a line for each second.
  private static Sheet thermometer(int degrees) {
    Sheet sheet = new Sheet(220, 420, Sheet.Script.HANS);
    double bottom = 360;
    double step = 4.6;
    sheet.disc(Sheet.RED, 110, 382, 24);
    double top = bottom - (degrees + 20) * step;
    sheet.fill(Sheet.RED, 102, top, 16, 380 - top);
    sheet.ink(Sheet.INK, 2);
    sheet.line(98, 24, 98, 362);
    sheet.line(122, 24, 122, 362);
    sheet.line(98, 24, 122, 24);
    for (int at = -20; at <= 50; at += 2) {
      double y = bottom - (at + 20) * step;
      sheet.ink(Sheet.INK, at % 10 == 0 ? 3 : 1).line(126, y, at % 10 == 0 ? 150 : 140, y);
      if (at % 10 == 0) {
        sheet.left(String.valueOf(at), 158, y, 18);
      }
    }
    sheet.text("℃", 50, 40, 22);
    return sheet;
  }
}
