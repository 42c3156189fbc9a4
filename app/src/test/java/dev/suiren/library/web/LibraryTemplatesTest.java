package dev.suiren.library.web;

import static dev.suiren.audit.TermAudit.cleared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Html;
import dev.suiren.audit.Surface;
import dev.suiren.audit.TermAudit;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DiskUse;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Failure;
import dev.suiren.library.FileState;
import dev.suiren.library.Origin;
import dev.suiren.people.GroupId;
import dev.suiren.people.Role;
import dev.suiren.web.Language;
import dev.suiren.web.internal.Canvas;
import dev.suiren.web.internal.DrawingRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryTemplatesTest {
  private static final Audit AUDIT = new TermAudit();

  @ParameterizedTest
  @EnumSource
  void drawsShelvesForEachRole(Role role) {
    var disk = Optional.of(new DiskUse(3_000, Optional.of(2_000L), 1_000));
    for (Language language : Language.values()) {
      CollectionsPage full =
          CollectionsPage.of(List.of(collection(9, false), collection(0, true)), disk, true);
      DrawingRules.check(Canvas.draw("library/collections", full, language, role));
      CollectionsPage none = CollectionsPage.of(List.of(), disk, false);
      DrawingRules.check(Canvas.draw("library/collections", none, language, role));
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsEveryStateAndFailureForEachRole(Role role) {
    for (Language language : Language.values()) {
      String html = Canvas.draw("library/collection", page(0), language, role);
      DrawingRules.check(html);
      for (Failure failure : Failure.values()) {
        assertThat(html).doesNotContain(failure.word() + "<");
      }
    }
  }

  @Test
  void tellsEditorsWhatTheDiskHoldsAndReadersTheirOriginals() {
    assertThat(shelves(Optional.of(new DiskUse(3_000, Optional.of(2_000L), 1_000))))
        .contains("6.0 KB", "originals 3.0 KB", "database 2.0 KB", "index 1.0 KB");
    assertThat(shelves(Optional.of(new DiskUse(3_000, Optional.empty(), 1_000))))
        .contains("4.0 KB", "originals 3.0 KB", "index 1.0 KB")
        .doesNotContain("database");
    assertThat(shelves(Optional.empty())).contains("Originals use 1.2 MB");
  }

  private static String shelves(Optional<DiskUse> disk) {
    CollectionsPage page = CollectionsPage.of(List.of(collection(9, false)), disk, false);
    return Canvas.draw("library/collections", page, Language.EN, Role.EDITOR);
  }

  @Test
  void tellsEditorsThatTheIndexIsBeingMadeAnew() {
    CollectionsPage page = CollectionsPage.of(List.of(), Optional.empty(), true);
    assertThat(Canvas.draw("library/collections", page, Language.EN, Role.EDITOR))
        .contains("The search index was damaged and is being made anew");
    assertThat(Canvas.draw("library/collections", page, Language.EN, Role.READER))
        .doesNotContain("being made anew");
    assertThat(shelves(Optional.empty())).doesNotContain("being made anew");
  }

  @Test
  void saysOfAFailedFileThatItsOldTextStillAnswers() {
    Optional<Failure> failure = Optional.of(Failure.TOOK_TOO_LONG);
    CollectionPage page =
        new CollectionPage(
            collection(1, false), List.of(file(FileState.FAILED, failure)), 0, 50, List.of());
    assertThat(Canvas.draw("library/files", page, Language.EN, Role.READER))
        .contains("took too long", "The text of 2026-03-04 still answers");
  }

  @Test
  void offersChangesOnlyToEditors() {
    assertThat(Canvas.draw("library/collection", page(0), Language.EN, Role.EDITOR))
        .contains("data-upload", "hx-post=\"/library/c/documents/READY/public", "id=\"rights\"");
    assertThat(Canvas.draw("library/collection", page(0), Language.EN, Role.READER))
        .doesNotContain("data-upload", "hx-post", "id=\"rights\"", "/original", "HELD\"><");
  }

  @Test
  void offersNoDeletionWhereAFolderDecides() {
    CollectionPage watched =
        new CollectionPage(collection(5, true), page(0).files(), 0, 50, List.of());
    assertThat(Canvas.draw("library/collection", watched, Language.EN, Role.EDITOR))
        .doesNotContain("/documents/READY/delete")
        .contains("delete the file in its folder");
    assertThat(Canvas.draw("library/collection", page(0), Language.EN, Role.EDITOR))
        .contains("/documents/READY/delete");
  }

  @Test
  void asksAgainOnlyWhileSomethingIsInProgress() {
    assertThat(Canvas.draw("library/files", page(0), Language.EN, Role.READER))
        .contains("hx-trigger=\"every 2s\"");
    CollectionPage still =
        new CollectionPage(
            collection(1, false),
            List.of(file(FileState.READY, Optional.empty())),
            0,
            50,
            List.of());
    assertThat(Canvas.draw("library/files", still, Language.EN, Role.READER))
        .doesNotContain("hx-trigger");
  }

  @Test
  void turnsPages() {
    CollectionPage second =
        new CollectionPage(collection(10_000, false), page(0).files(), 50, 50, List.of());
    assertThat(Canvas.draw("library/files", second, Language.EN, Role.READER))
        .contains("?offset=0\"", "?offset=100\"", "51–100 of 10000");
  }

  @ParameterizedTest
  @EnumSource
  void drawsADocumentAndWhatIsHeld(Language language) {
    Cleared<Html> html =
        switch (AUDIT.clearMarkdown("text", Surface.DOCUMENT, Canvas.caller(Role.EDITOR))) {
          case Clearing.Granted<Html> granted -> granted.cleared();
          case Clearing.Refused<Html> refused -> throw new AssertionError(refused.verdict());
        };
    DocumentPage page =
        new DocumentPage(
            new DocumentId("d"),
            cleared(Canvas.HOSTILE),
            Optional.of(3),
            1,
            3,
            Origin.GENERATED,
            Optional.of(cleared(Canvas.HOSTILE)),
            html);
    String drawn = Canvas.draw("library/document", page, language, Role.READER);
    DrawingRules.check(drawn);
    assertThat(drawn).contains("?leaf=0\"", "?leaf=2\"", "<p>text</p>");
    HeldPage held = new HeldPage(new DocumentId("d"), findings());
    DrawingRules.check(Canvas.draw("library/held", held, language, Role.EDITOR));
  }

  private static List<HeldPage.Finding> findings() {
    List<HeldPage.Finding> findings = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      var text = AUDIT.evidence(Canvas.HOSTILE, Canvas.caller(Role.EDITOR));
      findings.add(new HeldPage.Finding(aspect, text, text, Optional.of(text)));
    }
    return findings;
  }

  private static CollectionView collection(int files, boolean watched) {
    int ready = files > 1 ? 1 : files;
    return new CollectionView(
        new CollectionId("c"),
        cleared(Canvas.HOSTILE),
        watched,
        watched,
        watched,
        watched,
        false,
        files,
        ready,
        files > 3 ? 1 : 0,
        files > 3 ? 1 : 0,
        files > 3 ? files - 3 : 0,
        new Size(1_234_567));
  }

  private static CollectionPage page(int offset) {
    List<FileView> files = new ArrayList<>();
    for (FileState state : FileState.values()) {
      files.add(file(state, Optional.empty()));
    }
    for (Failure failure : Failure.values()) {
      files.add(file(FileState.FAILED, Optional.of(failure)));
    }
    return new CollectionPage(
        collection(files.size(), false),
        files,
        offset,
        50,
        List.of(new CollectionPage.Choice(new GroupId("g"), cleared(Canvas.HOSTILE), 1, true)));
  }

  private static FileView file(FileState state, Optional<Failure> failure) {
    return new FileView(
        new DocumentId(state.name()),
        cleared(Canvas.HOSTILE),
        state,
        failure,
        failure.flatMap(any -> Detail.find("page 3")),
        failure.filter(Failure::passing).map(any -> Instant.parse("2026-03-04T05:06:07Z")),
        new Size(2_000),
        10,
        10,
        false,
        Origin.PERHAPS_GENERATED,
        Instant.EPOCH);
  }
}
