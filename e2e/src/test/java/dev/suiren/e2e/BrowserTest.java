package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.suiren.e2e.Browsing.View;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The product in a browser, on the sample handbook, as its first user sees it.
class BrowserTest {
  /// How many names in the bar are longer than their room.
  private static final String CUT_OFF =
      "() => [...document.querySelectorAll('.nav-item span')]"
          + ".filter(e => e.scrollWidth > e.clientWidth).length";

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
  void theLinkSignsInOnceOnly() {
    String link = visit.product().run("link").out().strip();
    Page first = visit.stranger(View.DESK);
    first.navigate(link);
    first.waitForURL(url -> !url.contains("/signin"));
    assertThat(first.url()).doesNotContain(link.substring(link.indexOf('#') + 1));

    Page second = visit.stranger(View.DESK);
    second.navigate(link);
    assertThat(second.locator("main"))
        .containsText(Pattern.compile("link", Pattern.CASE_INSENSITIVE));
    assertThat(second.url()).contains("/signin");
  }

  @Test
  void anEnglishQuestionIsAnsweredAndItsCitationOpensThePassage() {
    Page page = visit.owner(View.DESK);
    Browsing.picture(page, "ask-empty");
    Locator turn = Visit.ask(page, "How much is refunded for a hotel night?");
    assertThat(turn.locator(".answer-text")).containsText("120 euros");

    turn.locator(".source-card").first().click();
    assertThat(page.locator("#source mark").first()).containsText("120 euros");
    Browsing.picture(page, "ask");

    page.reload();
    assertThat(page.locator(".turn .answer-text").first()).containsText("120 euros");
  }

  @Test
  void aChineseQuestionIsAnsweredInBothScriptsOnAPhoneInTheDark() {
    Page page = visit.owner(View.PHONE_DARK);
    Locator turn = Visit.ask(page, "軸承溫度不得超過幾度？");
    assertThat(turn.locator(".answer-text")).containsText("75");
    Browsing.picture(page, "phone-dark");

    Page simplified = visit.owner(View.DESK_CHINESE);
    Locator answer = Visit.ask(simplified, "出差住宿标准是多少？");
    assertThat(answer.locator(".answer-text")).containsText("400 元");
    Browsing.picture(simplified, "ask-chinese");
  }

  @Test
  void everyPlaceIsNamedInFullOnAPhone() {
    for (View view : new View[] {View.PHONE, View.PHONE_DARK}) {
      Page page = visit.open(visit.owner(view), "/ask");
      Locator more = page.locator(".nav-more");
      Locator settings = page.locator(".nav a[href='/settings']");
      assertThat(settings).isHidden();
      more.click();
      assertThat(settings).isVisible();
      assertThat(page.locator(".nav-item span:visible")).hasCount(9);
      assertThat(page.evaluate(CUT_OFF)).isEqualTo(0);
      assertThat(Visit.sideways(page)).isZero();
      Browsing.picture(page, "places-" + view.width());
      page.keyboard().press("Escape");
      assertThat(settings).isHidden();
      more.click();
      settings.click();
      assertThat(more).hasClass(Pattern.compile("here"));
    }
  }

  @Test
  void whatTheDocumentsDoNotSayIsSaidPlainly() {
    Page page = visit.owner(View.DESK);
    Locator turn = Visit.ask(page, "Who won the chess world championship in 1997?");
    assertThat(turn).hasClass(Pattern.compile("unknown"));
    assertThat(turn.locator(".source-card")).hasCount(0);
  }

  @Test
  void filesAreUploadedReadShownAndDeleted() {
    Page page = visit.owner(View.DESK);
    visit.makeCollection(page, "Workshop");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              Visit.file("rules.md", "# Rules\n\nHelmets are worn in hall 7 at all times."),
              Visit.file("empty.txt", ""),
              Visit.file("broken.pdf", "%PDF-1.7 and nothing else"),
            });
    Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("rules.md"));
    assertThat(row.locator(".badge").first()).containsText("Ready");
    assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("empty.txt")))
        .containsText(Pattern.compile("empty", Pattern.CASE_INSENSITIVE));
    assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("broken.pdf")))
        .containsText(Pattern.compile("damaged|failed", Pattern.CASE_INSENSITIVE));
    Browsing.picture(page, "files-with-errors");

    page.locator("a", new Page.LocatorOptions().setHasText("rules.md")).click();
    assertThat(page.locator("main")).containsText("Helmets are worn in hall 7");
    visit.open(page, "/ask");
    assertThat(Visit.ask(page, "Where are helmets worn?").locator(".answer-text"))
        .containsText("hall 7");

    visit.open(page, "/library");
    Browsing.picture(page, "library");
    page.locator("a.shelf", new Page.LocatorOptions().setHasText("Workshop")).click();
    page.locator("details:has([data-opens=remove]) > summary").click();
    page.locator("[data-opens=remove]").click();
    page.locator("dialog[open] button[type=submit]").click();
    assertThat(page.locator("a.shelf", new Page.LocatorOptions().setHasText("Workshop")))
        .hasCount(0);
    visit.open(page, "/ask");
    assertThat(Visit.ask(page, "Where are helmets worn?").locator(".answer-text"))
        .not()
        .containsText("hall 7");
  }

  @Test
  void everyPageOfTheOwnerOpensInEveryLanguageAndWidth() {
    for (View view : new View[] {View.DESK, View.DESK_CHINESE, View.PHONE, View.PHONE_DARK}) {
      Page page = visit.owner(view);
      for (String path :
          new String[] {"/ask", "/library", "/glossary", "/bases", "/people", "/settings"}) {
        var response = page.navigate(visit.product().address() + path);
        assertThat(response.status()).as(path).isEqualTo(200);
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).as("%s does not scroll sideways", path).isLessThanOrEqualTo(view.width());
        Browsing.picture(page, path.substring(1) + "-" + view.width() + view.locale());
      }
    }
  }

  @Test
  void everythingIsReachedByTheKeyboardAndTheFocusIsSeen() {
    Page page = visit.owner(View.DESK);
    assertThat(TabWalk.through(page)).contains("textarea question");
    Visit.ask(page, "How much is refunded for a hotel night?");
    assertThat(TabWalk.through(page)).hasSizeGreaterThan(15).contains("textarea question");

    visit.open(page, "/library");
    assertThat(TabWalk.through(page)).hasSizeGreaterThan(8);
    page.locator("[data-opens=create]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog[open] input[name=name]")).isFocused();
    page.keyboard().type("By keyboard");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertThat(page.locator("[data-opens=create]")).isFocused();

    page.locator("a.shelf").first().focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/library/*");
    assertThat(TabWalk.through(page)).hasSizeGreaterThan(10);
  }

  @Test
  void whoIsNotSignedInSeesTheSignInPageOnly() {
    Page page = visit.stranger(View.DESK);
    for (String path :
        new String[] {"/", "/ask", "/library", "/glossary", "/bases", "/people", "/settings"}) {
      page.navigate(visit.product().address() + path);
      assertThat(page.url()).as(path).contains("/signin");
    }
    Browsing.picture(page, "signin");
  }
}
