package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.suiren.e2e.Browsing.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The product, and browsers that its owner looks at it with.
final class Visit implements AutoCloseable {
  private final Browsing browsing;
  private final Product product;

  private Visit(Browsing browsing, Product product) {
    this.browsing = browsing;
    this.product = product;
  }

  static Visit to(Path home, String... more) throws IOException {
    // Where there is no browser, nothing is left running.
    Browsing browsing = new Browsing();
    try {
      return new Visit(browsing, Product.up(home, more));
    } catch (IOException | RuntimeException e) {
      browsing.close();
      throw e;
    }
  }

  Product product() {
    return product;
  }

  /// Somebody who has not signed in.
  Page stranger(View view) {
    return browsing.person(view);
  }

  Page owner(View view) {
    return enter(stranger(view));
  }

  /// Signs the owner in, in a browser that was prepared before.
  Page enter(Page page) {
    page.navigate(product.run("link").out().strip());
    page.waitForURL(url -> !url.contains("/signin"));
    return open(page, "/ask");
  }

  Page open(Page page, String path) {
    page.navigate(product.address() + path);
    return page;
  }

  /// Asks and waits until the answer is whole.
  static Locator ask(Page page, String question) {
    Locator turn = begin(page, question);
    assertThat(turn).hasAttribute("aria-busy", "false");
    return turn;
  }

  /// Asks and does not wait for the answer.
  static Locator begin(Page page, String question) {
    int before = page.locator(".turn").count();
    page.locator("#question").fill(question);
    page.keyboard().press("Enter");
    Locator turn = page.locator(".turn").nth(before);
    assertThat(turn).isVisible();
    page.waitForLoadState();
    return turn;
  }

  Page makeCollection(Page page, String name) {
    open(page, "/library");
    page.locator("[data-opens=create]").first().click();
    page.locator("dialog[open] input[name=name]").fill(name);
    send(page, "dialog[open] button[type=submit]");
    assertThat(page.locator("h1")).containsText(name);
    return page;
  }

  /// Clicks what leads to another page and waits until that page's scripts have run.
  static void send(Page page, String button) {
    page.evaluate("window.left = true");
    page.locator(button).click();
    page.waitForFunction("() => !window.left && document.readyState === 'complete'");
  }

  static Locator row(Page page, String file) {
    return page.locator("tr", new Page.LocatorOptions().setHasText(file));
  }

  static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  static FilePayload file(String name, byte[] content) {
    return new FilePayload(name, "application/octet-stream", content);
  }

  /// By how many pixels a page is wider than its window.
  static int sideways(Page page) {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /// Opens a page that was exported as a file, where nobody has signed in.
  Page exported(Download export, Path folder, View view) {
    Path file = folder.resolve(export.suggestedFilename());
    export.saveAs(file);
    Page page = stranger(view);
    page.navigate(file.toUri().toString());
    return page;
  }

  List<String> complaints() {
    return browsing.complaints();
  }

  @Override
  public void close() {
    browsing.close();
    product.close();
  }
}
