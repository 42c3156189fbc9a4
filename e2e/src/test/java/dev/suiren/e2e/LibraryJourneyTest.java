package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import dev.suiren.e2e.Browsing.View;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an editor does with documents.
class LibraryJourneyTest {
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

  private static final String LONG =
      "Verlängerungsbestätigungsformular_2026_final_final_reviewed_by_everybody_v17.md";

  private static void drop(Page page, String name, String text) {
    var files =
        page.evaluateHandle(
            "([name, text]) => { const all = new DataTransfer();"
                + " all.items.add(new File([text], name)); return all; }",
            new String[] {name, text});
    page.dispatchEvent("body", "dragenter", Map.of("dataTransfer", files));
    page.dispatchEvent("body", "drop", Map.of("dataTransfer", files));
  }

  /// The answer to what was chosen before draws the list anew, and closes a menu that was opened
  /// meanwhile.
  private static void act(Page page, String file, String item) {
    Locator wanted = Visit.row(page, file).locator(".menu " + item);
    for (int left = 5; ; left--) {
      if (!wanted.isVisible()) {
        open(page, file);
      }
      try {
        wanted.click(new Locator.ClickOptions().setTimeout(3_000));
        return;
      } catch (TimeoutError gone) {
        if (left == 0) {
          throw gone;
        }
      }
    }
  }

  /// While a menu is open, the list of its page stays as it is.
  private static void open(Page page, String file) {
    Visit.row(page, file).locator("details > summary").click();
  }

  /// In another window first, then by the menu that is open here.
  private static void deleteTwice(Page page, String file) {
    Page other = page.context().newPage();
    other.navigate(page.url());
    act(other, file, ".danger");
    other.locator("#confirm button[value=yes]").click();
    assertThat(Visit.row(other, file)).hasCount(0);
    choose(page, file, ".danger");
    page.locator("#confirm button[value=yes]").click();
  }

  private static void choose(Page page, String file, String item) {
    Visit.row(page, file).locator(".menu " + item).click();
  }

  @Test
  void filesAreDroppedAnywhereOnThePage() {
    Page page = visit.makeCollection(visit.owner(View.DESK), "Dropped");
    Browsing.picture(page, "collection-empty");
    drop(page, "drop.md", "# Drop\n\nWhat is dropped is taken in.");
    assertThat(Visit.row(page, "drop.md").locator(".badge").first()).containsText("Ready");
    assertThat(page.locator(".drop[data-over]")).hasCount(0);
  }

  @Test
  void whyAnUploadWasRefusedIsSaidBesideTheFile() {
    Page page = visit.makeCollection(visit.owner(View.DESK), "Gone soon");
    Page other = page.context().newPage();
    other.navigate(page.url());
    remove(other);
    page.locator("input[type=file]").setInputFiles(Visit.file("late.md", "# Late"));
    assertThat(page.locator(".upload.fault .upload-note")).containsText("Nothing here");
  }

  private static void remove(Page page) {
    page.locator("details:has([data-opens=remove]) > summary").click();
    page.locator("[data-opens=remove]").click();
    Visit.send(page, "dialog[open] button[type=submit]");
    page.waitForURL("**/library");
  }

