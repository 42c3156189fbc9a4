import java.awt.Color;
import java.util.Map;

/// Rooms, seats, lines of trains, a map with squares.
final class Plans {
  private static final int ROOM = 125;

  private Plans() {}

  static void draw(Map<String, Sheet> sheets) {
    sheets.put("rooms-en", doors());
    sheets.put("doors-en", longWay());
    sheets.put(
        "rooms-zh", windows("2", "客厅", "卧室", "书房", "儿童房", "厨房", "浴室", "餐厅", "储藏室"));
    sheets.put(
        "offices-zh",
        windows("16", "办公室", "会议室", "前台", "茶水间", "资料室", "机房", "仓库", "休息室"));
    sheets.put(
        "seats-en", table("Grace", "Ben", "Olga", "David", "Felix", "Anna", "Henry", "Emma"));
    sheets.put("guests-en", table("Nina", "Kim", "Ali", "Ravi", "Lucy", "Omar", "Ines", "Pete"));
    sheets.put("seats-zh", roundTable("王芳", "李明", "陳靜", "張強", "劉洋", "黃敏", "林濤", "周婷"));
    sheets.put("guests-zh", roundTable("趙雲", "孫怡", "何文", "吳歡", "鄭凱", "馮雪", "許諾", "沈青"));
    sheets.put("lines-of-trains-en", crossing());
    sheets.put("lines-of-trains-zh", changing());
    sheets.put(
        "map-en", map(Sheet.Script.EN, "*E2 TB5 CD4 SA3 TF6 CB1 SE5", "Star", "Tower", "Well", "Barn"));
    sheets.put(
        "map-zh", map(Sheet.Script.HANS, "*A4 TC5 CE3 SB2 CF1 SD6 *F5", "灯塔", "营地", "水井", "仓库"));
  }

  private static Sheet rooms(Sheet.Script script, String... names) {
    Sheet sheet = new Sheet(4 * ROOM + 40, 2 * ROOM + 40, script);
    sheet.ink(Sheet.INK, 5);
    for (int i = 0; i < names.length; i++) {
      int x = 20 + i % 4 * ROOM;
      int y = 20 + i / 4 * ROOM;
      sheet.box(x, y, ROOM, ROOM);
      sheet.text(names[i], x + ROOM / 2, y + ROOM / 2, 18);
    }
    return sheet;
  }

  /// A gap to the right of this room.
  private static void doorRight(Sheet sheet, int column, int row) {
    int x = 20 + (column + 1) * ROOM;
    sheet.fill(Color.WHITE, x - 4, 20 + row * ROOM + 80, 8, 34);
  }

  /// A gap between the two rooms of this column.
  private static void doorBelow(Sheet sheet, int column) {
    sheet.fill(Color.WHITE, 20 + column * ROOM + 14, 20 + ROOM - 4, 34, 8);
  }

  private static Sheet doors() {
    Sheet sheet =
        rooms(
            Sheet.Script.EN,
            "Hall", "Kitchen", "Pantry", "Study", "Bath", "Living room", "Office", "Bedroom");
    doorRight(sheet, 0, 0);
    doorBelow(sheet, 0);
    doorBelow(sheet, 1);
    doorRight(sheet, 1, 1);
    doorRight(sheet, 2, 0);
    doorBelow(sheet, 2);
    doorRight(sheet, 2, 1);
    return sheet;
  }

  private static Sheet longWay() {
    Sheet sheet =
        rooms(
            Sheet.Script.EN,
            "Lobby", "Lab", "Store", "Archive", "Cafe", "Library", "Workshop", "Studio");
    doorBelow(sheet, 0);
    doorRight(sheet, 0, 1);
    doorBelow(sheet, 1);
    doorRight(sheet, 1, 0);
    doorRight(sheet, 2, 0);
    doorBelow(sheet, 3);
    doorRight(sheet, 2, 1);
    return sheet;
  }

  /// @param dark the numbers of the rooms without a window
  private static Sheet windows(String dark, String... names) {
    Sheet sheet = rooms(Sheet.Script.HANS, names);
    for (int i = 0; i < 8; i++) {
      if (dark.indexOf('0' + i) < 0) {
        int x = 20 + i % 4 * ROOM + 38;
        int y = i < 4 ? 20 : 20 + 2 * ROOM;
        sheet.fill(Color.WHITE, x, y - 4, 50, 8);
        sheet.ink(Sheet.BLUE, 2).line(x, y - 3, x + 50, y - 3);
        sheet.line(x, y + 3, x + 50, y + 3);
      }
    }
    return sheet;
  }

  private static void seat(Sheet sheet, String name, double x, double y) {
    sheet.disc(Sheet.PALE, x, y, 33);
    sheet.ink(Sheet.INK, 2).ring(x, y, 33);
    sheet.text(name, x, y, 17);
  }

  /// @param names of those above the table, then of those below
  private static Sheet table(String... names) {
    Sheet sheet = new Sheet(480, 300, Sheet.Script.EN);
    sheet.fill(Sheet.YELLOW, 40, 100, 400, 100);
    sheet.box(40, 100, 400, 100);
    for (int i = 0; i < 4; i++) {
      seat(sheet, names[i], 90 + i * 100, 55);
      seat(sheet, names[i + 4], 90 + i * 100, 245);
    }
    return sheet;
  }

