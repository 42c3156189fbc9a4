package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dev.suiren.e2e.Browsing.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is recorded of a base: from nothing to pages of calls, one of them, a file, and the end.
class RecordingsJourneyTest {
  private static final View DESK_DARK = new View(1280, 800, true, "zh-CN");
  private static final int CHECKS = 119;
  private static final String LONG =
      "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung";

  @TempDir Path folder;
  private final ScriptedBase base = new ScriptedBase();
  private final Map<View, Page> onlookers = new HashMap<>();
  private Visit visit;

  @BeforeEach
  void start() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("terms.txt"), "kanarienvogel\n");
    visit = Visit.to(home);
  }

  @AfterEach
  void nothingBrokeInThePages() {
    try (Visit ending = visit;
        ScriptedBase closing = base) {
      assertThat(ending.complaints()).isEmpty();
    }
  }

  private static String checks() {
    return IntStream.range(0, CHECKS)
            .mapToObj(
                i ->
                    "- {id: sum-%1$d, function: sums, dimension: mathematics, question: \"What is %1$d and %1$d?\", expect: {number: 4}}\n"
                        .formatted(i))
            .collect(Collectors.joining())
        + "- {id: 鸟-%1$s, function: facts, dimension: knowledge, question: \"Do you know the kanarienvogel? %1$s\", expect: {exact: x}}\n"
            .formatted(LONG);
  }

  private void run(Page page) {
    visit.open(page, "/bases");
    page.locator("[data-opens=add-base]").click();
    page.locator("#add-base input[name=url]").fill(base.url());
    page.locator("#add-base input[name=model]").fill("ember-1");
    page.locator("#add-base input[name=prompt]").fill("1");
    page.locator("#add-base input[name=completion]").fill("2");
    page.locator("#add-base button[type=submit]").click();
    assertThat(page.locator("li.card")).isVisible();
    visit.open(page, "/proof/new");
    base.say("It is 4, says the kanarienvogel.");
    page.locator("input[value=uploaded]").check();
    page.locator("input[type=file]").setInputFiles(Visit.file("sums.yaml", checks()));
    page.locator(".run-form button[type=submit]").click();
    Visit.send(page, "#run-forecast button[type=submit]");
    assertThat(page.locator("main .badge", text("Done")).first()).isVisible();
  }

  private void everyForm(String path, String name) {
    Page dark = visit.open(onlookers.computeIfAbsent(DESK_DARK, visit::owner), path);
    Browsing.picture(dark, name + "-dark");
    for (View view : new View[] {View.PHONE, View.PHONE_DARK}) {
      Page phone = visit.open(onlookers.computeIfAbsent(view, visit::owner), path);
      assertThat(Visit.sideways(phone)).as(path).isZero();
      Browsing.picture(phone, name + (view.dark() ? "-phone-dark" : "-narrow"));
    }
  }

  @Test
  void callsAreLookedThroughTakenOutAndLetGoOf() throws IOException {
    Page page = visit.open(visit.owner(View.DESK), "/proof");
    Visit.send(page, ".swap-links a[href='/proof/recordings']");
    assertThat(page.locator(".empty")).containsText("Nothing is recorded yet");
    Browsing.picture(page, "recordings-empty");
    everyForm("/proof/recordings", "recordings-empty");

    run(page);
    visit.open(page, "/proof/recordings");
    assertThat(page.locator(".run-calls tbody tr")).hasCount(50);
    assertThat(page.locator(".runs-table").first()).containsText("120");
    Browsing.picture(page, "recordings");
    everyForm("/proof/recordings", "recordings");
    Visit.send(page, ".pager a >> nth=1");
    Visit.send(page, ".pager a >> nth=1");
    assertThat(page.locator(".run-calls tbody tr")).hasCount(20);
    page.locator(".pager").scrollIntoViewIfNeeded();
    Browsing.picture(page, "recordings-last-page");

    page.locator("input[name=words]").fill("鸟");
    Visit.send(page, ".run-search button[type=submit]");
    assertThat(page.locator(".run-calls tbody tr")).hasCount(1);
    Browsing.picture(page, "recordings-found");
    Visit.send(page, ".run-calls tbody a");
    assertThat(page.locator(".evidence").first()).containsText("Do you know the kanarienvogel?");
    assertThat(page.locator(".evidence").last()).containsText("It is 4");
    assertThat(page.locator(".run-losses li")).hasCount(1);
    Browsing.picture(page, "recordings-call");
    everyForm(page.url().substring(page.url().indexOf("/proof")), "recordings-call");

    visit.open(page, "/proof/recordings?words=nowhere");
    assertThat(page.locator(".empty")).containsText("No such call");
    Browsing.picture(page, "recordings-not-found");
    Download file = page.waitForDownload(() -> page.locator("a[href$='recording.jsonl']").click());
    assertThat(Files.readAllLines(file.path())).hasSize(1 + 120 + 1);

    page.locator("input[name=before]").fill(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
    page.locator("form[hx-post$='/forecast'] button[type=submit]").click();
    assertThat(page.locator("#recordings-forecast")).containsText("would have to pay again");
    assertThat(page.locator("#recordings-forecast")).containsText("120 answers");
    page.locator("#recordings-forecast").scrollIntoViewIfNeeded();
    Browsing.picture(page, "recordings-forecast");
    page.locator("#recordings-forecast button[type=submit]").click();
    Browsing.picture(page, "recordings-sure");
    Visit.send(page, "#confirm button[value=yes]");
    assertThat(page.locator(".empty")).containsText("Nothing is recorded yet");
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
