import java.util.Map;

/// What is printed: tables, receipts, calendars, tags, menus, signs, posters.
final class Papers {
  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] WEEK = {"一", "二", "三", "四", "五", "六", "日"};

  private Papers() {}

  static void draw(Map<String, Sheet> sheets) {
    sheets.put("trains-en", trains());
    sheets.put("lessons-zh", lessons());
    sheets.put("weather-en", weather());
    sheets.put("parcels-zh", parcels());
    sheets.put("receipt-en", receipt());
    sheets.put("receipt-zh", bill());
    sheets.put("calendar-en", circled());
    sheets.put("calendar-zh", colored());
    sheets.put("june-en", month(Sheet.Script.EN, "June", DAYS, 5, 30, new int[0]));
    sheets.put("september-zh", month(Sheet.Script.HANS, "九月", WEEK, 6, 30, new int[0]));
    sheets.put(
        "menu-en",
        menu(
            Sheet.Script.EN,
            "CAFE LINDEN",
            "Tomato soup|6.40",
            "Green salad|7.20",
            "Lemonade|3.30",
            "Coffee|2.80",
            "Apple cake|4.50"));
    sheets.put(
        "menu-zh",
        menu(
            Sheet.Script.HANT,
            "阿香麵店",
            "牛肉麵|160 元",
            "乾拌麵|90 元",
            "燙青菜|45 元",
            "滷蛋|15 元",
            "豆漿|25 元"));
    sheets.put(
        "tags-en",
        tags(
            Sheet.Script.EN,
            new String[] {"Pen", "Ruler", "Stapler", "Scissors", "Folder", "Notebook"},
            new String[] {"1.80", "2.40", "7.60", "5.20", "3.80", "4.50"}));
    sheets.put(
        "tags-zh",
        tags(
            Sheet.Script.HANT,
            new String[] {"蘋果", "香蕉", "芒果", "葡萄", "橘子", "西瓜"},
            new String[] {"45 元", "28 元", "76 元", "90 元", "36 元", "65 元"}));
    sheets.put(
        "sign-en",
        sign(Sheet.Script.EN, "<Town hall", ">Library", "^Museum", ">Station", "<Swimming pool"));
    sheets.put(
        "boards-en",
        sign(Sheet.Script.EN, "<School", "^Castle", ">Hospital", "<Market", ">Cinema"));
    sheets.put("boards-zh", sign(Sheet.Script.HANS, "<图书馆", "^体育馆", ">食堂", "<校医院", "^北门"));
    sheets.put("sign-zh", sign(Sheet.Script.HANT, "^車站", ">圖書館", ">郵局", "<醫院", "^市場"));
    sheets.put("poster-en", poster());
    sheets.put("poster-zh", fair());
  }

  /// @param widths of the columns
  private static Sheet table(Sheet.Script script, int[] widths, String... rows) {
    int width = 0;
    for (int column : widths) {
      width += column;
    }
    Sheet sheet = new Sheet(width + 30, rows.length * 40 + 30, script);
    for (int row = 0; row < rows.length; row++) {
      String[] cells = rows[row].split("\\|");
      int x = 15;
      int y = 15 + row * 40;
      for (int column = 0; column < cells.length; column++) {
        if (row == 0) {
          sheet.fill(Sheet.PALE, x, y, widths[column], 40);
        }
        sheet.ink(Sheet.SOFT, 1).box(x, y, widths[column], 40);
        sheet.ink(Sheet.INK, 2).text(cells[column], x + widths[column] / 2.0, y + 20, 17);
        x += widths[column];
      }
    }
    return sheet;
  }

  private static Sheet trains() {
    return table(
        Sheet.Script.EN,
        new int[] {100, 130, 100, 110},
        "Train|To|Leaves|Platform",
        "IC 204|Harbour|14:12|3",
        "RE 17|Lakeside|14:20|1",
        "S 8|Airport|14:26|5",
        "IC 310|Hillview|14:35|4",
        "RE 22|Harbour|14:41|2",
        "S 8|Airport|14:56|6");
  }

  private static Sheet lessons() {
    return table(
        Sheet.Script.HANS,
        new int[] {80, 85, 85, 85, 85, 85},
        "节次|星期一|星期二|星期三|星期四|星期五",
        "1|语文|数学|英语|语文|科学",
        "2|数学|语文|科学|英语|数学",
        "3|英语|科学|数学|历史|语文",
        "4|体育|音乐|语文|数学|英语",
        "5|美术|英语|体育|地理|历史");
  }

  private static Sheet weather() {
    return table(
        Sheet.Script.EN,
        new int[] {110, 110, 110, 110},
        "Town|Day °C|Night °C|Rain mm",
        "Avon|24|13|2",
        "Brill|19|12|0",
        "Corve|27|18|6",
        "Dunby|22|9|4",
        "Elton|30|20|9");
  }

  private static Sheet parcels() {
    return table(
        Sheet.Script.HANS,
        new int[] {150, 95, 95, 95},
        "重量|同城|省内|省外",
        "不超过 1 公斤|8 元|10 元|14 元",
        "1 至 3 公斤|10 元|13 元|19 元",
        "3 至 5 公斤|13 元|17 元|26 元",
        "5 至 10 公斤|19 元|25 元|40 元");
  }

  private static Sheet menu(Sheet.Script script, String name, String... lines) {
    Sheet sheet = new Sheet(360, 100 + lines.length * 42, script);
    sheet.text(name, 180, 36, 24);
    sheet.ink(Sheet.SOFT, 1).line(30, 64, 330, 64);
    for (int i = 0; i < lines.length; i++) {
      String[] cells = lines[i].split("\\|");
      sheet.ink(Sheet.INK, 2).left(cells[0], 34, 95 + i * 42, 20);
      sheet.right(cells[1], 326, 95 + i * 42, 20);
    }
    return sheet;
  }

  private static void stain(Sheet sheet, int x, int y) {
    for (int i = 0; i < 9; i++) {
      sheet.disc(Sheet.PURPLE, x + i * 11, y + i * 7 % 5, 15);
    }
  }

  private static void entry(Sheet sheet, int y, String what, String each, String all) {
    sheet.left(what, 30, y, 18);
    sheet.right(each, 265, y, 18);
    sheet.right(all, 370, y, 18);
  }

  private static Sheet receipt() {
    Sheet sheet = new Sheet(400, 360, Sheet.Script.EN);
    sheet.text("CORNER SHOP", 200, 30, 22);
    entry(sheet, 80, "Bread", "2 x 3.20", "6.40");
    entry(sheet, 112, "Cheese", "1 x 7.85", "7.85");
    entry(sheet, 144, "Apples", "3 x 1.25", "3.75");
    entry(sheet, 176, "Tea", "1 x 4.50", "4.50");
    sheet.line(30, 200, 370, 200);
    entry(sheet, 226, "TOTAL", "", "22.50");
    entry(sheet, 262, "Cash", "", "30.00");
    entry(sheet, 298, "Change", "", "");
    stain(sheet, 275, 298);
    sheet.text("Thank you!", 200, 338, 16);
    return sheet;
  }

  private static Sheet bill() {
    Sheet sheet = new Sheet(440, 330, Sheet.Script.HANS);
    sheet.text("惠民超市", 220, 30, 22);
    String[] head = {"商品", "数量", "单价", "金额"};
    String[][] rows = {
      {"鸡蛋（盒）", "3", "", "37.50"},
      {"牛奶（箱）", "2", "12.80", "25.60"},
      {"大米（袋）", "1", "48.00", "48.00"}
    };
    row(sheet, 80, head);
    for (int i = 0; i < rows.length; i++) {
      row(sheet, 125 + i * 42, rows[i]);
    }
    stain(sheet, 236, 125);
    sheet.line(30, 240, 410, 240);
    sheet.left("合计（元）", 30, 268, 18);
    sheet.right("111.10", 410, 268, 18);
    return sheet;
  }

  private static void row(Sheet sheet, int y, String... cells) {
    sheet.left(cells[0], 30, y, 18);
    sheet.right(cells[1], 215, y, 18);
    sheet.right(cells[2], 320, y, 18);
    sheet.right(cells[3], 410, y, 18);
  }

  /// @param first column of the first day, from 0
  private static Sheet month(
      Sheet.Script script, String title, String[] days, int first, int length, int[] filled) {
    Sheet sheet = new Sheet(460, 360, script);
    sheet.text(title, 230, 30, 22);
    for (int i = 0; i < 7; i++) {
      sheet.text(days[i], 50 + i * 60, 75, 17);
    }
    for (int day = 1; day <= length; day++) {
      int place = first + day - 1;
      int x = 50 + place % 7 * 60;
      int y = 118 + place / 7 * 44;
      for (int marked : filled) {
        if (marked == day) {
          sheet.fill(Sheet.YELLOW, x - 24, y - 18, 48, 36);
        }
      }
      sheet.ink(Sheet.INK, 2).text(String.valueOf(day), x, y, 18);
    }
    return sheet;
  }

  private static Sheet circled() {
    Sheet sheet = month(Sheet.Script.EN, "May", DAYS, 3, 31, new int[0]);
    int place = 3 + 20 - 1;
    sheet.ink(Sheet.RED, 4).ring(50 + place % 7 * 60, 118 + place / 7 * 44, 19);
    return sheet;
  }

  private static Sheet colored() {
    return month(Sheet.Script.HANS, "十月", WEEK, 2, 31, new int[] {3, 8, 14, 19, 25});
  }

  private static Sheet tags(Sheet.Script script, String[] names, String[] prices) {
    Sheet sheet = new Sheet(480, 250, script);
    for (int i = 0; i < names.length; i++) {
      int x = 20 + i % 3 * 150;
      int y = 20 + i / 3 * 110;
      sheet.fill(Sheet.PALE, x, y, 138, 95);
      sheet.ink(Sheet.INK, 2).box(x, y, 138, 95);
      sheet.text(names[i], x + 69, y + 28, 20);
      sheet.ink(Sheet.RED, 2).text(prices[i], x + 69, y + 66, 26);
    }
    return sheet;
  }

  /// @param boards begin with where they point
  private static Sheet sign(Sheet.Script script, String... boards) {
    Sheet sheet = new Sheet(420, 30 + boards.length * 60, script);
    sheet.fill(Sheet.GRAY, 202, 10, 16, 20 + boards.length * 60);
    for (int i = 0; i < boards.length; i++) {
      int y = 15 + i * 60;
      sheet.fill(Sheet.BLUE, 60, y, 300, 48);
      sheet.ink(java.awt.Color.WHITE, 4);
      switch (boards[i].charAt(0)) {
        case '<' -> sheet.arrow(115, y + 24, 78, y + 24);
        case '>' -> sheet.arrow(305, y + 24, 342, y + 24);
        default -> sheet.arrow(96, y + 38, 96, y + 10);
      }
      sheet.text(boards[i].substring(1), 210, y + 24, 22);
    }
    return sheet;
  }

  private static Sheet poster() {
    Sheet sheet = new Sheet(360, 400, Sheet.Script.EN);
    sheet.fill(Sheet.PALE, 0, 0, 360, 400);
    sheet.fill(Sheet.PURPLE, 0, 0, 360, 14);
    sheet.text("Evening of Poems", 180, 60, 30);
    sheet.text("with Nora Lind and Adem Kaya", 180, 108, 18);
    sheet.text("Friday 12 June, 19:30", 180, 168, 22);
    sheet.text("Hall 4, Mill Street 27", 180, 208, 22);
    sheet.text("Tickets 12 euros", 180, 272, 18);
    sheet.text("Students 7 euros", 180, 302, 18);
    sheet.text("Doors open at 18:45", 180, 350, 16);
    return sheet;
  }

  private static Sheet fair() {
    Sheet sheet = new Sheet(380, 380, Sheet.Script.HANT);
    sheet.fill(Sheet.PALE, 0, 0, 380, 380);
    sheet.fill(Sheet.GREEN, 0, 0, 380, 14);
    sheet.text("春季書展", 190, 62, 36);
    sheet.text("四月十八日至二十五日", 190, 122, 22);
    sheet.text("地點：文化中心三樓展覽廳", 190, 166, 20);
    sheet.text("開放時間 9:30–17:00", 190, 206, 20);
    sheet.text("全票 80 元", 190, 266, 20);
    sheet.text("學生票 45 元", 190, 298, 20);
    sheet.text("團體票（二十人以上）每人 60 元", 190, 330, 18);
    return sheet;
  }
}
