package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.suiren.e2e.Browsing.View;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// An editor's glossary, from the empty page to ten thousand entries on a phone.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GlossaryJourneyTest {
  @TempDir static Path folder;
  private static Visit visit;

  @BeforeAll
  static void start() throws Exception {
    visit = Visit.to(folder.resolve("home"));
  }

  @AfterAll
  static void stop() {
    visit.close();
  }

  @AfterEach
  void nothingBrokeInThePages() {
    assertThat(visit.complaints()).isEmpty();
  }

  private static Locator entry(Page page, String term) {
    return Visit.row(page, term);
  }

  @Test
  @Order(1)
  void aNameIsWrittenDownAndTheNextQuestionByItIsAnswered() {
    Page page = visit.owner(View.DESK_CHINESE);
    assertThat(Visit.ask(page, "PTO 有几天？").locator(".answer-text")).not().containsText("10 天带薪年假");

    page.locator(".nav a[href='/glossary']").click();
    assertThat(page.locator(".empty")).isVisible();
    Browsing.picture(page, "glossary-empty");
    page.locator(".empty [data-opens=add-entry]").click();
    page.locator("#add-entry input[name=term]").fill("PTO");
    page.locator("#add-entry textarea").fill("x");
    page.locator("#add-entry button[type=submit]").click();
    assertThat(page.locator("#add-entry .note.bad")).containsText("2 到 60");
    Browsing.picture(page, "glossary-flaw");
    page.locator("#add-entry textarea").fill("年假\nannual leave");
    page.locator("#add-entry input[name=note]").fill("人事部的叫法");
    Visit.send(page, "#add-entry button[type=submit]");
    assertThat(entry(page, "PTO")).containsText("annual leave");

    visit.open(page, "/ask");
    Locator turn = Visit.ask(page, "PTO 有几天？");
    assertThat(turn.locator(".answer-text")).containsText("10 天带薪年假");
    Browsing.picture(page, "glossary-answer");
  }

  @Test
  @Order(2)
  void anEntryIsChangedAndRemovedOnlyAfterAsking() {
    visit.product().run("glossary", "add", "MX-3", "三号线");
    Page page = visit.open(visit.owner(View.DESK), "/glossary");
    entry(page, "MX-3").locator("[data-opens^=edit-]").click();
    Locator form = page.locator("dialog[open]");
    assertThat(form.locator("textarea")).hasValue("三号线");
    Browsing.picture(page, "glossary-edit");
    form.locator("textarea").fill("三号线\nline three");
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(entry(page, "MX-3")).containsText("line three");

    entry(page, "MX-3").locator(".danger").click();
    assertThat(page.locator("#confirm-text")).containsText("MX-3");
    page.locator("#confirm button[value=no]").click();
    assertThat(entry(page, "MX-3")).hasCount(1);
    entry(page, "MX-3").locator(".danger").click();
    Visit.send(page, "#confirm button[value=yes]");
    assertThat(entry(page, "MX-3")).hasCount(0);
  }

  @Test
  @Order(3)
  void aFileOfTenThousandIsTakenSearchedAndPaged() {
    Page page = visit.open(visit.owner(View.DESK), "/glossary");
    page.locator("header [data-opens=import-entries]").click();
    Locator dialog = page.locator("#import-entries");
    dialog.locator("input[type=file]").setInputFiles(Visit.file("bad.csv", "a1,a2\nlonely\n"));
    dialog.locator("button[type=submit]").click();
    assertThat(dialog.locator(".note.bad")).containsText("Line 2: There is no other name.");
    assertThat(dialog.locator(".note.bad")).containsText("Nothing was imported.");
    Browsing.picture(page, "glossary-bad-file");

    dialog.locator("input[type=file]").setInputFiles(Visit.file("good.csv", tenThousand()));
    dialog.locator("button[type=submit]").click();
    assertThat(dialog.locator(".note.good")).containsText("10000 added");
    Browsing.picture(page, "glossary-imported");
    Visit.send(page, "#import-entries .note a");
    assertThat(page.locator(".pager")).containsText("1 to 50 of 10001");
    Visit.send(page, ".pager a:last-child");
    assertThat(page.locator(".pager")).containsText("51 to 100 of 10001");
    Browsing.picture(page, "glossary-desk");
    page.locator("input[type=search]").fill("9999 号");
    page.locator("input[type=search]").press("Enter");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(entry(page, "Machine MX-9999")).isVisible();
  }

  private static String tenThousand() {
    return IntStream.range(0, 10_000)
        .mapToObj(
            i -> "Machine MX-" + i + "," + i + " 号生产线; Fördereinheit " + i + ",in hall " + i % 9)
        .collect(Collectors.joining("\n", "term,names,note\n", "\n"));
  }

  @Test
  @Order(4)
  void fitsAPhoneInTheLightAndInTheDark() {
    for (View view : new View[] {View.PHONE, View.PHONE_DARK}) {
      Page page = visit.open(visit.owner(view), "/glossary");
      assertThat(Visit.sideways(page)).isZero();
      Browsing.picture(page, "glossary-phone-" + view.width());
      page.locator("header [data-opens=add-entry]").click();
      Browsing.picture(page, "glossary-phone-add-" + view.width());
    }
    Page dark = visit.owner(new View(1280, 800, true, "zh-TW"));
    visit.open(dark, "/glossary?search=PTO");
    assertThat(entry(dark, "PTO")).isVisible();
    Browsing.picture(dark, "glossary-dark");
  }
}
