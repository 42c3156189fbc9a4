package dev.suiren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.suiren.e2e.Browsing.View;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder that is dropped, some of which the browser cannot read.
class DroppedFolderTest {
  /// A folder as browsers hand it over, and which of its parts fail; `slow` opens when told to.
  private static final String DROP =
      """
      () => {
        const file = (name, text) => ({ isFile: true, name,
            file: (take) => take(new File([text], name)) });
        const broken = (name) => ({ isFile: true, name,
            file: (take, fail) => fail(new DOMException('gone', 'NotFoundError')) });
        const folder = (name, read) => ({ isFile: false, name,
            createReader: () => ({ readEntries: read }) });
        const holding = (name, ...children) => {
          const batches = [children, []];
          return folder(name, (take) => take(batches.shift()));
        };
        const slow = [file('slow.md', '# Slow'), file('.DS_Store', 'hidden')];
        const top = holding('rules',
            file('first.md', '# First'),
            broken('broken.md'),
            holding('.git', file('config', 'hidden')),
            folder('locked', (take, fail) => fail(new DOMException('no', 'NotReadableError'))),
            folder('later', (take) => {
              window.openLater = () => take(slow.splice(0));
              if (slow.length === 0) { take([]); }
            }),
            file('last.md', '# Last'));
        const event = new Event('drop', { bubbles: true, cancelable: true });
        const item = { kind: 'file', webkitGetAsEntry: () => top, getAsFile: () => null };
        Object.defineProperty(event, 'dataTransfer', { value: { items: [item] } });
        document.body.dispatchEvent(event);
      }
      """;

  @TempDir static Path folder;

  @Test
  void bringsWhatCanBeReadAtOnceAndSaysWhatCannot() throws IOException {
    try (Visit visit = Visit.to(folder.resolve("home"))) {
      Page page = visit.makeCollection(visit.owner(View.DESK), "Dropped folder");
      page.evaluate(DROP);
      assertThat(Visit.row(page, "rules/first.md").locator(".badge").first()).containsText("Ready");
      assertThat(page.locator(".upload.fault")).hasCount(2);
      assertThat(page.locator(".upload.fault").first()).containsText("rules/broken.md");
      assertThat(page.locator(".upload.fault").last()).containsText("rules/locked");
      assertThat(page.locator(".upload.fault .upload-note").first())
          .hasText("Cannot be read on this device; left out");
      assertThat(Visit.row(page, "rules/last.md")).hasCount(0);

      page.evaluate("() => window.openLater()");

      for (String name : new String[] {"rules/later/slow.md", "rules/last.md"}) {
        assertThat(Visit.row(page, name).locator(".badge").first()).containsText("Ready");
      }
      assertThat(page.locator("#files tbody tr")).hasCount(3);
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
