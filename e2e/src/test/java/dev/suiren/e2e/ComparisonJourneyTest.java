package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.suiren.e2e.Browsing.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From two runs of the same checks to the verdict, the items behind it, the card and the history;
/// and from a file of questions to a report.
class ComparisonJourneyTest {
  private static final String LONG =
      "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung";

  @TempDir static Path folder;
  private static Visit visit;
  private static Page english;
  private static Page chinese;
  private static QuizBase ember;
  private static QuizBase frost;

  @BeforeAll
  static void start() throws IOException {
    ember = new QuizBase((name, number) -> number % 20 != 0);
    frost =
        new QuizBase((name, number) -> name.equals("dates") ? number % 3 > 0 : number % 20 != 1);
    visit = Visit.to(folder.resolve("home"));
    english = visit.owner(View.DESK);
    chinese = visit.owner(View.DESK_CHINESE);
    visit.open(english, "/proof/compare");
    assertThat(english.locator(".empty")).containsText("Nothing to compare yet");
    Browsing.picture(english, "compare-empty");
    add(english, ember.url(), "Ember");
    add(english, frost.url(), "Frost");
    Files.writeString(folder.resolve("quiz.jsonl"), quiz());
    run("Ember", "1");
    run("Frost", "2");
    run("Ember", "2");
  }

  private static String quiz() {
    StringBuilder checks = new StringBuilder();
    quiz(checks, "dates", "dates", "knowledge");
    quiz(checks, "sums", "算术", "mathematics");
    quiz(checks, "words", LONG, "language understanding");
    quiz(checks, "style", "style", "personalization");
    return checks.toString();
  }

  private static void quiz(StringBuilder checks, String code, String function, String dimension) {
    for (int i = 0; i < 90; i++) {
      checks.append(
          """
          {"id":"%1$s-%2$d","function":"%3$s","dimension":"%4$s","question":"What is code %1$s-%2$d?","expect":[{"contains":["code is %1$s-%2$d"]}]}
          """
              .formatted(code, i, function, dimension));
    }
  }

  private static void add(Page page, String url, String name) {
    visit.open(page, "/bases");
    page.locator("[data-opens=add-base]").first().click();
    page.locator("#add-base input[name=url]").fill(url);
    page.locator("#add-base input[name=model]").fill("m");
    page.locator("#add-base input[name=name]").fill(name);
    page.locator("#add-base button[type=submit]").click();
    assertThat(page.locator("li.card", new Page.LocatorOptions().setHasText(name))).isVisible();
    page.waitForLoadState();
  }

  private static void run(String base, String repeats) {
    String checks = folder.resolve("quiz.jsonl").toString();
    var run = visit.product().run("proof", "run", checks, "--base", base, "--repeat", repeats);
    assertThat(run.code()).as(run.err()).isZero();
  }

  @AfterAll
  static void stop() {
    visit.close();
    ember.close();
    frost.close();
  }

  @AfterEach
  void nothingBrokeInThePages() {
    assertThat(visit.complaints()).isEmpty();
  }

  private static String option(Page page, String select, String base) {
    return page.locator(
            "select[name=%s] option".formatted(select), new Page.LocatorOptions().setHasText(base))
        .first()
        .getAttribute("value");
  }

  private static Page compared(Page page) {
    visit.open(page, "/proof/compare");
    page.locator("select[name=a]").selectOption(option(page, "a", "Ember"));
    page.locator("select[name=b]").selectOption(option(page, "b", "Frost"));
    Visit.send(page, ".swap-choice button[type=submit]");
    return page;
  }

  /// As on a phone, in light and in dark.
  private static void narrow(Page page, String name) {
    page.setViewportSize(360, 2600);
    assertThat(Visit.sideways(page)).as(name).isZero();
    Browsing.picture(page, name + "-phone");
    dark(page, name + "-phone-dark");
    page.setViewportSize(1280, 800);
  }