  /// @param names from the top, with the clock
  private static Sheet roundTable(String... names) {
    Sheet sheet = new Sheet(400, 400, Sheet.Script.HANT);
    sheet.disc(Sheet.YELLOW, 200, 200, 105);
    sheet.ring(200, 200, 105);
    for (int i = 0; i < names.length; i++) {
      double angle = Math.PI * i / 4;
      seat(sheet, names[i], 200 + 152 * Math.sin(angle), 200 - 152 * Math.cos(angle));
    }
    return sheet;
  }

  private static void station(Sheet sheet, String name, int x, int y, int wordsX, int wordsY) {
    sheet.disc(Color.WHITE, x, y, 9);
    sheet.ink(Sheet.INK, 3).ring(x, y, 9);
    sheet.text(name, wordsX, wordsY, 16);
  }

  private static Sheet crossing() {
    Sheet sheet = new Sheet(560, 340, Sheet.Script.EN);
    sheet.ink(Sheet.RED, 7).line(40, 170, 520, 170);
    sheet.ink(Sheet.BLUE, 7).line(328, 40, 328, 300);
    sheet.ink(Sheet.RED, 2).text("Red line", 60, 205, 15);
    sheet.ink(Sheet.BLUE, 2).text("Blue line", 328, 22, 15);
    String[] red = {"Mill", "Market", "Park", "Harbour", "Castle", "Zoo"};
    for (int i = 0; i < red.length; i++) {
      int x = 40 + i * 96;
      station(sheet, red[i], x, 170, i == 3 ? x + 44 : x, i == 3 ? 195 : 145);
    }
    station(sheet, "North Gate", 328, 60, 386, 60);
    station(sheet, "College", 328, 110, 376, 110);
    station(sheet, "Stadium", 328, 230, 378, 230);
    station(sheet, "Airport", 328, 290, 376, 290);
    return sheet;
  }

  private static Sheet changing() {
    Sheet sheet = new Sheet(560, 340, Sheet.Script.HANS);
    sheet.ink(Sheet.RED, 7).line(50, 170, 530, 170);
    sheet.ink(Sheet.BLUE, 7).line(170, 50, 170, 300);
    sheet.ink(Sheet.GREEN, 7).line(410, 50, 410, 300);
    sheet.ink(Sheet.RED, 2).text("1号线", 50, 205, 16);
    sheet.ink(Sheet.BLUE, 2).text("2号线", 170, 25, 16);
    sheet.ink(Sheet.GREEN, 2).text("3号线", 410, 25, 16);
    String[] red = {"东门", "南山", "湖心", "大桥", "西苑"};
    for (int i = 0; i < red.length; i++) {
      int x = 50 + i * 120;
      station(sheet, red[i], x, 170, x + (i % 2 == 1 ? 28 : 0), 145);
    }
    station(sheet, "植物园", 170, 80, 212, 80);
    station(sheet, "体育场", 170, 270, 212, 270);
    station(sheet, "机场", 410, 80, 444, 80);
    station(sheet, "大学城", 410, 270, 452, 270);
    return sheet;
  }

  /// @param things a sign and its square each
  private static Sheet map(Sheet.Script script, String things, String... legend) {
    Sheet sheet = new Sheet(520, 380, script);
    for (int i = 0; i < 6; i++) {
      sheet.text("ABCDEF".substring(i, i + 1), 70 + i * 54, 22, 18);
      sheet.text(String.valueOf(i + 1), 22, 66 + i * 54, 18);
    }
    for (int i = 0; i < 36; i++) {
      sheet.ink(Sheet.SOFT, 1).box(43 + i % 6 * 54, 39 + i / 6 * 54, 54, 54);
    }
    for (String thing : things.split(" ")) {
      int column = thing.charAt(1) - 'A';
      int row = thing.charAt(2) - '1';
      sign(sheet, thing.charAt(0), 70 + column * 54, 66 + row * 54);
    }
    String signs = "*TCS";
    for (int i = 0; i < 4; i++) {
      sign(sheet, signs.charAt(i), 400, 80 + i * 60);
      sheet.ink(Sheet.INK, 2).left(legend[i], 430, 80 + i * 60, 18);
    }
    return sheet;
  }

  private static void sign(Sheet sheet, char kind, int x, int y) {
    switch (kind) {
      case '*' -> star(sheet, x, y);
      case 'T' -> sheet.shape(Sheet.RED, x, y - 18, x - 18, y + 16, x + 18, y + 16);
      case 'C' -> sheet.disc(Sheet.BLUE, x, y, 16);
      default -> sheet.fill(Sheet.GREEN, x - 15, y - 15, 30, 30);
    }
  }

  private static void star(Sheet sheet, int x, int y) {
    int[] corners = new int[20];
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? 20 : 8;
      corners[2 * i] = (int) Math.round(x + radius * Math.sin(Math.PI * i / 5));
      corners[2 * i + 1] = (int) Math.round(y - radius * Math.cos(Math.PI * i / 5));
    }
    sheet.shape(Sheet.ORANGE, corners);
  }
}
