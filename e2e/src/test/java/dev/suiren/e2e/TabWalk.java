package dev.suiren.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// A walk through a page by Tab alone, from where it begins until it comes round.
final class TabWalk {
  private static final int LONGEST = 200;

  /// What has the focus now; nothing where the walk leaves the page or has been before. Two things
  /// are complained of: that it lies outside the window, and that it looks no other than without
  /// the focus. A field may be marked by the frame that it stands in.
  private static final String STEP =
      """
      () => {
        const at = document.activeElement;
        window.walked ??= new Set();
        if (!at || at === document.body || window.walked.has(at)) return [];
        window.walked.add(at);
        const looks = () => {
          for (const each of document.getAnimations()) { try { each.finish(); } catch { } }
          const frame = at.matches('input, textarea') ? [at.parentElement, at.parentElement.parentElement] : [];
          return [at, ...frame].map(it => {
            const style = getComputedStyle(it);
            const outline = style.outlineStyle === 'none' ? '' : style.outline;
            return [outline, style.boxShadow, style.borderColor].join();
          }).join('|');
        };
        const found = [NAME(at)];
        const focused = looks();
        const box = at.getBoundingClientRect();
        const shown = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
            && box.top < innerHeight && box.left < innerWidth;
        if (!shown) found.push('out of sight');
        at.blur();
        if (looks() === focused) found.push('not marked');
        at.focus();
        return found;
      }
      """;

  private static final String LEFT_OUT =
      """
      () => [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
        .filter(it => it.checkVisibility() && !it.disabled && it.tabIndex >= 0 && !window.walked.has(it))
        .map(it => NAME(it))
      """;

  private static final String NAME =
      "(it => it.tagName.toLowerCase() + ' '"
          + " + (it.id || it.ariaLabel || it.name || it.textContent.trim().slice(0, 40)))";

  private TabWalk() {}

  /// Goes all the way and gives back the names of what had the focus, in its order.
  static List<String> through(Page page) {
    page.evaluate("() => { window.walked = undefined; document.activeElement.blur(); }");
    List<String> names = new ArrayList<>();
    for (int nothing = 0; nothing < 3; ) {
      List<?> step = next(page);
      if (step.isEmpty()) {
        nothing++;
      } else {
        assertThat(step).as("%s: the focus can be seen", page.url()).hasSize(1);
        names.add(step.getFirst().toString());
        assertThat(names).hasSizeLessThan(LONGEST);
        nothing = 0;
      }
    }
    assertThat((List<?>) page.evaluate(LEFT_OUT.replace("NAME", NAME)))
        .as("%s: all that can be clicked is reached", page.url())
        .isEmpty();
    return names;
  }

  private static List<?> next(Page page) {
    page.keyboard().press("Tab");
    return (List<?>) page.evaluate(STEP.replace("NAME", NAME));
  }
}