  private static void dark(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Browsing.picture(page, name);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void whole(Page page, String name) {
    page.setViewportSize(1280, 1500);
    Browsing.picture(page, name);
    dark(page, name + "-dark");
  }

  @Test
  void aLossIsSaidInWordsAndShownItemByItem() throws IOException {
    Page page = compared(english);
    assertThat(page.locator(".swap-gate.bad"))
        .containsText("Must not be released: 1 function lost");
    assertThat(page.locator(".swap-table tbody tr")).hasCount(5);
    whole(page, "compare");
    Download lines = page.waitForDownload(() -> page.locator("a[href*='.jsonl']").click());
    assertThat(Files.readString(lines.path()))
        .contains("\"gate\":\"fail\"", "\"verdict\":\"lost\"");
    Download sheet = page.waitForDownload(() -> page.locator("a[href*='.html']").click());
    assertThat(Files.readString(sheet.path())).contains("<style>").doesNotContain("src=");
    printed(sheet, "compare-sheet");
    String at = page.url();
    Visit.send(page, "tr:has-text('dates') a.button");
    Locator change = page.locator(".swap-change").first();
    assertThat(change.locator(".swap-side")).hasCount(2);
    assertThat(change.locator("mark").first()).isVisible();
    assertThat(change.locator(".swap-why")).isVisible();
    whole(page, "compare-items");
    page.locator(".pager a").last().click();
    assertThat(page.locator(".pager")).containsText("11 to 20");
    visit.open(page, page.url().replace(visit.product().address(), "").replace("lost", "unpaired"));
    Browsing.picture(page, "compare-unpaired");
    page.navigate(at);
    narrow(page, "compare");
    Visit.send(page, "tr:has-text('dates') a.button");
    narrow(page, "compare-items");
    whole(compared(chinese), "compare-chinese");
  }

  @Test
  void aVerdictIsKeptWithItsDayAndFoundAgainInTheHistory() throws IOException {
    Page page = compared(english);
    Visit.send(page, "a[href^='/proof/verdicts/']");
    assertThat(page.locator(".swap-gate.bad"))
        .containsText("Must not be released: 1 function lost");
    assertThat(page.locator(".note").first()).containsText("never computed anew");
    String at = page.url().substring(page.url().indexOf("/proof"));
    whole(page, "verdict");
    Download lines = page.waitForDownload(() -> page.locator("a[href$='.jsonl']").click());
    assertThat(Files.readString(lines.path())).contains("\"gate\":\"fail\"");
    Download sheet = page.waitForDownload(() -> page.locator("a[href$='.html']").click());
    printed(sheet, "verdict-sheet");
    narrow(page, "verdict");
    whole(visit.open(chinese, at), "verdict-chinese");
    visit.open(page, "/proof/history");
    assertThat(page.locator(".swap-verdicts tbody tr").first())
        .containsText("must not be released");
    whole(page, "history-verdicts");
    narrow(page, "history-verdicts");
    whole(visit.open(chinese, "/proof/history"), "history-verdicts-chinese");
    Visit.send(page, ".swap-verdicts a[href='" + at + "']");
    assertThat(page.locator(".swap-gate")).isVisible();
    Visit.send(page, "a[href^='/proof/compare']");
    assertThat(page.locator("a[href='" + at + "']")).isVisible();
  }

  @Test
  void whatAComparisonCouldFindIsSaidBeforeItIsPaid() {
    Page page = visit.open(chinese, "/proof/compare");
    page.locator("select[name=b]").selectOption("");
    Visit.send(page, ".swap-choice button[type=submit]");
    assertThat(page.locator(".swap-outlook tbody tr")).hasCount(5);
    whole(page, "compare-outlook");
    page.locator("select[name=b]").selectOption(page.locator("select[name=a]").inputValue());
    Visit.send(page, ".swap-choice button[type=submit]");
    assertThat(page.locator(".note.warn")).containsText("同一次运行");
    Browsing.picture(page, "compare-same");
  }

  @Test
  void aCardAndAHistoryAreDrawn() throws IOException {
    Page page = visit.open(english, "/proof/card");
    page.locator("select[name=b]").selectOption(option(page, "b", "Frost"));
    Visit.send(page, ".swap-choice button[type=submit]");
    assertThat(page.locator(".chart-radar polyline.chart-web.second").first()).isVisible();
    whole(page, "card");
    Download sheet = page.waitForDownload(() -> page.locator("a[href*='.html']").click());
    printed(sheet, "card-sheet");
    narrow(page, "card");
    visit.open(page, "/proof/history");
    assertThat(page.locator(".chart-timeline circle")).hasCount(2);
    Browsing.picture(page, "history");
    narrow(page, "history");
  }

  private static void printed(Download file, String name) throws IOException {
    Path copy = folder.resolve(name + ".html");
    Files.copy(file.path(), copy);
    Page page = visit.stranger(new View(900, 1300, false, "en-US"));
    page.navigate(copy.toUri().toString());
    Browsing.picture(page, name);
  }

  private static void file(Page page, String name, String text) {
    page.locator("dialog[open] input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    page.locator("dialog[open] button[type=submit]").click();
  }

  private static String desk() {
    StringBuilder rows =
        new StringBuilder("question,when,answered,rightCitation,minutes,escalated,cluster\n");
    for (int i = 0; i < 60; i++) {
      rows.append(
          "b%d,before,%s,,%d,%s,desk %d\n".formatted(i, i % 3 > 0, 9 + i % 7, i % 4 == 0, i % 12));
      rows.append(
          "a%d,after,%s,%s,%d,%s,desk %d\n"
              .formatted(i, i % 9 > 0, i % 5 > 0, 2 + i % 3, i % 5 == 0, i % 12));
    }
    return rows.toString();
  }

  @Test
  void aScenarioGetsAReportThatABuyerCanRead() throws IOException {
    Page page = visit.open(english, "/proof/effect");
    assertThat(page.locator(".empty")).containsText("Nothing has been entered yet");
    Browsing.picture(page, "effect-empty");
    page.locator("[data-opens=effect-new]").first().click();
    page.locator("dialog[open] input[name=scenario]").fill("Service desk, 客服");
    page.locator("dialog[open] input[name=by]").fill("Ms Li, from the ticket system");
    page.locator("dialog[open] input[name=before]").fill("March 2026, by telephone");
    file(page, "desk.csv", "question,when\na,never\n");
    assertThat(page.locator("#effect-outcome")).containsText("desk.csv, line 2, when");
    Browsing.picture(page, "effect-refused");
    file(page, "desk.csv", desk());
    assertThat(page.locator("h1")).containsText("Service desk");
    assertThat(page.locator(".effect-finding.better").first()).isVisible();
    whole(page, "effect");
    String at = page.url();
    Download sheet = page.waitForDownload(() -> page.locator("a[href$='.html']").click());
    printed(sheet, "effect-sheet");
    Download json = page.waitForDownload(() -> page.locator("a[href$='.json']").click());
    assertThat(Files.readString(json.path())).contains("\"questionsBefore\" : 60");
    narrow(page, "effect");
    chinese.navigate(at);
    whole(chinese, "effect-chinese");
    visit.open(chinese, "/proof/effect");
    Browsing.picture(chinese, "effect-list");
    page.locator("form[action$='/remove'] button").click();
    page.locator("#confirm button[value=yes]").click();
    assertThat(page.locator(".empty")).isVisible();
  }
}
