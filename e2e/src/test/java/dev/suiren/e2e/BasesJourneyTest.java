package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.suiren.e2e.Browsing.View;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers that a base writes, from adding it to a long answer on a phone.
class BasesJourneyTest {
  @TempDir static Path folder;
  private static Visit visit;
  private static ScriptedBase first;
  private static ScriptedBase second;

  @BeforeAll
  static void start() throws Exception {
    first = new ScriptedBase();
    second = new ScriptedBase();
    visit = Visit.to(folder.resolve("home"));
  }

  @AfterAll
  static void stop() {
    visit.close();
    first.close();
    second.close();
  }

  @AfterEach
  void nothingBrokeInThePages() {
    assertThat(visit.complaints()).isEmpty();
  }

  private static final String HOTEL = "How much is refunded for a hotel night?";

  private static Page withBases(View view) {
    Page page = visit.open(visit.owner(view), "/bases");
    if (page.locator("li.card").count() == 0) {
      add(page, first.url(), "Ember");
      add(page, second.url(), "Frost");
    }
    return page;
  }

  private static void add(Page page, String url, String name) {
    page.locator("[data-opens=add-base]").click();
    page.locator("#add-base input[name=url]").fill(url);
    page.locator("#add-base input[name=model]").fill("m");
    page.locator("#add-base input[name=name]").fill(name);
    page.locator("#add-base button[type=submit]").click();
    assertThat(page.locator("li.card", new Page.LocatorOptions().setHasText(name))).isVisible();
    page.waitForLoadState();
  }

  @Test
  void basesAreAddedTestedAndPutInOrder() {
    Page page = withBases(View.DESK);
    first.say("Yes.");
    Locator ember = page.locator("li.card", new Page.LocatorOptions().setHasText("Ember"));
    ember.locator("[hx-post$='/test']").click();
    assertThat(ember.locator(".note.good")).containsText("It answers");
    Browsing.picture(page, "bases-tested");
    ember.locator("form[action$='/down'] button").click();
    assertThat(page.locator("li.card h2").first()).hasText("Frost");
    page.locator("li.card", new Page.LocatorOptions().setHasText("Ember"))
        .locator("form[action$='/up'] button")
        .click();
    assertThat(page.locator("li.card h2").first()).hasText("Ember");
    page.waitForLoadState();
    page.locator("[data-opens=add-base]").click();
    page.locator("#add-base input[name=url]").fill("http://169.254.169.254/v1");
    page.locator("#add-base input[name=model]").fill("m");
    page.locator("#add-base button[type=submit]").click();
    assertThat(page.locator("#add-base .note.bad")).containsText("refused");
  }

  private static Locator.LocatorOptions text(String words) {
    return new Locator.LocatorOptions().setHasText(words);
  }

  @Test
  void aBaseIsPricedGivenAKeyAndRemoved() {
    Page page = withBases(View.DESK);
    add(page, second.url(), "Spark");
    Locator spark = page.locator("li.card", new Page.LocatorOptions().setHasText("Spark"));
    assertThat(spark).containsText("No key");
    spark.locator("[data-opens^='price-']").click();
    page.locator("dialog[open] input[name=prompt]").fill("0.5");
    page.locator("dialog[open] input[name=completion]").fill("1.25");
    page.locator("dialog[open] input[name=currency]").fill("EUR");
    Browsing.picture(page, "base-price");
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(spark).containsText("0.5 / 1.25 EUR per million tokens");

    spark.locator("[data-opens^='images-']").click();
    page.locator("dialog[open] input[name=images]").check();
    Browsing.picture(page, "base-images");
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(spark.locator(".badge", text("Takes images"))).isVisible();

    spark.locator("[data-opens^='key-']").click();
    page.locator("dialog[open] input[name=key]").fill("sk-of-a-test");
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(spark).containsText("Key stored");
    assertThat(page.content()).doesNotContain("sk-of-a-test");
    second.say("Yes.");
    spark.locator("[hx-post$='/test']").click();
    assertThat(spark.locator(".note.good")).containsText("It answers");
    assertThat(second.lastKey()).isEqualTo("Bearer sk-of-a-test");

    spark.locator("[data-opens^='remove-']").click();
    page.locator("dialog[open] .actions [data-closes]").click();
    assertThat(spark).isVisible();
    spark.locator("[data-opens^='remove-']").click();
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(spark).hasCount(0);
    assertThat(page.locator("li.card")).hasCount(2);
  }

  @Test
  void whatIsRefusedWhileADialogIsOpenIsSaidInIt() {
    Page page = withBases(View.DESK);
    page.locator("[data-opens=add-base]").click();
    page.locator("#add-base input[name=url]").fill(first.url());
    page.locator("#add-base input[name=model]").fill("m".repeat(60));
    page.route(
        "**/bases",
        route -> route.fulfill(new Route.FulfillOptions().setStatus(429).setBody("no page")));
    page.locator("#add-base button[type=submit]").click();
    assertThat(page.locator("dialog[open] .toast")).containsText("That did not work");
    Browsing.picture(page, "toast-in-dialog");
    page.locator(".toast button").click();
    assertThat(page.locator(".toast")).hasCount(0);
    assertThat(page.locator("#add-base input[name=model]")).hasValue("m".repeat(60));
  }

