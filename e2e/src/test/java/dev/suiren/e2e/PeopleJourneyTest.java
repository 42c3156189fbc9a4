package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.suiren.e2e.Browsing.View;
import java.nio.file.Path;
import java.util.Locale;
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

    Visit.send(page, "tr:has-text('Ann Lee') form[action$='/link'] button");
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

  /// Invited by the owner, and come in by their link.
  private static Page invited(Page owner, String name, String role, String audience) {
    visit.open(owner, "/people");
    owner.locator("[data-opens=invite]").click();
    owner.locator("dialog[open] input[name=name]").fill(name);
    owner.locator("dialog[open] input[name=account]").fill(name.toLowerCase(Locale.ROOT));
    owner.locator("dialog[open] select[name=role]").selectOption(role);
    owner.locator("dialog[open] select[name=audience]").selectOption(audience);
    Visit.send(owner, "dialog[open] button[type=submit]");
    Page page = visit.stranger(View.DESK);
    page.navigate(owner.locator("#made-link").textContent().strip());
    page.waitForURL(url -> !url.contains("/signin"));
    return page;
  }

  private static Locator shelf(Page page, String name) {
    visit.open(page, "/library");
    return page.locator("a.shelf", new Page.LocatorOptions().setHasText(name));
  }

  private static void upload(Page page, String name, String text) {
    page.locator("input[type=file]").setInputFiles(Visit.file(name, text));
    assertThat(Visit.row(page, name).locator(".badge").first()).containsText("Ready");
  }

  private static Locator answer(Page page, String question) {
    visit.open(page, "/ask");
    return Visit.ask(page, question);
  }

  @Test
  void aGroupIsLetInAndNobodyElse() {
    Page owner = visit.owner(View.DESK);
    Page ben = invited(owner, "Ben", "READER", "STAFF");
    Page zoe = invited(owner, "Zoe", "READER", "STAFF");
    addGroup(owner, "Bakers");
    Locator group = owner.locator("li.card", new Page.LocatorOptions().setHasText("Bakers"));
    group.locator("[data-opens]").first().click();
    owner.locator("dialog[open] label", new Page.LocatorOptions().setHasText("Ben")).click();
    Visit.send(owner, "dialog[open] button[type=submit]");

    visit.makeCollection(owner, "Recipes");
    upload(owner, "star.md", "# Biscuits\n\nThe cinnamon star biscuit is made with almonds.\n");
    String question = "What is the cinnamon star biscuit made with?";
    assertThat(shelf(ben, "Recipes")).hasCount(0);
    assertThat(answer(ben, question)).hasClass(Pattern.compile("unknown"));

    letIn(owner, "Bakers");
    Browsing.picture(owner, "rights-of-a-group");
    assertThat(answer(ben, question).locator(".answer-text")).containsText("almonds");
    assertThat(shelf(zoe, "Recipes")).hasCount(0);
    assertThat(answer(zoe, question)).hasClass(Pattern.compile("unknown"));
    assertThat(zoe.navigate(owner.url()).status()).isEqualTo(404);

    shelf(ben, "Recipes").click();
    assertThat(Visit.row(ben, "star.md").locator(".badge").first()).containsText("Ready");
    assertThat(ben.locator("[data-opens=rights], [data-picks], .file-menu")).hasCount(0);
    Browsing.picture(ben, "collection-reader");
    ben.locator("a", new Page.LocatorOptions().setHasText("star.md")).click();
    assertThat(ben.locator(".paper")).containsText("almonds");

    letIn(owner, "Bakers");
    assertThat(shelf(ben, "Recipes")).hasCount(0);
    assertThat(answer(ben, question)).hasClass(Pattern.compile("unknown"));
  }

  /// Ticks the group, or takes its tick away.
  private static void letIn(Page page, String group) {
    page.locator("[data-opens=rights]").click();
    page.locator("dialog[open] .ticks label", new Page.LocatorOptions().setHasText(group)).click();
    Visit.send(page, "dialog[open] button[type=submit]");
  }

  @Test
  void anEditorClearsADocumentForThePublic() {
    Page owner = visit.owner(View.DESK);
    Page eve = invited(owner, "Eve", "EDITOR", "STAFF");
    Page pat = invited(owner, "Pat", "READER", "PUBLIC");
    visit.makeCollection(eve, "Opening hours");
    eve.locator("[data-opens=rights]").click();
    eve.locator("dialog[open] input[name=everybody]").check();
    Visit.send(eve, "dialog[open] button[type=submit]");
    upload(eve, "hours.md", "# Hours\n\nThe lighthouse museum opens at eleven.\n");
    assertThat(eve.locator(".nav")).containsText("Gaps");
    assertThat(eve.locator(".nav")).not().containsText("People");
    assertThat(eve.context().newPage().navigate(visit.product().address() + "/people").status())
        .isEqualTo(403);
    String question = "When does the lighthouse museum open?";
    assertThat(answer(pat, question)).hasClass(Pattern.compile("unknown"));

    menu(eve, "cleared=true");
    assertThat(eve.locator("#confirm-text")).containsText("outside the organization");
    eve.locator("#confirm button[value=no]").click();
    assertThat(answer(pat, question)).hasClass(Pattern.compile("unknown"));
    menu(eve, "cleared=true");
    eve.locator("#confirm button[value=yes]").click();
    assertThat(Visit.row(eve, "hours.md")).containsText("Public");
    Browsing.picture(eve, "public-editor");
    assertThat(answer(pat, question).locator(".answer-text")).containsText("eleven");

    menu(eve, "cleared=false");
    assertThat(Visit.row(eve, "hours.md")).not().containsText("Public");
    assertThat(answer(pat, question)).hasClass(Pattern.compile("unknown"));
  }

  private static void menu(Page page, String act) {
    Visit.row(page, "hours.md").locator("details > summary").click();
    Visit.row(page, "hours.md").locator(".menu [hx-post*='" + act + "']").click();
  }

  @Test
  void aPasswordIsChosenUsedAndChanged() {
    Page liv = invited(visit.owner(View.DESK), "Liv", "READER", "STAFF");
    assertThat(liv.locator("h1")).hasText("Choose a password");
    Browsing.picture(liv, "password");
    choose(liv, "short", "short");
    assertThat(liv.locator(".field-error").first()).containsText("At least 12 characters");
    choose(liv, "four words in a row", "four words in a raw");
    assertThat(liv.locator("main")).containsText("The two entries differ");
    choose(liv, "four words in a row", "four words in a row");
    signOut(liv);
    signIn(liv, "four words in a raw");
    assertThat(liv.locator(".note.bad:visible")).containsText("do not match");
    signIn(liv, "four words in a row");
    assertThat(liv.locator(".nav")).isVisible();

    visit.open(liv, "/password");
    liv.locator("input[name=present]").fill("something else");
    choose(liv, "another four words here", "another four words here");
    assertThat(liv.locator("main")).containsText("This is not the present password");
    liv.locator("input[name=present]").fill("four words in a row");
    choose(liv, "another four words here", "another four words here");
    signOut(liv);
    signIn(liv, "another four words here");
    assertThat(liv.locator(".nav")).isVisible();
  }

  private static void choose(Page page, String password, String again) {
    page.locator("input[name=password]").fill(password);
    page.locator("input[name=again]").fill(again);
    Visit.send(page, "main button[type=submit]");
  }

  private static void signIn(Page page, String password) {
    page.locator("input[name=account]").fill("liv");
    page.locator("input[name=password]").fill(password);
    Visit.send(page, "main form button[type=submit]");
  }

  private static void signOut(Page page) {
    visit.open(page, "/settings");
    page.locator(".me > summary").click();
    Visit.send(page, ".me form[action='/signout'] button");
    assertThat(page.locator("input[name=account]")).isVisible();
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
