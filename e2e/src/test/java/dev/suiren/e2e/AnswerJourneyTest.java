package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.suiren.e2e.Browsing.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reader does with an answer: copies it, looks up its source, rates it, keeps it.
class AnswerJourneyTest {
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

  private static final String HOTEL = "How much is refunded for a hotel night?";

  @Test
  void aCopyReadsAsTheAnswerDoesAndItsCitationsKeepTheirBrackets() {
    Page page = visit.owner(View.DESK);
    Locator turn = Visit.ask(page, HOTEL);
    turn.locator("[data-copies]").click();
    assertThat(turn.locator("[data-copies]")).hasAttribute("data-copied", "true");
    String copied = (String) page.evaluate("navigator.clipboard.readText()");
    assertThat(copied).contains("120 euros").containsPattern("\\[1]").doesNotContainPattern("\\.1");
    assertThat(turn.locator(".answer-text .cite").first()).hasText("1");
  }

  @Test
  void aCopyWorksWithoutHttpsAndSaysSoWhereItDoesNot() {
    Page page = visit.stranger(View.DESK);
    page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    visit.enter(page);
    Locator turn = Visit.ask(page, HOTEL);
    turn.locator("[data-copies]").click();
    assertThat(turn.locator("[data-copies]")).hasAttribute("data-copied", "true");
    page.locator("#question").focus();
    page.keyboard().press("Control+V");
    assertThat(page.locator("#question"))
        .hasValue(Pattern.compile("120 euros.*\\[1]", Pattern.DOTALL));

    page.evaluate("document.execCommand = () => false");
    turn.locator("[data-copies]").click();
    assertThat(page.locator(".toast")).containsText("Copying did not work");
    Browsing.picture(page, "toast");
  }

