package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.suiren.e2e.Browsing.View;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks put to a base, from an empty page to a verdict and a file of scores.
class RunsJourneyTest {
  private static final View DESK_DARK = new View(1280, 800, true, "zh-CN");
  private static final String LONG =
      "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung";
  private static final String CHECKS =
      """
      - {id: capital, function: facts, dimension: knowledge, question: "What is the capital of France?", expect: [{contains: [Paris]}, {length: words, most: 20}]}
      - {id: 首都, function: 常识, dimension: knowledge, question: "法国的首都是哪里？", expect: {containsAny: [巴黎, Paris]}}
      - {id: %1$s, function: %1$s, dimension: mathematics, question: "%1$s?", expect: {number: 42, unit: km, tolerance: 0.5}}
      - {id: bird, function: facts, dimension: language understanding, question: "Do you know the kanarienvogel?", expect: {exact: "no kanarienvogel"}}
      - {id: shop, function: returns, dimension: language understanding, question: "How long may I send a lamp back?", documents: shop, expect: {cites: terms.md}}
      """
          .formatted(LONG);

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

  private void addBase(Page page) {
    visit.open(page, "/bases");
    page.locator("[data-opens=add-base]").click();
    page.locator("#add-base input[name=url]").fill(base.url());
    page.locator("#add-base input[name=model]").fill("ember-1");
    page.locator("#add-base input[name=prompt]").fill("1");
    page.locator("#add-base input[name=completion]").fill("2");
    page.locator("#add-base button[type=submit]").click();
    assertThat(page.locator("li.card")).isVisible();
  }

  private void choose(Page page, String name, String text) {
    page.locator("input[value=uploaded]").check();
    page.locator("input[type=file]").setInputFiles(Visit.file(name, text));
    page.locator(".run-form button[type=submit]").click();
  }

  private void everyForm(String path, String name) {
    Page dark = visit.open(onlookers.computeIfAbsent(DESK_DARK, visit::owner), path);
    Browsing.picture(dark, name + "-dark");
    for (View view : new View[] {View.PHONE, View.PHONE_DARK}) {
      Page phone = visit.open(onlookers.computeIfAbsent(view, visit::owner), path);
      assertThat(Visit.sideways(phone)).isZero();
      Browsing.picture(phone, name + (view.dark() ? "-phone-dark" : "-narrow"));
    }
  }

  @Test
  void aRunIsForecastStoppedResumedJudgedAndExported() throws IOException {
    Page page = visit.open(visit.owner(View.DESK), "/proof");
    assertThat(page.locator(".empty")).containsText("Add one first");
    Browsing.picture(page, "runs-no-base");
    addBase(page);
    visit.open(page, "/proof");
    Browsing.picture(page, "runs-empty");
    Visit.send(page, ".empty a.button");
    Browsing.picture(page, "runs-new");
    choose(page, "shop.yaml", "- {id: capital, function: facts}\n");
    assertThat(page.locator("#run-forecast .note.bad")).containsText("shop.yaml, line 1");
    Browsing.picture(page, "runs-bad-file");
    page.locator("input[name=repeats]").fill("2");
    page.locator("input[name=budget]").fill("5");
    page.locator("input[name=requests]").fill("600000");
    choose(page, "shop.yaml", CHECKS);
    assertThat(page.locator("#run-forecast")).containsText("calls to the base");
    Browsing.picture(page, "runs-forecast");

    base.begin("It is");
    Visit.send(page, "#run-forecast button[type=submit]");
    assertThat(page.locator("#run-progress progress")).isVisible();
    Browsing.picture(page, "runs-running");
    Visit.send(page, "[hx-post$='/stop']");
    // The last calls may end a moment later.
    assertThat(page.locator("main .badge", text("Stopped")).first()).isVisible();
    assertThat(page.locator("main")).containsText("Stopped by hand");
    assertThat(page.locator("main")).containsText("at most 600000 requests a minute");
    Browsing.picture(page, "runs-stopped");
    String run = page.url().substring(page.url().indexOf("/proof"));

    base.say("It is Paris, 42 km away.");
    page.locator("[data-opens=resume-run]").click();
    Browsing.picture(page, "runs-resume");
    Visit.send(page, "dialog[open] button[type=submit]");
    assertThat(page.locator("main .badge", text("Done")).first()).isVisible();
    assertThat(page.locator(".run-figures").first()).containsText("Knowledge");
    Browsing.picture(page, "runs-run");
    page.locator("#run-items").scrollIntoViewIfNeeded();
    Browsing.picture(page, "runs-items");
    everyForm(run, "runs-run");

    Visit.send(page, ".tab[href*='filter=wrong']");
    assertThat(page.locator(".run-item")).hasCount(1);
    Visit.send(page, ".run-item-head");
    assertThat(page.locator(".evidence").first()).containsText("kanarienvogel");
    Locator answer = page.locator("#answer-1");
    answer.locator("summary").click();
    answer.locator("textarea").fill("Whoever knows birds may say so.");
    Browsing.picture(page, "runs-judging");
    Visit.send(page, "#answer-1 button[value=true]");
    assertThat(page.locator("#answer-1")).containsText("A person says: right");
    Browsing.picture(page, "runs-judged");
    everyForm(page.url().substring(page.url().indexOf("/proof")), "runs-item");

    visit.open(page, run);
    Download scores = page.waitForDownload(() -> page.locator("a[href$='.jsonl']").click());
    assertThat(Files.readString(scores.path())).contains("\"judge\":\"human\"", "\"score\":null");
    Download report = page.waitForDownload(() -> page.locator("a[href$='.md']").click());
    assertThat(Files.readString(report.path())).contains("# Run of checks", "| facts |");

    visit.open(page, "/proof");
    assertThat(page.locator(".runs-table tbody tr")).hasCount(1);
    Browsing.picture(page, "runs");
    everyForm("/proof", "runs");
    everyForm("/proof/new", "runs-new");
    visit.open(page, run);
    page.locator("[hx-post$='/remove']").click();
    page.locator("#confirm button[value=yes]").click();
    assertThat(page.locator(".empty")).containsText("No run yet");
  }

