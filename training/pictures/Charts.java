import java.awt.Color;
import java.awt.geom.Arc2D;
import java.util.Map;

/// Bars, lines, pies, circles that overlap, and points in a plane.
final class Charts {
  private static final int LEFT = 60;
  private static final int BOTTOM = 290;
  private static final int HEIGHT = 240;
  private static final int WIDTH = 480;

  private Charts() {}

  static void draw(Map<String, Sheet> sheets) {
    sheets.put("bars-en", week());
    sheets.put("bars-zh", sales());
    sheets.put("pairs-en", clubs());
    sheets.put("pairs-zh", plans());
    sheets.put("lines-en", year());
    sheets.put("lines-zh", readings(35, 45, 40, 55, 50, 65, 55, 70, 60, 75));
    sheets.put("half-year-en", halfYear());
    sheets.put("weeks-zh", readings(20, 35, 30, 55, 50, 65, 60, 70, 65, 75));
    sheets.put(
        "pie-en",
        pie(
            Sheet.Script.EN,
            "Monthly spending",
            new String[] {"Rent 34 %", "Food 22 %", "Travel 12 %", "Clothes ? %", "Savings 18 %"},
            34, 22, 12, 14, 18));
    sheets.put(
        "halves-en",
        pie(
            Sheet.Script.EN,
            "Ways to work",
            new String[] {"Bus 27 %", "Train 21 %", "Car 23 %", "Bicycle 17 %", "On foot 12 %"},
            27, 21, 23, 17, 12));
    sheets.put(
        "ways-to-work-zh",
        pie(
            Sheet.Script.HANT,
            "通勤方式",
            new String[] {"捷運 34 %", "公車 23 %", "機車 19 %", "步行 15 %", "自行車 9 %"},
            34, 23, 19, 15, 9));
    sheets.put(
        "pie-zh",
        pie(
            Sheet.Script.HANT,
            "發電來源",
            new String[] {"太陽能 26 %", "風力 19 %", "水力 ? %", "核能 13 %", "燃煤 11 %"},
            26, 19, 31, 13, 11));
    sheets.put("circles-en", circles(Sheet.Script.EN, "Tea", "Coffee", 14, 9, 17, 6));
    sheets.put("circles-zh", circles(Sheet.Script.HANT, "籃球", "足球", 12, 7, 15, 4));
    sheets.put("points-en", points(Sheet.Script.EN, "PQRS", 3, -2, -4, 1, 2, 4, -1, -3));
    sheets.put("points-zh", points(Sheet.Script.HANS, "ABCD", 1, 3, -2, 4, -3, -1, 4, -2));
  }

  /// Lines at each step, with numbers at each second.
  private static Sheet axes(Sheet.Script script, String title, int most, int step) {
    Sheet sheet = new Sheet(LEFT + WIDTH + 20, BOTTOM + 50, script);
    sheet.text(title, LEFT + WIDTH / 2, 20, 18);
    for (int value = 0; value <= most; value += step) {
      double y = height(value, most);
      sheet.ink(Sheet.SOFT, 1).line(LEFT, y, LEFT + WIDTH, y);
      if (value % (2 * step) == 0) {
        sheet.ink(Sheet.INK, 2).right(String.valueOf(value), LEFT - 8, y, 15);
      }
    }
    sheet.ink(Sheet.INK, 2).line(LEFT, BOTTOM, LEFT + WIDTH, BOTTOM);
    return sheet;
  }

  private static double height(int value, int most) {
    return BOTTOM - (double) value / most * HEIGHT;
  }

  private static void bars(Sheet sheet, int most, String[] names, int... values) {
    double slot = (double) WIDTH / values.length;
    for (int i = 0; i < values.length; i++) {
      double y = height(values[i], most);
      sheet.fill(Sheet.BLUE, LEFT + i * slot + slot / 5, y, slot * 3 / 5, BOTTOM - y);
      sheet.ink(Sheet.INK, 2).text(names[i], LEFT + (i + 0.5) * slot, BOTTOM + 20, 16);
    }
  }

  private static Sheet week() {
    Sheet sheet = axes(Sheet.Script.EN, "Visitors", 50, 5);
    String[] days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    bars(sheet, 50, days, 25, 40, 15, 35, 30, 45, 20);
    return sheet;
  }

  private static Sheet sales() {
    Sheet sheet = axes(Sheet.Script.HANS, "每月销量（台）", 200, 20);
    String[] months = {"一月", "二月", "三月", "四月", "五月", "六月"};
    bars(sheet, 200, months, 120, 80, 160, 100, 180, 140);
    return sheet;
  }

  /// @param values the blue and the orange one of each name in turn
  private static void pairs(Sheet sheet, int most, String[] names, int... values) {
    double slot = (double) WIDTH / names.length;
    for (int i = 0; i < values.length; i++) {
      double x = LEFT + (i / 2 + (i % 2 == 0 ? 0.2 : 0.5)) * slot;
      double y = height(values[i], most);
      sheet.fill(i % 2 == 0 ? Sheet.BLUE : Sheet.ORANGE, x, y, slot * 0.28, BOTTOM - y);
    }
    names(sheet, names);
  }

  private static Sheet clubs() {
    Sheet sheet = axes(Sheet.Script.EN, "Members: blue last year, orange this year", 60, 5);
    String[] names = {"Chess", "Choir", "Drama", "Soccer", "Dance"};
    pairs(sheet, 60, names, 15, 25, 30, 40, 45, 35, 40, 55, 20, 30);
    return sheet;
  }

