import java.awt.Color;
import java.util.Map;

/// Shapes, letters, blocks, flags and dice.
final class Things {
  private static final int CELL = 80;

  private Things() {}

  static void draw(Map<String, Sheet> sheets) {
    sheets.put(
        "shapes-en",
        shapes(
            Sheet.Script.EN,
            "Tg Cb .. Sr Ty Cg",
            "Sb .. Tr Cy Sg ..",
            "Cr Ty Sb .. Tb Cg",
            ".. Sy Tg Cr Sb Tr"));
    sheets.put(
        "shapes-zh",
        shapes(
            Sheet.Script.HANS,
            "Cr Sb Cg Cr Tr Sy",
            "Tb Cr Sr Cb Cy Sr",
            "Sg Ty Cr Tr Cg Sb",
            "Cr Cb Sr Tg Cr Cy"));
    sheets.put(
        "squares-en",
        shapes(
            Sheet.Script.EN,
            "Cb Sb Tr Sb Sg Cb",
            "Sr Tb .. Sb Cb Ty",
            "Sb Cy Tb Sr .. Sb",
            "Tg .. Sb Cb Sy Tb"));
    sheets.put(
        "triangles-zh",
        shapes(
            Sheet.Script.HANS,
            "Ty Cb Sb Ty Cy Tr",
            "Tb Ty Sr Cy Ty Sb",
            "Sy Tg Ty Cb Sb Ty",
            "Ty Cr Sg Ty Tr Cy"));
    sheets.put("letters-en", letters(Sheet.Script.EN, "HTBX", "QZLM", "RWCK", "DNFS"));
    sheets.put("grid-en", letters(Sheet.Script.EN, "KPDA", "SGVE", "ZTYJ", "UBLO"));
    sheets.put("letters-zh", letters(Sheet.Script.HANT, "風雨雪雲", "河橋島海", "燈門窗床", "龍馬鳥魚"));
    sheets.put("grid-zh", letters(Sheet.Script.HANT, "春夏秋冬", "東南西北", "金木水火", "筆墨紙硯"));
    sheets.put("blocks-en", blocks());
    sheets.put(
        "flags-zh",
        flags(
            Sheet.RED, Sheet.YELLOW, Sheet.PURPLE, Sheet.GREEN, Sheet.INK, Sheet.ORANGE, Sheet.BLUE,
            Sheet.GRAY));
    sheets.put(
        "row-of-flags-zh",
        flags(
            Sheet.GREEN, Sheet.BLUE, Sheet.ORANGE, Sheet.RED, Sheet.GRAY, Sheet.PURPLE,
            Sheet.YELLOW, Sheet.INK));
    sheets.put("dice-en", dice(Sheet.Script.EN, 5, 2, 6, 3));
    sheets.put("six-dice-en", dice(Sheet.Script.EN, 4, 1, 5, 6, 2, 4));
    sheets.put("dice-zh", dice(Sheet.Script.HANT, 4, 1, 6, 5, 3));
  }

  private static Sheet shapes(Sheet.Script script, String... rows) {
    Sheet sheet = new Sheet(6 * CELL, rows.length * CELL, script);
    for (int row = 0; row < rows.length; row++) {
      String[] cells = rows[row].split(" ");
      for (int column = 0; column < cells.length; column++) {
        int number = row * cells.length + column;
        int x = column * CELL + CELL / 2 + number * 37 % 17 - 8;
        int y = row * CELL + CELL / 2 + number * 53 % 17 - 8;
        shape(sheet, cells[column], x, y);
      }
    }
    return sheet;
  }

  private static void shape(Sheet sheet, String kind, int x, int y) {
    switch (kind.charAt(0)) {
      case 'T' -> sheet.shape(color(kind), x, y - 26, x - 27, y + 22, x + 27, y + 22);
      case 'C' -> sheet.disc(color(kind), x, y, 25);
      case 'S' -> sheet.fill(color(kind), x - 23, y - 23, 46, 46);
      default -> {}
    }
  }

  private static Color color(String kind) {
    return switch (kind.charAt(1)) {
      case 'r' -> Sheet.RED;
      case 'g' -> Sheet.GREEN;
      case 'b' -> Sheet.BLUE;
      default -> Sheet.YELLOW;
    };
  }

  private static Sheet letters(Sheet.Script script, String... rows) {
    Sheet sheet = new Sheet(4 * CELL + 40, 4 * CELL + 40, script);
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        int x = 20 + column * CELL;
        int y = 20 + row * CELL;
        sheet.ink(Sheet.SOFT, 2).box(x, y, CELL, CELL);
        sheet.ink(Sheet.INK, 2);
        sheet.text(rows[row].substring(column, column + 1), x + CELL / 2, y + CELL / 2, 40);
      }
    }
    return sheet;
  }

  private static Sheet blocks() {
    Sheet sheet = new Sheet(240, 380, Sheet.Script.EN);
    Color[] fromTop = {
      Sheet.INK, Sheet.PURPLE, Sheet.GREEN, Sheet.ORANGE, Sheet.BLUE, Sheet.YELLOW, Sheet.RED,
      Sheet.GRAY
    };
    for (int i = 0; i < fromTop.length; i++) {
      sheet.fill(fromTop[i], 70 + i * 29 % 23 - 10, 20 + i * 42, 100, 40);
    }
    sheet.ink(Sheet.SOFT, 4).line(20, 358, 220, 358);
    return sheet;
  }

  private static Sheet flags(Color... fromLeft) {
    Sheet sheet = new Sheet(560, 200, Sheet.Script.HANS);
    for (int i = 0; i < fromLeft.length; i++) {
      int x = 25 + i * 66;
      sheet.ink(Sheet.INK, 3).line(x, 30, x, 170);
      sheet.shape(fromLeft[i], x, 30, x + 50, 50, x, 78);
    }
    sheet.ink(Sheet.SOFT, 4).line(10, 172, 550, 172);
    return sheet;
  }

  private static Sheet dice(Sheet.Script script, int... pips) {
    Sheet sheet = new Sheet(40 + pips.length * 110, 150, script);
    for (int i = 0; i < pips.length; i++) {
      int x = 30 + i * 110;
      sheet.ink(Sheet.INK, 3);
      sheet.pen.drawRoundRect(x, 30, 90, 90, 20, 20);
      die(sheet, pips[i], x + 45, 75);
    }
    return sheet;
  }

  private static void die(Sheet sheet, int pips, int x, int y) {
    if (pips % 2 == 1) {
      sheet.disc(Sheet.INK, x, y, 8);
    }
    if (pips > 1) {
      sheet.disc(Sheet.INK, x - 25, y - 25, 8);
      sheet.disc(Sheet.INK, x + 25, y + 25, 8);
    }
    if (pips > 3) {
      sheet.disc(Sheet.INK, x + 25, y - 25, 8);
      sheet.disc(Sheet.INK, x - 25, y + 25, 8);
    }
    if (pips == 6) {
      sheet.disc(Sheet.INK, x - 25, y, 8);
      sheet.disc(Sheet.INK, x + 25, y, 8);
    }
  }
}
