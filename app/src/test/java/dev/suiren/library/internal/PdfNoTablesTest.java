package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.testing.PdfDrawing;
import dev.suiren.testing.PdfDrawing.Face;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is set in columns and is no table.
@Tag("S2")
class PdfNoTablesTest {
  @RegisterExtension
  static final ParserExtension FILES = new ParserExtension(Map.of("heap-mebibytes", "64"));

  private static final String[] LEFT = {
    "The mill was built by a widow who had",
    "never seen the sea. She had the wheel",
    "cut from oak of her own forest and put",
    "her son to work at the sluice before he",
    "was nine. When the river fell in August",
    "they ground by hand and sold the flour",
    "at twice its price to the garrison."
  };
  private static final String[] RIGHT = {
    "Her grandson sold the land but kept the",
    "water rights, which nobody had thought",
    "worth a line in the contract. The town",
    "has paid for every bucket since then, and",
    "in 1931 a court found that it must go on",
    "doing so until the last heir is dead. He",
    "is said to be in excellent health today."
  };

  private static List<String> read(PdfDrawing drawing) {
    return ParserFixture.lines(FILES.files().read("a.pdf", drawing.bytes()));
  }

  private static void assertNoTable(PdfDrawing drawing, String... said) {
    List<String> lines = read(drawing);
    assertThat(lines).noneMatch(line -> line.startsWith("table_row"));
    assertThat(String.join("\n", lines)).contains(said);
  }

  @Test
  void proseInTwoColumns() {
    assertNoTable(
        new PdfDrawing().page().lines(60, 100, 12, LEFT).lines(300, 100, 12, RIGHT),
        "cut from oak of her own forest and put her son to work",
        "worth a line in the contract. The town has paid");
  }

  @Test
  void proseInTwoColumnsThatIsWrittenLineByLine() {
    PdfDrawing page = new PdfDrawing().page();
    for (int i = 0; i < LEFT.length; i++) {
      page.text(60, 100 + 12 * i, LEFT[i]).text(300, 100 + 12 * i, RIGHT[i]);
    }
    assertNoTable(page, "never seen the sea");
  }

  @Test
  void chineseProseInTwoColumns() {
    PdfDrawing page = new PdfDrawing().page();
    String[] left = {"磨坊是一位从未见过大海的寡妇建的，", "水轮用她自家林子里的橡木做成，儿子", "不到九岁就被派去看守闸门，每年八月"};
    String[] right = {"孙子后来卖掉了土地，却留下了用水的", "权利，当时谁也没有想到要在合同里写", "上一笔，镇上从此每一桶水都要付钱。"};
    for (int i = 0; i < left.length; i++) {
      page.text(60, 100 + 14 * i, left[i]).text(300, 100 + 14 * i, right[i]);
    }
    page.rule(60, 80, 500, 80).rule(60, 140, 500, 140);
    assertNoTable(page, "从未见过大海");
  }

  @Test
  void aListWithHangingMarkers() {
    PdfDrawing page = new PdfDrawing().page();
    String[] items = {"Lock the gate", "Count the keys", "Sign the book", "Call the guard"};
    for (int i = 0; i < items.length; i++) {
      page.text(60, 100 + 15 * i, (i + 1) + ".").text(90, 100 + 15 * i, items[i]);
    }
    for (int i = 0; i < items.length; i++) {
      page.text(60, 200 + 15 * i, "\u00b7").text(90, 200 + 15 * i, items[i]);
    }
    for (int i = 0; i < items.length; i++) {
      String marker = "（" + "一二三四".charAt(i) + "）";
      page.text(60, 300 + 15 * i, marker).text(110, 300 + 15 * i, "检查钥匙" + i);
    }
    page.rule(60, 85, 400, 85).rule(60, 150, 400, 150);
    assertNoTable(page, "Lock the gate");
  }

  @Test
  void contentsWithAndWithoutLeaders() {
    PdfDrawing page = new PdfDrawing().page().text(60, 80, "Contents").text(400, 80, "Page");
    String[] titles = {"1 Scope", "2 Safety at the press", "3 Cleaning", "4 Spare parts"};
    for (int i = 0; i < titles.length; i++) {
      page.text(60, 95 + 15 * i, titles[i]).text(400, 95 + 15 * i, String.valueOf(3 + 4 * i));
    }
    for (int i = 0; i < titles.length; i++) {
      page.text(60, 300 + 15 * i, titles[i] + " " + ".".repeat(60 - 3 * i));
      page.text(400, 300 + 15 * i, String.valueOf(3 + 4 * i));
    }
    assertNoTable(page, "Safety at the press");
  }

  @Test
  void code() {
    String[] lines = {
      "int kilns    = 4;      // fired daily",
      "int hours    = 12;     // each of them",
      "double heat  = 1180.0; // at the core",
      "start(kilns,   hours,    heat);"
    };
    PdfDrawing page = new PdfDrawing().page();
    for (int i = 0; i < lines.length; i++) {
      page.text(Face.TYPED, 10, 60, 100 + 12 * i, lines[i]);
    }
    assertNoTable(page, "int kilns");
  }

  @Test
  void forms() {
    PdfDrawing page = new PdfDrawing().page();
    String[] labels = {"Name:", "Born on:", "Class:", "School:"};
    String[] filled = {"Ada Lorenz", "3 May 2014", "5b", "Hazel Grove"};
    for (int i = 0; i < labels.length; i++) {
      page.text(60, 100 + 20 * i, labels[i]).text(160, 100 + 20 * i, filled[i]);
      page.text(300, 100 + 20 * i, labels[i]).text(400, 100 + 20 * i, "____________");
    }
    for (int i = 0; i <= 4; i++) {
      page.rule(60, 300 + 20 * i, 460, 300 + 20 * i);
      page.rule(60 + 100 * i, 300, 60 + 100 * i, 380);
      if (i < 4) {
        page.text(65, 314 + 20 * i, "姓名" + i).text(265, 314 + 20 * i, "单位" + i);
      }
    }
    assertNoTable(page, "Ada Lorenz", "单位3");
  }

  @Test
  void addresses() {
    PdfDrawing page = new PdfDrawing().page();
    page.lines(60, 80, 12, "Fenwick Press Ltd", "12 Mill Lane", "Reading RG1 4XY");
    page.lines(330, 80, 12, "Tel +44 118 496 0000", "post@fenwick.example", "VAT 123 456 789");
    String[] first = {"燧石书店有限公司", "杭州市西湖区文三路9号", "邮编：310012"};
    String[] second = {"电话 0571-8888000", "传真 0571-8888001", "开户行 城东支行"};
    String[] third = {"法人 陈立", "税号 3301", "网址 www.suishi.example"};
    for (int i = 0; i < 3; i++) {
      page.text(60, 760 + 12 * i, first[i]).text(230, 760 + 12 * i, second[i]);
      page.text(400, 760 + 12 * i, third[i]);
    }
    assertNoTable(page, "12 Mill Lane", "开户行 城东支行");
  }

  @Test
  void aChartWithItsLabels() {
    PdfDrawing page = new PdfDrawing().page();
    for (int i = 0; i <= 5; i++) {
      page.rule(100, 100 + 30 * i, 400, 100 + 30 * i)
          .text(70, 103 + 30 * i, String.valueOf(50 - i));
      page.rule(100 + 60 * i, 100, 100 + 60 * i, 250)
          .text(92 + 60 * i, 265, String.valueOf(2020 + i));
    }
    assertNoTable(page, "2023");
  }
}
