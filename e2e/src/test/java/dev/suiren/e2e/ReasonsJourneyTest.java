package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.suiren.e2e.Browsing.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a reader sees why a sentence was shown, and that two documents disagree.
class ReasonsJourneyTest {
  private static final View DESK_DARK = new View(1280, 900, true, "zh-TW");
  private static final View PHONE = new View(390, 844, false, "en-US");
  private static final View PHONE_CHINESE = new View(390, 844, true, "zh-CN");
  private static final String CHECKED = "How often are the extinguishers checked?";
  private static final String CHECKED_CHINESE = "灭火器多久检查一次？";

  private static final String LATE = "2026-02-14T08:00:00Z";

  @TempDir static Path folder;
  private static Visit visit;

  @BeforeAll
  static void start() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    write(
        rules.resolve("fire-safety-2023.md"),
        "# Fire safety\n\n## Extinguishers\n\nExtinguishers are checked every 12 months.\n",
        "2023-03-01T08:00:00Z");
    write(
        rules.resolve("fire-safety-2025.md"),
        "# Fire safety\n\n## Extinguishers\n\nExtinguishers are checked every 24 months.\n",
        "2025-06-30T08:00:00Z");
    write(
        rules.resolve("消防管理办法（旧版）.md"),
        "# 消防管理办法\n\n## 灭火器\n\n各楼层的灭火器每12个月检查一次。\n",
        "2022-01-15T08:00:00Z");
    write(
        rules.resolve("消防管理办法.md"),
        "# 消防管理办法\n\n## 灭火器\n\n各楼层的灭火器每24个月检查一次。\n",
        "2025-09-01T08:00:00Z");
    write(
        rules.resolve("leave.md"),
        "# Leave guide\n\n## Annual leave\n\nEvery employee has 15 days of annual leave in a"
            + " calendar year. Unused days expire on 31 March.\n",
        "2024-05-02T08:00:00Z");
    write(rules.resolve("差旅制度.csv"), "城市,每晚住宿上限 (元),餐补 (元)\n北京,500,120\n上海,600,120\n", LATE);
    visit = Visit.to(folder.resolve("home"), "--docs", rules.toString());
    visit.product().run("glossary", "add", "PTO", "annual leave", "年假");
    Page page = visit.open(visit.owner(View.DESK), "/library");
    page.locator("a.shelf").first().click();
    assertThat(page.locator("tr .badge").filter(new Locator.FilterOptions().setHasText("Ready")))
        .hasCount(6);
  }

  private static void write(Path file, String text, String changed) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(changed)));
  }

  @AfterAll
  static void stop() {
    visit.close();
  }

  @AfterEach
  void nothingBrokeInThePages() {
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  void documentsThatDisagreeAreShownWithBothDates() {
    Page page = visit.owner(View.DESK);
    Locator turn = Visit.ask(page, CHECKED);
    assertThat(turn.locator(".answer-text"))
        .containsText(
            Pattern.compile(
                "Your documents disagree: .*2023.*\\(2023-03-01\\).*2025.*\\(2025-06-30\\)|Your"
                    + " documents disagree: .*2025.*\\(2025-06-30\\).*2023.*\\(2023-03-01\\)"));
    contested(turn, "says otherwise", "2023-03-01", "2025-06-30");
    Browsing.picture(page, "contested");
    page.reload();
    contested(page.locator(".turn").first(), "says otherwise", "2023-03-01", "2025-06-30");
  }

  @Test
  void theyAreShownSoInEveryLanguageWidthAndColor() {
    Page traditional = visit.owner(DESK_DARK);
    contested(Visit.ask(traditional, "滅火器多久檢查一次？"), "說法不一", "2022-01-15", "2025-09-01");
    Browsing.picture(traditional, "contested-dark");
    Page chinese = visit.owner(View.DESK_CHINESE);
    contested(Visit.ask(chinese, CHECKED_CHINESE), "说法不一", "2022-01-15", "2025-09-01");
    Browsing.picture(chinese, "contested-chinese");
    for (View view : List.of(PHONE, PHONE_CHINESE)) {
      Page phone = visit.owner(view);
      boolean english = view == PHONE;
      Locator turn = Visit.ask(phone, english ? CHECKED : CHECKED_CHINESE);
      assertThat(turn.locator(".contested")).hasCount(2);
      assertThat(Visit.sideways(phone)).isZero();
      turn.evaluate("turn => turn.scrollIntoView()");
      Browsing.picture(phone, "contested-phone-" + (english ? "light" : "dark"));
    }
  }

  private static void contested(Locator turn, String words, String... dates) {
    Locator sides =
        turn.locator("li")
            .filter(new Locator.FilterOptions().setHas(turn.page().locator(".contested")));
    assertThat(sides).hasCount(2);
    assertThat(sides.first()).containsText(words);
    for (String date : dates) {
      assertThat(sides.filter(new Locator.FilterOptions().setHasText(date))).hasCount(1);
    }
  }

  @Test
  void aSentenceSaysWhyItIsShownAndStillDoesAfterAReload() {
    Page page = visit.owner(View.DESK);
    Locator turn = Visit.ask(page, "How many days of PTO do I have?");
    why(turn);
    Browsing.picture(page, "why");
    page.reload();
    Locator again = page.locator(".turn").first();
    why(again);

    again.locator(".source-card").first().focus();
    page.keyboard().press("Enter");
    Locator reason = page.locator("#source .source-why");
    assertThat(reason.locator("h3")).hasText("Why this sentence");
    assertThat(reason).containsText("annual leave (PTO)");
    assertThat(reason).containsText("a length of time");
    assertThat(page.locator("#source .source-path")).isVisible();
    assertThat(reason.locator("time")).hasText(Pattern.compile("\\d{4}-\\d\\d-\\d\\d"));
    Browsing.picture(page, "why-source");
    page.locator("#source a[href^='/citations/']").click();
    assertThat(page.locator(".citation .source-why")).containsText("annual leave (PTO)");
    Browsing.picture(page, "why-citation");
  }

  private static void why(Locator turn) {
    Locator card = turn.locator(".source-card").first();
    assertThat(card.locator(".source-quote mark").first())
        .hasText(Pattern.compile("annual leave|days"));
    assertThat(card.locator(".source-quote strong")).hasText("15");
    assertThat(card.locator(".why")).containsText("annual leave (PTO)");
    assertThat(card.locator(".why")).containsText("a length of time");
  }

  @Test
  void whatOnlyComesNearIsShownAsNoAnswer() {
    for (View view : List.of(View.DESK, DESK_DARK, PHONE, PHONE_CHINESE)) {
      Page page = visit.owner(view);
      boolean english = view == View.DESK || view == PHONE;
      String title = english ? "none of them answers" : "回答";
      Locator turn =
          Visit.ask(
              page,
              english ? "How often is the extinguisher QX-900 checked?" : "灭火器 QX-900 多久检查一次？");
      assertThat(turn).hasClass(Pattern.compile("unknown"));
      assertThat(turn.locator(".closest-title")).containsText(title);
      assertThat(turn.locator(".closest .source-card").first())
          .containsText(english ? "Extinguishers are checked" : "灭火器每");
      assertThat(turn.locator(".cite")).hasCount(0);
      assertThat(Visit.sideways(page)).isZero();
      turn.evaluate("turn => turn.scrollIntoView()");
      Browsing.picture(page, "closest-" + view.width() + (view.dark() ? "-dark" : ""));
      turn.locator(".closest .source-card").first().click();
      assertThat(page.locator("#source .note")).containsText(english ? "does not answer" : "回答");
      assertThat(page.locator("#source mark").first()).isVisible();
      Browsing.picture(page, "closest-source-" + view.width() + (view.dark() ? "-dark" : ""));
    }
  }

  @Test
  void theReasonsFitAPhoneInTheDarkAndSpeakChinese() {
    Page page = visit.owner(PHONE_CHINESE);
    Locator turn = Visit.ask(page, "北京每晚的住宿上限是多少钱？");
    Locator why = turn.locator(".source-card .why").first();
    assertThat(why).containsText("您的用词：北京");
    assertThat(why).containsText(Pattern.compile("上下文中：.*住宿上限"));
    assertThat(why).containsText("给出：价格");
    assertThat(why).containsText("文档日期：2026-02-14");
    assertThat(Visit.sideways(page)).isZero();
    turn.evaluate("turn => turn.scrollIntoView()");
    Browsing.picture(page, "why-phone");
    turn.locator(".source-card").first().click();
    assertThat(page.locator("#source .source-why")).containsText("为什么引用这句");
    assertThat(Visit.sideways(page)).isZero();
    Browsing.picture(page, "why-phone-source");
  }
}
