package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.suiren.e2e.Browsing.View;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an owner does for others, and everyone for themselves.
class PeopleJourneyTest {
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

  @Test
  void someoneIsInvitedJoinsAGroupAndComesInByTheirLink() {
    Page page = visit.open(visit.owner(View.DESK), "/people");
    page.locator("[data-opens=invite]").click();
    Browsing.picture(page, "invite");
    page.locator("dialog[open] input[name=name]").fill("Ann Lee");
    page.locator("dialog[open] input[name=account]").fill("ann");
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(Visit.row(page, "Ann Lee")).isVisible();

    addGroup(page, "Cooks");
    Locator group = page.locator("li.card", new Page.LocatorOptions().setHasText("Cooks"));
    group.locator("[data-opens]").first().click();
    page.locator("dialog[open] label", new Page.LocatorOptions().setHasText("Ann Lee")).click();
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(group).containsText("1 member");

    Visit.row(page, "Ann Lee").locator("form[action$='/link'] button").click();
    page.locator("[data-copies=made-link]").click();
    assertThat(page.locator("[data-copies=made-link] .after")).isVisible();
    String link = (String) page.evaluate("navigator.clipboard.readText()");
    Browsing.picture(page, "people-link");
    Page ann = visit.stranger(View.DESK);
    ann.navigate(link);
    ann.waitForURL(url -> !url.contains("/signin"));
    visit.open(ann, "/settings");
    assertThat(ann.locator("main")).containsText("ann");
    assertThat(ann.locator(".nav")).not().containsText("People");
  }

  private static void addGroup(Page page, String name) {
    page.locator("[data-opens=add-group]").click();
    page.locator("#add-group input[name=name]").fill(name);
    Visit.send(page, "#add-group button[type=submit]");
    assertThat(page.locator("li.card", new Page.LocatorOptions().setHasText(name))).isVisible();
  }

  @Test
  void aGroupIsDeletedOnlyAfterAsking() {
    Page page = visit.open(visit.owner(View.DESK), "/people");
    addGroup(page, "Temps");
    Locator group = page.locator("li.card", new Page.LocatorOptions().setHasText("Temps"));
    group.locator("form[action$='/delete'] button").click();
    assertThat(page.locator("#confirm-text")).containsText("Temps");
    Browsing.picture(page, "confirm");
    page.locator("#confirm button[value=no]").click();
    page.reload();
    assertThat(group).isVisible();
    group.locator("form[action$='/delete'] button").click();
    page.locator("#confirm button[value=yes]").click();
    assertThat(group).hasCount(0);
  }

  @Test
  void aKeyIsMadeShownOnceAndRevokedOnlyAfterAsking() {
    Page page = visit.open(visit.owner(View.DESK), "/settings");
    page.locator("[data-opens=add-key]").click();
    page.locator("dialog[open] input[name=name]").fill("Nightly report");
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(page.locator("#made-key")).isVisible();
    Browsing.picture(page, "key");
    visit.open(page, "/settings");
    assertThat(page.locator("#made-key")).hasCount(0);
    Locator key = page.locator("li", new Page.LocatorOptions().setHasText("Nightly report"));
    key.locator("form[action$='/revoke'] button").click();
    page.locator("#confirm button[value=no]").click();
    assertThat(key).isVisible();
    key.locator("form[action$='/revoke'] button").click();
    page.locator("#confirm button[value=yes]").click();
    assertThat(key).hasCount(0);
  }

  @Test
  void theLanguageAndTheLookAreChosenAndKept() {
    Page page = visit.open(visit.owner(View.DESK), "/settings");
    page.locator("main [data-language]").selectOption("zh-Hant");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-Hant");
    assertThat(page.locator("h1")).hasText(Pattern.compile("設定"));
    page.locator("main [data-theme-choice]").selectOption("dark");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    visit.open(page, "/library");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-Hant");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    Browsing.picture(page, "library-traditional-dark");
  }
}