  @Test
  void aWrittenAnswerCitesAndItsChipOpensThePassage() {
    Page page = visit.open(withBases(View.DESK), "/ask");
    first.say("A hotel night is refunded up to **120 euros** [1].");
    Locator turn = Visit.ask(page, HOTEL);
    assertThat(turn.locator(".outcome")).containsText("Ember");
    turn.locator(".answer-text .cite").click();
    assertThat(page.locator("#source mark").first()).isVisible();
    assertThat(page.url()).doesNotContain("#");
    turn.locator("[data-copies]").click();
    assertThat(turn.locator("[data-copies]")).hasAttribute("data-copied", "true");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo("[AI-generated]\nA hotel night is refunded up to 120 euros [1].");
    assertThat(turn.locator(".answer-label")).hasText("AI-generated");
    Browsing.picture(page, "generated");
    Download export =
        page.waitForDownload(() -> page.locator("a[href$='format=html']").dispatchEvent("click"));
    Page file = visit.exported(export, folder, View.DESK);
    assertThat(file.locator(".label")).containsText("generated by AI");
    assertThat(file.locator(".made")).hasText("AI-generated");
    Browsing.picture(file, "export-generated");
  }

  @Test
  void stopEndsAnAnswerAndWhatWasWrittenStays() {
    Page page = visit.open(withBases(View.DESK), "/ask");
    first.begin("A hotel night is refunded up to 120 euros [1]. Breakfast is not included. And");
    Locator turn = Visit.begin(page, HOTEL);
    assertThat(turn.locator(".answer-text")).containsText("120 euros");
    assertThat(turn.locator(".answer-label")).isVisible();
    Browsing.picture(page, "streaming");
    turn.locator("[data-stream-stop]").click();
    assertThat(page.locator(".turn")).hasClass(Pattern.compile("stopped"));
    assertThat(page.locator(".turn .answer-text")).containsText("120 euros");
    assertThat(page.locator(".turn .note")).containsText("You stopped this answer");
    Browsing.picture(page, "stopped");
    first.say("Yes [1].");
    assertThat(Visit.ask(page, HOTEL).locator(".answer-text")).containsText("Yes");
  }

  @Test
  void aFifthQuestionAtOnceIsRefusedInWordsAndStaysInTheField() {
    Page page = visit.open(withBases(View.DESK), "/ask");
    first.begin("It is being looked up. ");
    for (int i = 0; i < 4; i++) {
      Visit.begin(page, HOTEL);
    }
    Page other = visit.open(page.context().newPage(), "/ask");
    for (Page each : List.of(page, other)) {
      each.locator("#question").fill("And breakfast?");
      each.keyboard().press("Enter");
      assertThat(each.locator(".toast")).containsText("One moment, please");
      assertThat(each.locator("#question")).hasValue("And breakfast?");
      Browsing.picture(each, "too-many");
    }
    while (page.locator("[data-stream-stop]").count() > 0) {
      int left = page.locator("[data-stream-stop]").count();
      page.locator("[data-stream-stop]").first().click();
      assertThat(page.locator("[data-stream-stop]")).hasCount(left - 1);
    }
  }

  @Test
  void aLongAnswerFitsANarrowPhone() {
    Page page = visit.open(withBases(View.PHONE), "/ask");
    first.say(
        "# Hotels\n\nA hotel night is refunded up to 120 euros [1].\n\n"
            + "| City | Limit | Breakfast | Receipt | Approved by |\n|--|--|--|--|--|\n"
            + "| Berlin | 120 euros | not included | always needed | the head of department |\n\n"
            + "```\n"
            + "x".repeat(120)
            + "\n```\n\n"
            + "1. Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung [1]\n"
            + "2. Keep the receipt [1]\n\n"
            + "> Travel cheaply, sleep well. ".repeat(6)
            + "\n\n"
            + "The night is paid afterwards. ".repeat(20));
    Locator turn = Visit.ask(page, HOTEL);
    assertThat(turn.locator("table")).isVisible();
    assertThat(Visit.sideways(page)).isZero();
    page.evaluate("scrollTo(0, 0)");
    Browsing.picture(page, "narrow-long-answer");
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    Browsing.picture(page, "narrow-long-answer-end");
    Page chinese = visit.open(visit.owner(View.PHONE_DARK), "/ask");
    first.say("住宿每晚最多报销 120 欧元。");
    assertThat(Visit.ask(chinese, "住宿每晚报销多少？").locator(".answer-label")).hasText("AI 生成");
    assertThat(Visit.sideways(chinese)).isZero();
    Browsing.picture(chinese, "generated-phone-dark");
  }
}
