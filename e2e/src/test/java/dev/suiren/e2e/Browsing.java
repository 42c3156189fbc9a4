package dev.suiren.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The system's Chromium, and what it complained about: a page that breaks the content security
/// policy or throws in a script fails the test that opened it.
final class Browsing implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Path SHOWN = Path.of("..", "docs", "screenshots");
  private static final Set<String> IN_THE_README = Set.of("ask", "library", "phone-dark");

  /// What the browser and htmx say of an answer that a test asked for.
  private static final Pattern REFUSAL = Pattern.compile("status of 4|Status Error Code 4");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  Browsing() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setChromiumSandbox(false)
                    .setArgs(
                        List.of(
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /// The one that the launcher found, else a usual place.
  private static Path chromium() {
    String found = System.getenv().getOrDefault("SUIREN_BROWSER", "");
    return Stream.of(
            found, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .filter(place -> !place.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no Chromium here: ./suiren check installs one"));
  }

  /// A person of their own: no cookies are shared between two of them.
  Page person(View view) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(view.width(), view.height())
                .setColorScheme(view.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(view.locale()));
    context.setDefaultTimeout(30_000);
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean refusal = REFUSAL.matcher(message.text()).find();
          if (message.type().equals("error") && !refusal) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /// Keeps a picture; those of the README are renewed with `./suiren docs`.
  static void picture(Page page, String name) {
    if (Boolean.getBoolean("suiren.write-docs") && IN_THE_README.contains(name)) {
      page.screenshot(still(SHOWN.resolve(name + ".png")));
    }
    page.screenshot(still(PICTURES.resolve(name + ".png")));
  }

  /// Every transition at its end, so that nothing is half faded in.
  private static Page.ScreenshotOptions still(Path file) {
    return new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  record View(int width, int height, boolean dark, String locale) {
    static final View DESK = new View(1280, 800, false, "en-US");
    static final View DESK_CHINESE = new View(1280, 800, false, "zh-CN");
    static final View PHONE = new View(360, 740, false, "en-US");
    static final View PHONE_DARK = new View(390, 844, true, "zh-TW");
  }
}
