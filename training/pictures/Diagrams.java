import java.awt.Color;
import java.util.Map;

/// Steps that decide, families and teams, ways of a length.
final class Diagrams {
  private Diagrams() {}

  static void draw(Map<String, Sheet> sheets) {
    sheets.put(
        "steps-en",
        steps(
            Sheet.Script.EN,
            "Order",
            new String[] {"Over 100 euros?", "Fragile?", "Regular customer?"},
            new String[] {"no", "yes"},
            new String[] {"Desk 5", "Desk 9", "Desk 3", "Desk 7"}));
    sheets.put(
        "steps-zh",
        steps(
            Sheet.Script.HANS,
            "报销",
            new String[] {"超过 500 元？", "有发票？", "经理签字？"},
            new String[] {"否", "是"},
            new String[] {"6 号窗口", "2 号窗口", "8 号窗口", "4 号窗口"}));
    sheets.put(
        "returns-en",
        steps(
            Sheet.Script.EN,
            "Return",
            new String[] {"Within 30 days?", "Under warranty?", "Unopened?"},
            new String[] {"no", "yes"},
            new String[] {"Desk 4", "Desk 8", "Desk 1", "Desk 6"}));
    sheets.put(
        "leave-zh",
        steps(
            Sheet.Script.HANS,
            "请假",
            new String[] {"超过 3 天？", "病假？", "有人接替？"},
            new String[] {"否", "是"},
            new String[] {"1 号表", "5 号表", "3 号表", "7 号表"}));
    sheets.put("family-en", family());
    sheets.put("team-zh", team());
    sheets.put(
        "ways-en",
        ways(Sheet.Script.EN, "A B C D E F", "AB4 AC3 BD5 CD7 CE8 DF3 EF2"));
    sheets.put(
        "detours-en",
        ways(Sheet.Script.EN, "A B C D E F", "AB3 AC7 BC2 BD9 CE4 DE1 DF4 EF8"));
    sheets.put(
        "detours-zh",
        ways(Sheet.Script.HANT, "甲 乙 丙 丁 戊 己", "AB5 AC2 BC6 BD3 CE9 DE2 DF9 EF5"));
    sheets.put(
        "ways-zh",
        ways(Sheet.Script.HANS, "甲 乙 丙 丁 戊 己", "AB6 AC4 BD3 CD6 CE5 DF4 EF7"));
  }

  private static void card(Sheet sheet, String words, int x, int y, int width) {
    sheet.fill(Sheet.PALE, x - width / 2, y - 20, width, 40);
    sheet.ink(Sheet.INK, 2).box(x - width / 2, y - 20, width, 40);
    sheet.text(words, x, y, 17);
  }

  private static void decision(Sheet sheet, String words, int x, int y) {
    sheet.shape(Sheet.YELLOW, x, y - 42, x + 115, y, x, y + 42, x - 115, y);
    sheet.ink(Sheet.INK, 2);
    sheet.line(x, y - 42, x + 115, y);
    sheet.line(x + 115, y, x, y + 42);
    sheet.line(x, y + 42, x - 115, y);
    sheet.line(x - 115, y, x, y - 42);
    sheet.text(words, x, y, 15);
  }

  /// @param questions the first, then the one on its left, then the one on its right
  /// @param answers of the left, of the right
  private static Sheet steps(
      Sheet.Script script, String begin, String[] questions, String[] answers, String[] ends) {
    Sheet sheet = new Sheet(640, 430, script);
    card(sheet, begin, 320, 32, 120);
    sheet.arrow(320, 52, 320, 82);
    decision(sheet, questions[0], 320, 126);
    for (int side = 0; side < 2; side++) {
      int x = side == 0 ? 165 : 475;
      int edge = side == 0 ? 205 : 435;
      sheet.ink(Sheet.INK, 2).line(edge, 126, x, 126);
      sheet.arrow(x, 126, x, 204);
      sheet.text(answers[side], side == 0 ? x + 22 : x - 24, 112, 16);
      decision(sheet, questions[1 + side], x, 248);
      for (int end = 0; end < 2; end++) {
        int at = x + (end == 0 ? -75 : 75);
        sheet.ink(Sheet.INK, 2).arrow(at, 248 + 15, at, 366);
        sheet.text(answers[end], at + (end == 0 ? -22 : 24), 318, 16);
        card(sheet, ends[2 * side + end], at, 390, 116);
      }
    }
    return sheet;
  }

