package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.suiren.e2e.Browsing.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// An owner's policy, from the empty page to a list that is tried, put in force and taken back.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PolicyJourneyTest {
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

  private static void paste(Page page, String name, String text) {
    page.locator("#import-list input[name=name]").fill(name);
    page.locator("#import-list textarea").fill(text);
  }

  private static void openMode(Page page, String list) {
    Visit.row(page, list).locator("summary").click();
    Visit.row(page, list).locator("[data-opens^=mode-]").click();
    assertThat(page.locator("dialog[open]")).isVisible();
  }

  @Test
  @Order(1)
  void aListIsTakenInTriedOnTheDocumentsAndPutInForce() {
    Page page = visit.open(visit.owner(View.DESK_CHINESE), "/settings");
    Visit.send(page, "main a[href='/policy']");
    assertThat(page.locator(".empty")).containsText("还没有词表");
    Browsing.picture(page, "policy-empty");

    page.locator("header [data-opens=import-list]").click();
    paste(page, "假期词表", "年假\tbann");
    page.locator("#import-list button[type=submit]").click();
    assertThat(page.locator("#import-list .note.bad")).containsText("line 1");
    Browsing.picture(page, "policy-refused");
    paste(page, "假期词表", "年假\n报销\tmask\n");
    Visit.send(page, "#import-list button[type=submit]");
    assertThat(Visit.row(page, "假期词表")).containsText("仅记录");

    openMode(page, "假期词表");
    page.locator("dialog[open] input[value=standard]").check();
    Browsing.picture(page, "policy-mode");
    Visit.send(page, "dialog[open] [hx-post$='/trial']");
    assertThat(page.locator(".policy-trial .badge").first()).containsText("已完成");
    assertThat(page.locator(".policy-counts .bad")).containsText("新增拦截");
    page.locator(".policy-examples summary").click();
    assertThat(page.locator(".policy-examples .finding").first()).containsText("年假");
    Browsing.picture(page, "policy-trial");

    page.locator(".policy-trial [data-opens^=mode-]").click();
    page.locator("dialog[open] input[value=standard]").check();
    if (page.locator("dialog[open] input[name=sure]").count() > 0) {
      page.locator("dialog[open] input[name=sure]").check();
    }
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(Visit.row(page, "假期词表")).containsText("标准");
    assertThat(page.locator(".policy-trial")).hasCount(0);
    assertThat(page.locator("#policy-progress")).containsText("全部文档");
    Browsing.picture(page, "policy-in-force");
  }

  @Test
  @Order(2)
  void aListThatStopsManyCleanTextsIsPutInForceOnlyByWhoKnows() throws IOException {
    Page page = visit.open(visit.owner(View.DESK), "/policy");
    page.locator("header [data-opens=import-list]").click();
    page.locator("#import-list input[type=file]")
        .setInputFiles(Visit.file("broad.txt", "的\nwar\nhospital\tmask\n"));
    Visit.send(page, "#import-list button[type=submit]");
    Locator row = Visit.row(page, "broad.txt");
    row.locator("[data-opens^=alarms-]").click();
    assertThat(page.locator("dialog[open] .policy-culprits")).containsText("的");
    Browsing.picture(page, "policy-alarms");
    Download file =
        page.waitForDownload(() -> page.locator("dialog[open] a[href$='/text']").click());
    assertThat(Files.readString(file.path())).startsWith("的\nwar");
    page.locator("dialog[open] [data-closes]").click();

    openMode(page, "broad.txt");
    page.locator("dialog[open] input[value=strict]").check();
    page.locator("dialog[open] button[type=submit]").click();
    assertThat(page.locator("dialog[open] [role=alert]")).containsText("clean texts");
    Browsing.picture(page, "policy-unsure");
    page.locator("dialog[open] input[name=sure]").check();
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(row).containsText("Strict");
  }

  @Test
  @Order(3)
  void fitsAPhoneInTheLightAndInTheDark() {
    for (View view : new View[] {View.PHONE, View.PHONE_DARK}) {
      Page page = visit.open(visit.owner(view), "/policy");
      assertThat(Visit.sideways(page)).isZero();
      Browsing.picture(page, "policy-phone-" + view.width());
      page.locator("#policy-lists").scrollIntoViewIfNeeded();
      page.locator(".policy-table").evaluate("it => it.scrollIntoView()");
      Browsing.picture(page, "policy-phone-lists-" + view.width());
      openMode(page, "broad.txt");
      Browsing.picture(page, "policy-phone-mode-" + view.width());
      visit.open(page, "/policy/epochs/3");
      assertThat(Visit.sideways(page)).isZero();
      Browsing.picture(page, "policy-phone-epoch-" + view.width());
    }
    Page dark = visit.open(visit.owner(new View(1280, 800, true, "zh-TW")), "/policy");
    Browsing.picture(dark, "policy-dark");
    dark.locator(".policy-epochs").evaluate("it => it.scrollIntoView()");
    Browsing.picture(dark, "policy-dark-epochs");
  }

  @Test
  @Order(4)
  void anEpochIsComparedAndPutBack() {
    Page page = visit.open(visit.owner(View.DESK_CHINESE), "/policy/epochs/3");
    assertThat(page.locator(".policy-changes")).containsText("年假");
    Browsing.picture(page, "policy-epoch");
    visit.open(page, "/policy/epochs/3?back=true");
    assertThat(page.locator("main")).containsText("删除");
    page.locator("[hx-post$='/put-back']").click();
    Visit.send(page, "#confirm button[value=yes]");
    assertThat(page.locator(".policy-table tbody tr")).hasCount(1);
    assertThat(page.locator(".policy-epochs li").first()).containsText("恢复了较早的版本");
    visit.open(page, "/policy/epochs/3?back=true");
    assertThat(page.locator("main")).containsText("没有差别");
    page.locator("[hx-post$='/put-back']").click();
    page.locator("#confirm button[value=yes]").click();
    assertThat(page.locator("#epoch-outcome [role=alert]")).containsText("未做任何改动");
    Browsing.picture(page, "policy-same");
  }

  @Test
  @Order(5)
  void contextsAreComparedAndALostTrialIsBegunAgain() throws Exception {
    Page page = visit.open(visit.owner(View.DESK), "/policy");
    Files.writeString(
        folder.resolve("home").resolve("contexts.tsv"),
        "term\tcontext\n年假\t年假日历\n报销\t报销单据粘贴处与审批流程说明\n");
    page.waitForCondition(
        () ->
            visit
                .open(page, "/policy")
                .locator(".policy-epochs li")
                .first()
                .innerText()
                .contains("file"));
    Visit.send(page, ".policy-epochs li:first-child a");
    assertThat(page.locator("main")).containsText("年假日历");
    Browsing.picture(page, "policy-contexts");
    visit.open(page, "/policy");
    openMode(page, "假期词表");
    page.locator("dialog[open] input[value=note-only]").check();
    Visit.send(page, "dialog[open] [hx-post$='/trial']");
    assertThat(page.locator(".policy-trial .badge").first()).containsText("done");
    visit.close();
    visit = Visit.to(folder.resolve("home"));
    Page phone = visit.open(visit.owner(View.PHONE_DARK), "/policy");
    assertThat(phone.locator(".policy-trial")).containsText("重新啟動過");
    assertThat(Visit.sideways(phone)).isZero();
    Browsing.picture(phone, "policy-trial-lost");
    Visit.send(phone, "[hx-post='/policy/trial/again']");
    assertThat(phone.locator(".policy-trial .badge").first()).containsText("已完成");
  }

  @Test
  @Order(6)
  void whatBecomesOfPersonalDataIsTriedChosenAndShown() {
    Page page = visit.open(visit.owner(View.DESK_CHINESE), "/policy");
    page.locator("main [data-opens=handling]").click();
    page.locator("dialog[open] select[name=contact-staff]").selectOption("block");
    page.locator("dialog[open] button[type=submit]").click();
    assertThat(page.locator("#handling-outcome [role=alert]")).containsText("未做任何改动");
    Browsing.picture(page, "policy-handling-refused");
    page.locator("dialog[open] select[name=contact-staff]").selectOption("mask");
    Visit.send(page, "dialog[open] [hx-post$='/trial']");
    assertThat(page.locator(".policy-trial .badge").first()).containsText("已完成");
    Browsing.picture(page, "policy-handling-trial");
    Visit.send(page, ".policy-trial button[type=submit]");
    assertThat(page.locator("section[aria-labelledby=policy-handling]")).containsText("更改于");
    page.locator("#policy-handling").evaluate("it => it.scrollIntoView()");
    Browsing.picture(page, "policy-handling");
    Visit.send(page, ".policy-epochs li:first-child a");
    assertThat(page.locator(".policy-changes")).containsText("联系方式");
    Browsing.picture(page, "policy-handling-epoch");
  }

  @Test
  @Order(7)
  void choicesAndSettingsFitAPhone() {
    for (View view : new View[] {View.PHONE, View.PHONE_DARK}) {
      Page page = visit.open(visit.owner(view), "/policy");
      page.locator("#policy-settings").evaluate("it => it.scrollIntoView()");
      Browsing.picture(page, "policy-phone-settings-" + view.width());
      page.locator("section[aria-labelledby=policy-contexts] summary").click();
      page.locator("#policy-contexts").evaluate("it => it.scrollIntoView()");
      assertThat(Visit.sideways(page)).isZero();
      Browsing.picture(page, "policy-phone-contexts-" + view.width());
      page.locator("#policy-handling").evaluate("it => it.scrollIntoView()");
      Browsing.picture(page, "policy-phone-handling-" + view.width());
      page.locator("main [data-opens=handling]").click();
      assertThat(page.locator("dialog[open] select").first()).isVisible();
      Browsing.picture(page, "policy-phone-choices-" + view.width());
    }
  }
}
