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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Unanswered questions, from turning them on to turning them off.
class GapsJourneyTest {
  private static final View DESK_DARK = new View(1280, 800, true, "zh-CN");
  private static final String CHESS = "Who won the chess world championship in 1997?";
  private static final String LONG =
      "Where is the Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung"
          + "prüfungsausschussvorsitzendenstellvertreterin?";

  @TempDir Path folder;
  private Visit visit;

  @BeforeEach
  void start() throws IOException {
    visit = Visit.to(folder.resolve("home"));
  }

  @AfterEach
  void nothingBrokeInThePages() {
    try (Visit ending = visit) {
      assertThat(ending.complaints()).isEmpty();
    }
  }

  private Page turnedOn() {
    Page page = visit.open(visit.owner(View.DESK), "/gaps/settings");
    Visit.send(page, "form[action='/gaps/settings'] button[type=submit]");
    assertThat(page.locator("main .badge.good")).isVisible();
    return page;
  }

  private void ask(Page page, String... questions) {
    visit.open(page, "/ask");
    for (String question : questions) {
      Visit.ask(page, question);
    }
  }

  /// A question is kept a moment after its answer.
  private Page list(Page page, int rows) {
    visit.open(page, "/gaps");
    while (page.locator(".gaps-table tbody tr").count() < rows) {
      page.reload();
    }
    return page;
  }

  @Test
  void itIsOffUntilTheOwnerHasReadWhatIsKept() {
    Page page = visit.open(visit.owner(View.DESK), "/gaps");
    assertThat(page.locator(".empty")).containsText("are not kept");
    Browsing.picture(page, "gaps-off");
    Visit.send(page, ".empty a.button");
    assertThat(page.locator(".gaps-promises")).containsText("people of unknown age");
    Browsing.picture(page, "gaps-settings");
    Visit.send(page, "form[action='/gaps/settings'] button[type=submit]");
    visit.open(page, "/gaps");
    assertThat(page.locator(".empty")).containsText("No unanswered questions");
    Browsing.picture(page, "gaps-empty");
    Page phone = visit.open(visit.owner(View.PHONE), "/gaps/settings");
    assertThat(Visit.sideways(phone)).isZero();
    Browsing.picture(phone, "gaps-settings-narrow");
  }

  @Test
  void questionsAreListedSoughtMarkedExportedAndDeleted() throws IOException {
    Page page = turnedOn();
    ask(
        page,
        CHESS,
        "停車費多少錢？",
        "公司股票代码是多少？",
        LONG,
        "停车费是多少？",
        "Who plays chess under 13912345678?");
    list(page, 6);
    assertThat(page.locator(".gaps-table tr.near")).hasCount(1);
    assertThat(page.locator("main")).containsText("█".repeat(11));
    Browsing.picture(page, "gaps");
    Page dark = list(visit.owner(DESK_DARK), 6);
    Browsing.picture(dark, "gaps-dark");
    for (View view : new View[] {View.PHONE, View.PHONE_DARK}) {
      Page phone = list(visit.owner(view), 6);
      assertThat(Visit.sideways(phone)).isZero();
      Browsing.picture(phone, view.dark() ? "gaps-phone-dark" : "gaps-narrow");
    }
    page.locator("input[type=search]").fill("股票");
    Visit.send(page, ".gaps-search button");
    assertThat(page.locator(".gaps-table tbody tr")).hasCount(1);
    Visit.send(page, ".gaps-table form[action*='/state'] button");
    assertThat(page.locator(".empty")).containsText("Nothing found");
    Visit.send(page, ".tab[href*='state=done']");
    assertThat(page.locator(".gaps-table")).containsText("公司股票代码是多少？");
    Download file = page.waitForDownload(() -> page.locator("a[href^='/gaps/export']").click());
    assertThat(Files.readString(file.path())).contains("公司股票代码是多少？");
    page.locator(".gaps-table form[action*='/delete'] button").click();
    page.locator("#confirm button[value=no]").click();
    assertThat(page.locator(".gaps-table tbody tr")).hasCount(1);
    page.locator(".gaps-table form[action*='/delete'] button").click();
    page.locator("#confirm button[value=yes]").click();
    assertThat(page.locator(".empty")).isVisible();
  }

  @Test
  void askingAgainOpensAConversationAndTurningOffDeletes() {
    Page page = turnedOn();
    ask(page, CHESS);
    list(page, 1);
    Visit.send(page, ".gaps-table form[action$='/ask'] button");
    assertThat(page.locator(".turn").first()).containsText(CHESS);
    visit.open(page, "/gaps/settings");
    page.locator("[data-opens=gaps-off]").click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog).containsText("1 question is kept now");
    Browsing.picture(page, "gaps-turn-off");
    Visit.send(page, "dialog[open] button[value=stays]");
    assertThat(page.locator("main")).containsText("1 question from before");
    visit.open(page, "/gaps");
    assertThat(page.locator("main .note.warn")).containsText("turned off");
    Browsing.picture(page, "gaps-leftover");
    visit.open(page, "/gaps/settings");
    page.locator("form[action='/gaps/off'] button").click();
    page.locator("#confirm button[value=yes]").click();
    assertThat(page.locator("form[action='/gaps/off']")).hasCount(0);
    visit.open(page, "/gaps");
    assertThat(page.locator(".empty")).containsText("are not kept");
  }
}