  private static Sheet plans() {
    Sheet sheet = axes(Sheet.Script.HANS, "产量（吨）：蓝色为计划，橙色为实际", 80, 10);
    String[] names = {"一季度", "二季度", "三季度", "四季度"};
    pairs(sheet, 80, names, 30, 40, 40, 50, 60, 45, 50, 70);
    return sheet;
  }

  private static void line(Sheet sheet, Color color, int most, int... values) {
    double slot = (double) WIDTH / values.length;
    for (int i = 0; i < values.length; i++) {
      double x = LEFT + (i + 0.5) * slot;
      if (i > 0) {
        sheet.ink(color, 3);
        sheet.line(x - slot, height(values[i - 1], most), x, height(values[i], most));
      }
      sheet.disc(color, x, height(values[i], most), 5);
    }
  }

  private static void names(Sheet sheet, String... names) {
    double slot = (double) WIDTH / names.length;
    for (int i = 0; i < names.length; i++) {
      sheet.ink(Sheet.INK, 2).text(names[i], LEFT + (i + 0.5) * slot, BOTTOM + 20, 14);
    }
  }

  private static Sheet year() {
    Sheet sheet = axes(Sheet.Script.EN, "Orders: red line north, blue line south", 80, 10);
    line(sheet, Sheet.RED, 80, 50, 45, 70, 40, 35, 30, 25, 30, 40, 35, 45, 50);
    line(sheet, Sheet.BLUE, 80, 20, 30, 25, 30, 45, 50, 40, 65, 55, 45, 30, 25);
    names(
        sheet, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    return sheet;
  }

  private static Sheet halfYear() {
    Sheet sheet = axes(Sheet.Script.EN, "Guests: red line hotel, blue line hostel", 60, 10);
    line(sheet, Sheet.RED, 60, 50, 45, 30, 20, 25, 40);
    line(sheet, Sheet.BLUE, 60, 30, 25, 45, 55, 40, 30);
    names(sheet, "Jan", "Feb", "Mar", "Apr", "May", "Jun");
    return sheet;
  }

  private static Sheet readings(int... values) {
    Sheet sheet = axes(Sheet.Script.HANS, "每周读数", 80, 10);
    line(sheet, Sheet.GREEN, 80, values);
    names(
        sheet, "第1周", "第2周", "第3周", "第4周", "第5周", "第6周", "第7周", "第8周", "第9周", "第10周");
    return sheet;
  }

  private static Sheet pie(Sheet.Script script, String title, String[] names, int... percents) {
    Sheet sheet = new Sheet(480, 320, script);
    Color[] colors = {Sheet.BLUE, Sheet.ORANGE, Sheet.GREEN, Sheet.PURPLE, Sheet.YELLOW};
    sheet.text(title, 240, 22, 18);
    double from = 90;
    for (int i = 0; i < percents.length; i++) {
      double angle = percents[i] * 3.6;
      sheet.pen.setColor(colors[i]);
      sheet.pen.fill(new Arc2D.Double(150, 70, 190, 190, from - angle, angle, Arc2D.PIE));
      double middle = Math.toRadians(from - angle / 2);
      sheet.ink(Sheet.INK, 2);
      sheet.text(names[i], 245 + 150 * Math.cos(middle), 165 - 122 * Math.sin(middle), 16);
      from -= angle;
    }
    return sheet;
  }

  private static Sheet circles(
      Sheet.Script script, String one, String other, int left, int both, int right, int none) {
    Sheet sheet = new Sheet(480, 320, script);
    sheet.box(15, 15, 450, 290);
    sheet.ink(Sheet.RED, 3).ring(185, 175, 100);
    sheet.ink(Sheet.BLUE, 3).ring(295, 175, 100);
    sheet.ink(Sheet.INK, 2);
    sheet.text(one, 140, 52, 20);
    sheet.text(other, 340, 52, 20);
    sheet.text(String.valueOf(left), 140, 175, 28);
    sheet.text(String.valueOf(both), 240, 175, 28);
    sheet.text(String.valueOf(right), 340, 175, 28);
    sheet.text(String.valueOf(none), 430, 275, 28);
    return sheet;
  }

  private static Sheet points(Sheet.Script script, String names, int... places) {
    Sheet sheet = new Sheet(440, 440, script);
    int step = 38;
    for (int i = -5; i <= 5; i++) {
      double at = 220 + i * step;
      sheet.ink(i == 0 ? Sheet.INK : Sheet.SOFT, i == 0 ? 2 : 1);
      sheet.line(at, 20, at, 420);
      sheet.line(20, at, 420, at);
      if (i != 0) {
        sheet.ink(Sheet.INK, 2).text(String.valueOf(i), at, 233, 13);
        sheet.text(String.valueOf(i), 206, 220 - i * step, 13);
      }
    }
    sheet.text("x", 425, 205, 16);
    sheet.text("y", 236, 16, 16);
    for (int i = 0; i < names.length(); i++) {
      double x = 220 + places[2 * i] * step;
      double y = 220 - places[2 * i + 1] * step;
      sheet.disc(Sheet.RED, x, y, 6);
      sheet.ink(Sheet.INK, 2).text(names.substring(i, i + 1), x + 16, y - 14, 20);
    }
    return sheet;
  }
}