  @Test
  void checksThatShowImagesAreAskedOfABaseThatTakesThem() {
    Page page = visit.open(visit.owner(View.DESK), "/bases");
    page.locator("[data-opens=add-base]").click();
    page.locator("#add-base input[name=url]").fill(base.url());
    page.locator("#add-base input[name=model]").fill("ember-1");
    page.locator("#add-base input[name=images]").check();
    Browsing.picture(page, "base-add-images");
    page.locator("#add-base button[type=submit]").click();
    assertThat(page.locator("li.card .badge", text("Takes images"))).isVisible();
    visit.open(page, "/proof/new");
    base.say("12");
    page.locator("input[value=uploaded]").check();
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              Visit.file(
                  "ways.yaml",
                  "- {id: ways, function: plans, dimension: multimodal, images: ways.png,"
                      + " question: 'How long is the shortest way?', expect: {number: 12}}"),
              Visit.file("ways.png", drawing())
            });
    page.locator(".run-form button[type=submit]").click();
    Visit.send(page, "#run-forecast button[type=submit]");
    assertThat(page.locator("main .badge", text("Done")).first()).isVisible();
    Visit.send(page, ".run-item-head");
    assertThat(page.locator("main")).containsText("Right");
    Object width = page.locator("img.run-picture").evaluate("image => image.naturalWidth");
    assertThat((int) width).isEqualTo(240);
    Browsing.picture(page, "runs-image");
    everyForm(page.url().substring(page.url().indexOf("/proof")), "runs-image");
  }

  /// Two places and the way between them.
  private static byte[] drawing() {
    BufferedImage image = new BufferedImage(240, 120, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.drawLine(40, 60, 200, 60);
    pen.fillOval(25, 45, 30, 30);
    pen.fillOval(185, 45, 30, 30);
    pen.dispose();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String LAMPS =
      """
      - {id: returns, function: returns, dimension: knowledge, question: "Within how many days may a lamp be returned?", documents: shop, expect: [{number: 30, unit: days}, {cites: terms.md}]}
      - {id: 包邮, function: 配送, dimension: knowledge, question: "订单满多少元包邮？", documents: shop, expect: [{number: 99}, {cites: 配送.md}]}
      - {id: capital, function: facts, dimension: knowledge, question: "What is the capital of France?", expect: {contains: [Paris]}}
      """;

  private static FilePayload zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return new FilePayload("lamps.zip", "application/zip", bytes.toByteArray());
  }

  private void forecast(Page page, FilePayload file) {
    page.locator("input[value=uploaded]").check();
    page.locator("input[type=file]").setInputFiles(file);
    page.locator(".run-form button[type=submit]").click();
  }

  @Test
  void aFolderOfChecksWithDocumentsIsAnsweredWithoutABaseAndWithOne() throws IOException {
    FilePayload lamps =
        zip(
            "lamps/checks.yaml",
            LAMPS,
            "lamps/shop/terms.md",
            "# Returns\n\nA lamp may be returned within 30 days of purchase.\n",
            "lamps/shop/配送.md",
            "# 配送\n\n订单满99元包邮。偏远地区的配送时间为七个工作日。\n");
    Page page = visit.open(visit.owner(View.DESK), "/proof");
    Visit.send(page, ".empty a[href='/proof/new']");
    Browsing.picture(page, "runs-new-no-base");
    forecast(page, zip("../checks.yaml", LAMPS));
    assertThat(page.locator("#run-forecast .note.bad")).containsText("lamps.zip: ../checks.yaml");
    Browsing.picture(page, "runs-bad-zip");
    forecast(page, lamps);
    assertThat(page.locator("#run-forecast")).containsText("nobody is asked");
    page.locator("#run-forecast").scrollIntoViewIfNeeded();
    Browsing.picture(page, "runs-zip-forecast");
    Visit.send(page, "#run-forecast button[type=submit]");
    assertThat(page.locator("main .badge", text("Done")).first()).isVisible();
    assertThat(page.locator("main")).containsText("2 documents");
    everyForm(page.url().substring(page.url().indexOf("/proof")), "runs-without-base");

    addBase(page);
    base.say("A lamp may be returned within 30 days of purchase [1]. 这句话没有出处 [7]。");
    visit.open(page, "/proof/new");
    forecast(page, lamps);
    assertThat(page.locator("#run-forecast")).containsText("known only on the way");
    page.locator("#run-forecast").scrollIntoViewIfNeeded();
    Browsing.picture(page, "runs-zip-forecast-base");
    Visit.send(page, "#run-forecast button[type=submit]");
    assertThat(page.locator("main .badge", text("Done")).first()).isVisible();
    Visit.send(page, ".run-item-head >> nth=0");
    Locator answer = page.locator("#answer-1");
    assertThat(answer.locator(".run-facts")).containsText("terms.md");
    assertThat(answer.locator(".run-text").first()).not().containsText("[7]");
    String item = page.url().substring(page.url().indexOf("/proof"));
    everyForm(item, "runs-reply");
    answer.locator("details", details("by itself")).locator("summary").click();
    assertThat(answer.locator("details .run-text").first()).containsText("[7]");
    Browsing.picture(page, "runs-reply-open");
  }

  private static Locator.LocatorOptions details(String words) {
    return new Locator.LocatorOptions().setHasText(words);
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
