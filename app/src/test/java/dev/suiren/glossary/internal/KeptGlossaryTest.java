package dev.suiren.glossary.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.suiren.glossary.Entry;
import dev.suiren.glossary.EntryId;
import dev.suiren.glossary.Flaw;
import dev.suiren.glossary.Glossary;
import dev.suiren.glossary.Glossary.Draft;
import dev.suiren.glossary.Glossary.Saving;
import dev.suiren.glossary.GlossaryFile;
import dev.suiren.glossary.Names;
import dev.suiren.glossary.Naming;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeptGlossaryTest {
  @TempDir Path folder;

  private static List<String> terms(Glossary glossary, Caller caller, String search) {
    return glossary.list(caller, search, 0, 50).entries().stream()
        .map(entry -> entry.term().value())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void keepsFindsChangesAndRemovesEntries(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Glossary glossary = Desk.glossary(home);
      EntryId pto = Desk.add(glossary, " PTO ", "年假; annual   leave", "pto", "年假", "");
      Desk.add(glossary, "MX-3", "三號線");

      Entry entry = glossary.find(Desk.READER, "ｐｔｏ").orElseThrow();
      assertThat(entry.term().value()).isEqualTo("PTO");
      assertThat(entry.names())
          .extracting(name -> name.value())
          .containsExactly("年假", "annual leave");
      assertThat(entry.whole()).isTrue();
      assertThat(terms(glossary, Desk.READER, "")).containsExactly("MX-3", "PTO");
      assertThat(terms(glossary, Desk.READER, "ANNUAL")).containsExactly("PTO");
      assertThat(terms(glossary, Desk.READER, "三号线")).containsExactly("MX-3");
      assertThat(terms(glossary, Desk.READER, "%")).isEmpty();

      glossary.change(Desk.EDITOR, pto, new Draft("Leave", List.of("年假"), "100 % paid"));
      assertThat(terms(glossary, Desk.READER, "")).containsExactly("Leave", "MX-3");
      assertThat(terms(glossary, Desk.READER, "100 %")).containsExactly("Leave");

      glossary.remove(Desk.EDITOR, pto);
      assertThat(terms(glossary, Desk.READER, "")).containsExactly("MX-3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangeCountsFromTheNextTextOnInEveryProcess(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      Glossary glossary = Desk.glossary(home);
      Names here = Desk.names(home);
      Names there = Desk.names(home);
      for (Names names : List.of(here, there)) {
        assertThat(names.in(Desk.READER, "PTO")).isEmpty();
      }
      EntryId id = Desk.add(glossary, "PTO", "年假");
      for (Names names : List.of(here, there)) {
        assertThat(names.in(Desk.READER, "PTO")).containsExactly(new Naming("pto", Set.of("年假")));
        assertThat(names.in(Desk.OTHER, "PTO")).isEmpty();
      }
      glossary.change(Desk.EDITOR, id, new Draft("PTO", List.of("休假"), ""));
      for (Names names : List.of(here, there)) {
        assertThat(names.in(Desk.PUBLIC, "PTO")).containsExactly(new Naming("pto", Set.of("休假")));
      }
      glossary.remove(Desk.EDITOR, id);
      for (Names names : List.of(here, there)) {
        assertThat(names.in(Desk.READER, "PTO")).isEmpty();
      }
    }
  }

  @Test
  @Tag("S4")
  void aReaderSeesButChangesNothing() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      Glossary glossary = Desk.glossary(home);
      EntryId id = Desk.add(glossary, "PTO", "年假");
      Draft draft = new Draft("x1", List.of("x2"), "");

      assertThat(terms(glossary, Desk.READER, "")).containsExactly("PTO");
      refused(Problem.NOT_ALLOWED, () -> glossary.add(Desk.READER, draft));
      refused(Problem.NOT_ALLOWED, () -> glossary.change(Desk.READER, id, draft));
      refused(Problem.NOT_ALLOWED, () -> glossary.remove(Desk.READER, id));
      refused(Problem.NOT_ALLOWED, () -> glossary.importCsv(Desk.READER, new byte[0]));
    }
  }

  @Test
  @Tag("S4")
  void forAnotherSpaceAndForOthersThanStaffThereIsNothing() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      Glossary glossary = Desk.glossary(home);
      EntryId id = Desk.add(glossary, "PTO", "年假");
      Draft draft = new Draft("x1", List.of("x2"), "");

      assertThat(glossary.listAll(Desk.OTHER)).isEmpty();
      assertThat(glossary.list(Desk.OTHER, "PTO", 0, 50).total()).isZero();
      assertThat(glossary.find(Desk.OTHER, "PTO")).isEmpty();
      refused(Problem.NOT_FOUND, () -> glossary.change(Desk.OTHER, id, draft));
      refused(Problem.NOT_FOUND, () -> glossary.remove(Desk.OTHER, id));

      refused(Problem.NOT_FOUND, () -> glossary.list(Desk.PUBLIC, "", 0, 50));
      refused(Problem.NOT_FOUND, () -> glossary.listAll(Desk.PUBLIC));
      refused(Problem.NOT_FOUND, () -> glossary.find(Desk.PUBLIC, "PTO"));
      refused(Problem.NOT_FOUND, () -> glossary.add(Desk.PUBLIC, draft));
      assertThat(terms(glossary, Desk.EDITOR, "")).containsExactly("PTO");
    }
  }

  private static void refused(Problem problem, ThrowingCallable act) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(act)
        .extracting(ProblemException::problem)
        .isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 年假, '', TERM",
    "x, 年假, '', TERM",
    "--, 年假, '', TERM",
    "PTO, '', '', NAMES_MISSING",
    "PTO, pto, '', NAMES_MISSING",
    "PTO, a, '', NAME",
    "forbidden, 年假, '', HELD",
    "PTO, forbidden, '', HELD",
    "PTO, 年假, forbidden, HELD",
    "taken, 年假, '', TAKEN",
  })
  void saysWhatIsWrongWithAnEntry(String term, String name, String note, Flaw flaw) {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      Glossary glossary = Desk.glossary(home, "forbidden");
      Desk.add(glossary, "Taken", "genommen");
      assertThat(glossary.add(Desk.EDITOR, new Draft(term, List.of(name), note)))
          .isEqualTo(new Saving.Refused(flaw));
      assertThat(glossary.listAll(Desk.EDITOR)).hasSize(1);
    }
  }

  @Test
  void saysWhatIsTooLongOrTooMuch() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      Glossary glossary = Desk.glossary(home);
      List<String> many = IntStream.range(0, 21).mapToObj(i -> "name" + i).toList();
      assertThat(glossary.add(Desk.EDITOR, new Draft("x".repeat(61), List.of("y1"), "")))
          .isEqualTo(new Saving.Refused(Flaw.TERM));
      assertThat(glossary.add(Desk.EDITOR, new Draft("PTO", many, "")))
          .isEqualTo(new Saving.Refused(Flaw.TOO_MANY_NAMES));
      assertThat(glossary.add(Desk.EDITOR, new Draft("PTO", List.of("y1"), "n".repeat(501))))
          .isEqualTo(new Saving.Refused(Flaw.NOTE));
    }
  }

  @Test
  @Tag("S4")
  void whatTheReviewHoldsBackLaterIsShownNowhere() {
    try (TestHome home = Databases.SQLITE.open(folder)) {
      Desk.add(Desk.glossary(home), "PTO", "secret name");
      Desk.add(Desk.glossary(home), "MX-3", "三号线");
      Glossary later = Desk.glossary(home, "secret");
      Entry entry = later.find(Desk.EDITOR, "PTO").orElseThrow();
      assertThat(entry.whole()).isFalse();
      assertThat(entry.names()).extracting(name -> name.value()).containsExactly("…");
      assertThat(new String(GlossaryFile.of(later.listAll(Desk.EDITOR)), StandardCharsets.UTF_8))
          .contains("MX-3")
          .doesNotContain("PTO", "secret");
    }
  }
}
