package dev.suiren.audit.internal;

import static dev.suiren.audit.internal.PolicyBench.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Effect;
import dev.suiren.audit.Handling;
import dev.suiren.audit.LentSettings;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.TermLists;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

class SqlLentListsTest {
  private static final String LIST =
      "term\teffect\taudiences\tto\n甲鱼话\treview\tpublic\t\n坏话\tmask\t\t2026-01-01\n";

  @TempDir Path folder;
  private TestHome ours;

  @BeforeEach
  void open() {
    ours = Databases.SQLITE.open(folder.resolve("ours"));
  }

  @AfterEach
  void close() {
    ours.close();
  }

  private static String url(TestHome home) {
    return home.source().getJdbcUrl();
  }

  private List<Composition.Part> read(String url) {
    return new SqlLentLists("/their/home", new LentSettings(url, "", ""), ours.db()).read();
  }

  private PolicyBench bench(TestHome home) {
    return new PolicyBench(home, folder.resolve("terms.txt"));
  }

  @ParameterizedTest
  @EnumSource
  void areReadWithAllThatWasSaidOfThemWhileTheirHomeIsOpen(Databases databases) {
    try (TestHome theirs = databases.open(folder.resolve("theirs"))) {
      PolicyBench bench = bench(theirs);
      bench.add("noted.txt", "乙鱼话\n");
      ListId id = bench.addStandard("strict.tsv", LIST);
      bench.lists.switchTo(OWNER, id, ListMode.STRICT, true);
      List<Composition.Part> parts = read(url(theirs));
      assertThat(parts)
          .extracting(part -> part.source().name())
          .containsExactly("noted.txt", "strict.tsv");
      assertThat(parts.getFirst().terms()).extracting(Term::effect).containsExactly(Effect.NOTE);
      Term strict = parts.getLast().terms().getFirst();
      assertThat(strict.effect()).isEqualTo(Effect.BLOCK);
      assertThat(strict.audiences()).containsExactly(Audience.PUBLIC);
      Term over = parts.getLast().terms().getLast();
      assertThat(over.effect()).isEqualTo(Effect.MASK);
      assertThat(over.holds(LocalDate.of(2026, 1, 1))).isTrue();
      assertThat(over.holds(LocalDate.of(2026, 1, 2))).isFalse();
    }
  }

  @Test
  void areNoneWhereNobodyLends() {
    assertThat(read("")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void areNotTakenFromAHomeInAnotherShape(Databases databases) {
    try (TestHome theirs = databases.open(folder.resolve("theirs"))) {
      assertThat(read(url(theirs))).isEmpty();
      theirs.db().sql("insert into migration values (100000, 'V100000__x.sql', '')").update();
      assertRefused(url(theirs), "by a newer Suiren");
      theirs.db().sql("drop table policy_list").update();
      assertRefused(url(theirs), "of an older Suiren");
    }
  }

  @Test
  void areRefusedWhereTheyCannotBeRead() throws IOException {
    Path garbage = Files.writeString(folder.resolve("suiren.db"), "no database ".repeat(1000));
    assertRefused("jdbc:sqlite:" + garbage, "cannot be read");
    assertRefused("jdbc:sqlite:" + folder.resolve("gone.db"), "cannot be read");
    assertThat(folder.resolve("gone.db")).doesNotExist();
    assertRefused("jdbc:postgresql://127.0.0.1:1/x?password=hush", "cannot be read");
  }

  private void assertRefused(String url, String why) {
    assertThatThrownBy(() -> read(url))
        .isInstanceOf(ProblemException.class)
        .hasMessageContainingAll("/their/home", why)
        .hasMessageNotContainingAny("hush", "\n");
  }

  @ParameterizedTest
  @EnumSource
  void cannotBeWrittenThere(Databases databases) {
    try (TestHome theirs = databases.open(folder.resolve("theirs"))) {
      Db reading = Db.reading(url(theirs), "", "");
      assertThatThrownBy(
              () -> reading.sql("update policy_version set version = version + 1").update())
          .isInstanceOf(DataAccessException.class);
      assertThat(reading.sql("select version from policy_version").query(Long.class).single())
          .isZero();
    }
  }

  /// Two homes may keep the same text, and a list keeps its id when it is lent.
  @Test
  void holdInAnotherHomeAndAreNoListsOfIt() {
    try (TestHome theirs = Databases.SQLITE.open(folder.resolve("theirs"))) {
      bench(theirs).addStandard("names.txt", "灰鹭计划\n");
      List<Composition.Part> lent = read(url(theirs));
      PolicyBench here = new PolicyBench(ours, folder.resolve("terms.txt"), List.of(), lent);
      assertThat(here.look("说起灰鹭计划").passed()).isFalse();
      assertThat(here.lists.list(OWNER)).isEmpty();
      ListId own = here.add("names.txt", "灰鹭计划\n白鹭计划\n");
      here.lists.remove(OWNER, own);
      here.history.putBack(OWNER, 2);
      assertThat(here.lists.list(OWNER)).extracting(TermLists.Listed::id).containsExactly(own);
      assertThat(here.look("说起灰鹭计划").passed()).isFalse();
    }
  }

  @Test
  void whatWasChosenForPersonalDataIsLentUnlessSomethingElseIsChosenHere() {
    try (TestHome theirs = Databases.SQLITE.open(folder.resolve("theirs"))) {
      Handling masking = Handling.parse(List.of("contact:staff:mask"));
      bench(theirs).state.handle(OWNER, masking);
      PolicyBench here =
          new PolicyBench(ours, folder.resolve("terms.txt"), List.of(), read(url(theirs)));
      assertThat(here.state.show(OWNER).handling()).isEqualTo(masking);
      assertThat(here.look("13800138000").spans().getFirst().effect()).isEqualTo(Effect.MASK);
      assertThat(here.history.list(OWNER, 0, 1).getFirst().lists()).isEmpty();
      Handling own = Handling.parse(List.of("secret:staff:note"));
      here.state.handle(OWNER, own);
      assertThat(here.state.show(OWNER).handling()).isEqualTo(own);
    }
  }
}