  private static Sheet family() {
    Sheet sheet = new Sheet(600, 330, Sheet.Script.EN);
    sheet.ink(Sheet.INK, 2).line(220, 45, 380, 45);
    sheet.line(300, 45, 300, 100);
    sheet.line(180, 100, 420, 100);
    sheet.line(180, 100, 180, 160);
    sheet.line(420, 100, 420, 160);
    sheet.line(70, 160, 180, 160);
    sheet.line(420, 160, 530, 160);
    sheet.line(125, 160, 125, 225);
    sheet.line(65, 225, 190, 225);
    sheet.line(65, 225, 65, 280);
    sheet.line(190, 225, 190, 280);
    sheet.line(475, 160, 475, 280);
    card(sheet, "Ruth", 220, 45, 90);
    card(sheet, "Carl", 380, 45, 90);
    card(sheet, "Max", 70, 160, 90);
    card(sheet, "Lena", 180, 160, 90);
    card(sheet, "Paul", 420, 160, 90);
    card(sheet, "Ida", 530, 160, 90);
    card(sheet, "Tom", 65, 280, 90);
    card(sheet, "Mia", 190, 280, 90);
    card(sheet, "Jon", 475, 280, 90);
    return sheet;
  }

  private static Sheet team() {
    Sheet sheet = new Sheet(640, 300, Sheet.Script.HANS);
    String[] heads = {"何平", "苏敏", "罗杰"};
    String[] members = {"丁一", "方圆", "江河", "白雪", "石磊", "夏天"};
    sheet.ink(Sheet.INK, 2).line(320, 40, 320, 95);
    sheet.line(110, 95, 530, 95);
    for (int i = 0; i < 3; i++) {
      int x = 110 + i * 210;
      sheet.ink(Sheet.INK, 2).line(x, 95, x, 205);
      sheet.line(x - 50, 205, x + 50, 205);
      for (int side = 0; side < 2; side++) {
        int at = x - 50 + side * 100;
        sheet.ink(Sheet.INK, 2).line(at, 205, at, 250);
        card(sheet, members[2 * i + side], at, 255, 80);
      }
      card(sheet, heads[i], x, 145, 90);
    }
    card(sheet, "周岚", 320, 40, 90);
    return sheet;
  }

  /// @param lengths of the way between two places, by their number as a letter
  private static Sheet ways(Sheet.Script script, String places, String lengths) {
    Sheet sheet = new Sheet(560, 340, script);
    int[] xs = {60, 190, 190, 350, 350, 500};
    int[] ys = {170, 70, 270, 70, 270, 170};
    for (String way : lengths.split(" ")) {
      int from = way.charAt(0) - 'A';
      int to = way.charAt(1) - 'A';
      sheet.ink(Sheet.INK, 3).line(xs[from], ys[from], xs[to], ys[to]);
      double x = (xs[from] + xs[to]) / 2.0;
      double y = (ys[from] + ys[to]) / 2.0;
      sheet.disc(Color.WHITE, x, y, 15);
      sheet.ink(Sheet.RED, 2).text(way.substring(2), x, y, 19);
    }
    String[] names = places.split(" ");
    for (int i = 0; i < names.length; i++) {
      sheet.disc(Sheet.PALE, xs[i], ys[i], 26);
      sheet.ink(Sheet.INK, 2).ring(xs[i], ys[i], 26);
      sheet.text(names[i], xs[i], ys[i], 20);
    }
    return sheet;
  }
}