  @Test
  void aCitationOpensThePassageAndHasAnAddressOfItsOwn() {
    Page page = visit.owner(View.DESK);
    Locator turn = Visit.ask(page, HOTEL);
    String conversation = page.url();
    turn.locator(".answer-text .cite").first().click();
    assertThat(page.locator("#source mark").first()).containsText("120 euros");
    assertThat(page.locator("#source mark").first()).isInViewport();
    assertThat(page.locator("#source a[href^='/citations/']")).isInViewport();
    page.keyboard().press("Escape");
    assertThat(page.locator("#source")).isHidden();
    turn.locator(".answer-text .cite").first().click();
    page.locator("#source a[href^='/citations/']").click();
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator(".citation mark").first()).containsText("120 euros");
    assertThat(page.locator(".citation mark").first()).isInViewport();
    Browsing.picture(page, "citation");
    page.locator("a.back").click();
    assertThat(page).hasURL(conversation);
  }

  @Test
  void anAnswerIsRatedWithANote() {
    Page page = visit.owner(View.DESK);
    Visit.ask(page, HOTEL);
    assertThat(page.locator("input[name=note]")).hasCount(0);
    page.locator("button[name=feedback][value=bad]").click();
    page.locator("input[name=note]").fill("The year is missing");
    page.locator(".feedback-note button").click();
    assertThat(page.locator(".feedback-note")).containsText("Noted");
    Browsing.picture(page, "feedback");
    page.reload();
    assertThat(page.locator("input[name=note]")).hasValue("The year is missing");
    page.locator("button[name=feedback][value=good]").click();
    assertThat(page.locator("button[name=feedback][value=good]"))
        .hasAttribute("aria-pressed", "true");
    assertThat(page.locator("input[name=note]")).hasValue("The year is missing");
  }

  @Test
  void aConversationIsRenamedExportedAndDeleted() throws Exception {
    Page page = visit.owner(View.DESK);
    Visit.ask(page, HOTEL);
    menu(page, "[data-opens=rename]");
    page.locator("dialog[open] input[name=title]").fill("Hotels in Berlin");
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(page.locator("h1")).hasText("Hotels in Berlin");
    Download export = page.waitForDownload(() -> menu(page, "a[href$='/export']"));
    assertThat(Files.readString(export.path())).contains("# Hotels in Berlin", HOTEL, "120 euros");
    menu(page, "[data-opens=delete]");
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(page).hasURL(Pattern.compile("/ask$"));
    page.waitForLoadState();
    assertThat(page.locator(".past", new Page.LocatorOptions().setHasText("Hotels in Berlin")))
        .hasCount(0);
  }

  @Test
  void aConversationIsExportedAsAPageThatNeedsNothingElse() {
    Page page = visit.owner(View.DESK);
    Visit.ask(page, HOTEL);
    Visit.ask(page, "差旅住宿怎么报销？");
    page.locator(".stage-head details > summary").click();
    Browsing.picture(page, "export-menu");
    page.keyboard().press("Escape");
    Download export =
        page.waitForDownload(() -> page.locator("a[href$='format=html']").dispatchEvent("click"));
    for (View view : new View[] {View.DESK, View.PHONE, View.PHONE_DARK}) {
      Page file = visit.exported(export, folder, view);
      assertThat(file.locator("h2").first()).hasText(HOTEL);
      assertThat(file.locator(".label")).hasCount(0);
      file.locator("a.cite").first().click();
      assertThat(file.locator("li:target")).containsText("120");
      assertThat(Visit.sideways(file)).isZero();
      file.evaluate("scrollTo(0, 0)");
      Browsing.picture(file, "export-" + view.width() + (view.dark() ? "-dark" : ""));
    }
  }

  @Test
  void aSourceThatSaysThatAiMadeItIsShownAsSuch() {
    Page page = visit.makeCollection(visit.owner(View.DESK), "Written by machines");
    String label = "{\"Label\":\"1\",\"ContentProducer\":\"Ember Works\"}";
    page.locator("input[type=file]")
        .setInputFiles(
            Visit.file(
                "beacon.md",
                "---\nAIGC: " + label + "\n---\n# Beacon\n\nThe beacon burns 17 hours a day.\n"));
    assertThat(Visit.row(page, "beacon.md")).containsText("AI-generated source");
    Browsing.picture(page, "origin-library");
    Visit.send(page, ".file-name a");
    assertThat(page.locator(".note")).containsText("Ember Works");
    Browsing.picture(page, "origin-document");
    for (View view : new View[] {View.PHONE, View.PHONE_DARK}) {
      Page phone = visit.owner(view);
      Locator turn = Visit.ask(phone, "How many hours a day does the beacon burn?");
      assertThat(turn.locator(".source-card").first().locator(".badge")).isVisible();
      assertThat(Visit.sideways(phone)).isZero();
      Browsing.picture(phone, "origin-answer-" + (view.dark() ? "dark" : "light"));
      turn.locator(".answer-text .cite").first().click();
      assertThat(phone.locator("#source .note")).isVisible();
      Browsing.picture(phone, "origin-source-" + (view.dark() ? "dark" : "light"));
    }
  }

  private static void menu(Page page, String item) {
    page.locator(".stage-head details > summary").click();
    page.locator(".stage-head .menu " + item).click();
  }

  @Test
  void theChosenCollectionsAreStillChosenAfterAReload() {
    Page page = visit.owner(View.DESK);
    visit.makeCollection(page, "Chosen");
    visit.open(page, "/ask");
    page.locator(".where > summary").click();
    page.locator(".where label", new Page.LocatorOptions().setHasText("Chosen")).click();
    Browsing.picture(page, "ask-where");
    Locator turn = Visit.ask(page, HOTEL);
    assertThat(turn).hasClass(Pattern.compile("unknown"));
    page.reload();
    assertThat(page.locator("[data-where]")).hasText("Chosen: 1");
    assertThat(Visit.ask(page, HOTEL)).hasClass(Pattern.compile("unknown"));
    page.locator(".where > summary").click();
    page.locator(".where label", new Page.LocatorOptions().setHasText("Chosen")).click();
    assertThat(Visit.ask(page, HOTEL).locator(".answer-text")).containsText("120 euros");
  }

  @Test
  void everyPartOfAnAnswerFitsANarrowPhone() {
    Page page = visit.owner(View.PHONE);
    Locator turn = Visit.ask(page, HOTEL);
    turn.locator("button[name=feedback][value=bad]").click();
    assertThat(page.locator("input[name=note]")).isVisible();
    assertThat(Visit.sideways(page)).isZero();
    Browsing.picture(page, "narrow-answer");
    page.locator(".answer-text .cite").first().click();
    assertThat(page.locator("#source mark").first()).isInViewport();
    Browsing.picture(page, "narrow-source");
    page.locator("#source a[href^='/citations/']").click();
    assertThat(page.locator(".citation mark").first()).isVisible();
    assertThat(Visit.sideways(page)).isZero();
    Browsing.picture(page, "narrow-citation");
  }
}
