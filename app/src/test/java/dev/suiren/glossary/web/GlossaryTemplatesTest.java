package dev.suiren.glossary.web;

import static dev.suiren.audit.TermAudit.cleared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.glossary.Entry;
import dev.suiren.glossary.EntryId;
import dev.suiren.glossary.Flaw;
import dev.suiren.glossary.Glossary.BadRow;
import dev.suiren.people.Role;
import dev.suiren.web.Language;
import dev.suiren.web.internal.Canvas;
import dev.suiren.web.internal.DrawingRules;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlossaryTemplatesTest {
  private static Entry entry(String id, boolean whole) {
    return new Entry(
        new EntryId(id),
        cleared(Canvas.HOSTILE),
        List.of(cleared("年假"), cleared(Canvas.HOSTILE)),
        cleared(Canvas.HOSTILE),
        Instant.EPOCH,
        whole);
  }

  private static GlossaryPage page(int total, int offset, String search, boolean editor) {
    int shown = Math.min(GlossaryPage.STEP, total - offset);
    List<Entry> entries = Collections.nCopies(Math.max(0, shown), entry("e1", true));
    return new GlossaryPage(entries, total, offset, cleared(search), editor);
  }

  @ParameterizedTest
  @EnumSource
  void drawsTheGlossaryForEachRole(Role role) {
    boolean editor = role.atLeast(Role.EDITOR);
    for (Language language : Language.values()) {
      for (GlossaryPage page :
          List.of(
              page(0, 0, "", editor),
              page(0, 0, Canvas.HOSTILE, editor),
              page(3, 0, Canvas.HOSTILE, editor),
              page(10_000, 50, "", editor))) {
        DrawingRules.check(Canvas.draw("glossary/glossary", page, language, role));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsEveryFlawAndTheOutcome(Language language) {
    List<BadRow> rows = Arrays.stream(Flaw.values()).map(flaw -> new BadRow(7, flaw)).toList();
    DrawingRules.check(Canvas.draw("glossary/flaws", new FlawsPart(rows), language, Role.EDITOR));
    DrawingRules.check(
        Canvas.draw("glossary/imported", new ImportedPart(1, 2, 3), language, Role.EDITOR));
  }

  @Test
  void saysNothingOfAnImportWhereOneEntryIsMeant() {
    FlawsPart flaw = new FlawsPart(List.of(new BadRow(0, Flaw.TAKEN)));
    assertThat(Canvas.draw("glossary/flaws", flaw, Language.EN, Role.EDITOR))
        .contains("has an entry already")
        .doesNotContain("Line", "imported");
  }

  @Test
  void offersAReaderNothingToChange() {
    assertThat(Canvas.draw("glossary/glossary", page(3, 0, "", false), Language.EN, Role.READER))
        .contains("年假", "/glossary/export")
        .doesNotContain("hx-post", "<dialog id=\"add-entry\"", "import");
  }

  @Test
  void offersToRemoveWhatIsHeldButNotToWriteItsMarksDown() {
    GlossaryPage page = new GlossaryPage(List.of(entry("e2", false)), 1, 0, cleared(""), true);
    assertThat(Canvas.draw("glossary/glossary", page, Language.EN, Role.EDITOR))
        .contains("/glossary/e2/remove", "Held by the review")
        .doesNotContain("edit-e2");
  }

  @Test
  void keepsTheSearchFromPageToPage() {
    assertThat(
            Canvas.draw("glossary/glossary", page(120, 50, "a&b", true), Language.EN, Role.EDITOR))
        .contains("search=a%26b&amp;offset=0", "search=a%26b&amp;offset=100", "51 to 100 of 120");
  }
}