  @Test
  void whatTheServerRefusesIsSaidInTheReadersLanguage() {
    Page page = visit.makeCollection(visit.owner(View.DESK_CHINESE), "规章");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              Visit.file("rules.md", "# 规章\n\n车间内须戴安全帽。"),
              Visit.file("photo.txt", "{\\rtf1 an old letter}"),
            });
    assertThat(Visit.row(page, "rules.md").locator(".badge").first()).containsText("就绪");
    assertThat(Visit.row(page, "photo.txt")).containsText("请另存为 DOCX");
    open(page, "rules.md");
    deleteTwice(page, "rules.md");
    assertThat(page.locator(".toast")).containsText("已移动或删除");
    Browsing.picture(page, "refused-chinese");
  }

  /// The list may be asked for again between an act and its answer.
  @Test
  void anActAndItsListDoNotDisturbEachOther() {
    Page page = visit.makeCollection(visit.owner(View.DESK), "Twice");
    page.locator("input[type=file]").setInputFiles(Visit.file("rules.md", "# Rules\n\nHelmets."));
    assertThat(Visit.row(page, "rules.md").locator(".badge").first()).containsText("Ready");
    open(page, "rules.md");
    page.evaluate(
        "() => document.addEventListener('htmx:beforeSend', sent => {"
            + " const row = sent.detail.elt.closest('tr');"
            + " if (!row) { return; }"
            + " row.querySelector('details').open = false;"
            + " const files = document.getElementById('files');"
            + " const detail = {elt: files, requestConfig: {}};"
            + " const poll = new CustomEvent('htmx:beforeRequest',"
            + " {bubbles: true, cancelable: true, detail});"
            + " document.body.dataset.polled = files.dispatchEvent(poll);"
            + " row.remove(); })");
    deleteTwice(page, "rules.md");
    assertThat(page.locator(".toast")).containsText("moved or deleted");
    assertThat(page.locator("body[data-polled=false]")).hasCount(1);
  }

  @Test
  void aCollectionIsOpenedPausedAndReadOn() {
    Page page = visit.makeCollection(visit.owner(View.DESK), "Rules");
    page.locator("[data-opens=rights]").click();
    Browsing.picture(page, "rights");
    page.locator("dialog[open] input[name=everybody]").check();
    Visit.send(page, "dialog[open] button[type=submit]");
    page.locator("[data-opens=rights]").click();
    assertThat(page.locator("dialog[open] input[name=everybody]")).isChecked();
    page.keyboard().press("Escape");

    pause(page);
    page.locator("input[type=file]").setInputFiles(Visit.file("rules.md", "# Rules\n\nHelmets."));
    assertThat(page.locator("#files .note.warn")).containsText("paused");
    assertThat(Visit.row(page, "rules.md").locator(".badge").first()).containsText("Paused");
    Browsing.picture(page, "paused");
    pause(page);
    assertThat(Visit.row(page, "rules.md").locator(".badge").first()).containsText("Ready");
  }

  private static void pause(Page page) {
    page.locator(".stage-head details > summary").click();
    Visit.send(page, "form[action$='/pause'] button");
  }

  @Test
  void aFailedFileIsTriedAgainAndAnotherDeleted() {
    Page page = visit.makeCollection(visit.owner(View.DESK), "Trials");
    page.locator("input[type=file]").setInputFiles(Visit.file("broken.pdf", "%PDF-1.7 no more"));
    Locator row = Visit.row(page, "broken.pdf");
    assertThat(row.locator(".badge").first()).containsText("Failed");
    act(page, "broken.pdf", "[hx-post*='/retry']");
    assertThat(row.locator(".badge").first()).containsText("Failed");
    act(page, "broken.pdf", ".danger");
    assertThat(page.locator("#confirm-text")).containsText("broken.pdf");
    page.locator("#confirm button[value=no]").click();
    assertThat(row).hasCount(1);
    assertThat(row.locator("details[open]")).hasCount(0);
    act(page, "broken.pdf", ".danger");
    page.locator("#confirm button[value=yes]").click();
    assertThat(row).hasCount(0);
  }

  @Test
  void whereAFolderDecidesNoDeletionIsOffered() {
    Page page = visit.open(visit.owner(View.DESK), "/library");
    page.locator("a.shelf:has(use[href$='#folder'])").first().click();
    Locator row = page.locator(".file-table tbody tr").first();
    row.locator("details > summary").click();
    assertThat(row.locator(".menu")).containsText("delete the file in its folder");
    assertThat(row.locator(".menu .danger")).hasCount(0);
    Browsing.picture(page, "menu-watched");
  }

  @Test
  void longNamesAndWideTextsFitANarrowPhone() {
    Page page = visit.makeCollection(visit.owner(View.PHONE), "Förderbandüberwachungsrichtlinien");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              Visit.file(
                  LONG,
                  "# Wide\n\n| a | b | c | d | e | f |\n|--|--|--|--|--|--|\n"
                      + "| "
                      + "Überlängenwort ".repeat(6).strip().replace(" ", " | ")
                      + " |\n\n"
                      + "https://example.org/"
                      + "path/".repeat(40)
                      + "\n\n"
                      + "    code "
                      + "x".repeat(200)
                      + "\n"),
              Visit.file("broken.pdf", "%PDF-1.7 no more"),
            });
    Locator row = Visit.row(page, LONG);
    assertThat(row.locator(".badge").first()).containsText("Ready");
    assertThat(Visit.sideways(page)).isZero();
    Browsing.picture(page, "narrow-collection");
    row.locator("details > summary").click();
    Browsing.picture(page, "narrow-menu");
    page.keyboard().press("Escape");
    row.locator(".file-words a").click();
    assertThat(page.locator(".paper")).containsText("Überlängenwort");
    assertThat(Visit.sideways(page)).isZero();
    Browsing.picture(page, "narrow-document");
  }
}
