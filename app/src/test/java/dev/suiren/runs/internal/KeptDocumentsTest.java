package dev.suiren.runs.internal;

import static dev.suiren.base.internal.RecordingHome.LOCAL;
import static dev.suiren.runs.internal.RunHouse.EDITOR;
import static dev.suiren.runs.internal.RunHouse.READER;
import static dev.suiren.runs.internal.RunHouse.STRANGER;
import static dev.suiren.runs.internal.RunHouse.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.checks.CheckSet;
import dev.suiren.kernel.Problem;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.KeptSet;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.SetId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.Pictures;
import dev.suiren.testing.ScriptedServer;
import dev.suiren.testing.Zips;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Documents of checks are kept with their set, laid out when they are needed, and gone with it.
@Tag("S5")
class KeptDocumentsTest {
  private static final String CHECKS =
      """
      - {id: days, function: returns, dimension: knowledge, question: "How many days?", documents: shop, expect: {number: 30}}
      """;

  @TempDir Path folder;

  private static byte[] zip(String terms) {
    return Zips.empty()
        .with("mine/more/checks.yaml", CHECKS)
        .with("mine/more/shop/terms.md", terms)
        .with("mine/more/shop/inside/", "")
        .with("mine/more/beside/secret.md", "not a document of any check")
        .bytes();
  }

  private static KeptSet keep(RunHouse house, byte[] zip) {
    return house.sets.keepZipped(EDITOR, "mine.ZIP", new ByteArrayInputStream(zip));
  }

  private static long rows(RunHouse house, String table) {
    return house.home.db().sql("select count(*) from " + table).query(Long.class).single();
  }

  @ParameterizedTest
  @EnumSource
  void whatAZipHoldsIsKeptAndLaidOutAgain(Databases databases) throws IOException {
    try (RunHouse house = new RunHouse(databases, folder)) {
      KeptSet set = keep(house, zip("30 days"));
      assertThat(set.name().value()).isEqualTo("mine");
      assertThat(set.documents()).isEqualTo(1);
      assertThat(keep(house, zip("30 days")).id()).isEqualTo(set.id());
      assertThat(keep(house, zip("31 days")).id()).as("other documents").isNotEqualTo(set.id());
      assertThat(house.sets.checks(EDITOR, set.id()).getFirst().input().folder()).isEmpty();
      Path scratch = folder.resolve("scratch");
      assertThat(scratch).isEmptyDirectory();
      try (KeptDocuments.Laid laid = house.sets.lay(EDITOR, set.id())) {
        Path shop = laid.checks().getFirst().input().folder().orElseThrow();
        assertThat(shop.resolve("terms.md")).hasContent("30 days");
        assertThat(shop.resolve("inside")).isEmptyDirectory();
        assertThat(shop.resolveSibling("beside")).doesNotExist();
      }
      assertThat(scratch).isEmptyDirectory();
    }
  }

  @ParameterizedTest
  @EnumSource
  void picturesComeInAZipToo(Databases databases) {
    String seen =
        """
        - {id: seen, function: counting, dimension: multimodal, question: "How many?", images: drawn/p.png, expect: {number: 3}}
        """;
    byte[] zip =
        Zips.empty()
            .with("mine/more/checks.yaml", CHECKS + seen)
            .with("mine/more/shop/terms.md", "30 days")
            .with("mine/more/drawn/p.png", Pictures.png("three"))
            .bytes();
    try (RunHouse house = new RunHouse(databases, folder)) {
      SetId set = keep(house, zip).id();
      assertThat(house.readAnew().checks(EDITOR, set).getLast().input().pictures()).hasSize(1);
      try (KeptDocuments.Laid laid = house.sets.lay(EDITOR, set)) {
        assertThat(laid.checks().getFirst().input().folder()).isPresent();
        assertThat(laid.checks().getLast().input().pictures())
            .isEqualTo(house.sets.checks(EDITOR, set).getLast().input().pictures());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameFolderOnTheCommandLineIsTheSameSet(Databases databases) throws IOException {
    Path shop = folder.resolve("mine/more/shop");
    Files.createDirectories(shop.resolve("inside"));
    Files.writeString(folder.resolve("mine/more/checks.yaml"), CHECKS);
    Files.writeString(shop.resolve("terms.md"), "30 days");
    try (RunHouse house = new RunHouse(databases, folder)) {
      SetId zipped = keep(house, zip("30 days")).id();
      assertThat(house.sets.keep(LOCAL, CheckSet.of(folder.resolve("mine"))).id())
          .isEqualTo(zipped);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theyGoWithTheLastRunOfTheirSet(Databases databases) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(RunHouse.knowing());
        RunHouse house = new RunHouse(databases, folder).withBase(server)) {
      SetId set = keep(house, zip("30 days")).id();
      RunId first = house.ended(set, 1).id();
      RunId second = house.ended(set, 1).id();
      assertThat(house.runs.get(EDITOR, first).course().why())
          .as("this test has no homes for them")
          .contains(Run.Why.BROKEN);
      assertThat(folder.resolve("scratch")).isEmptyDirectory();
      house.runs.remove(EDITOR, first);
      assertThat(rows(house, "run_document")).isEqualTo(3);
      house.runs.remove(EDITOR, second);
      for (String table : new String[] {"run_document", "run_file", "run_set"}) {
        assertThat(rows(house, table)).as(table).isZero();
      }
      assertProblem(Problem.NOT_FOUND, () -> house.start(set, 1));
      assertThat(rows(house, "run")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void thereIsRoomForSoManyBytesInASpace(Databases databases) {
    try (RunHouse house = new RunHouse(databases, folder)) {
      SetId set = keep(house, zip("30 days")).id();
      house
          .home
          .db()
          .sql("update run_set set bytes = ?")
          .params(CheckSets.MOST_KEPT_BYTES - 3)
          .update();
      assertThat(keep(house, zip("30 days")).id()).isEqualTo(set);
      assertProblem(Problem.TOO_LARGE, () -> keep(house, zip("31 days again")));
      assertThat(rows(house, "run_set")).isEqualTo(1);
      house.clock.advance(Duration.ofHours(2));
      keep(house, zip("31 days again"));
      assertThat(rows(house, "run_set")).as("what nobody ran makes room").isEqualTo(1);
      assertThat(rows(house, "run_document")).isEqualTo(3);
    }
  }

  @Test
  void aFaultIsSaidWithThePlaceInTheZip() {
    try (RunHouse house = new RunHouse(Databases.SQLITE, folder)) {
      byte[] missing = Zips.empty().with("checks.yaml", CHECKS).with("notes/a.md", "x").bytes();
      assertThatThrownBy(() -> keep(house, missing))
          .hasMessage("checks.yaml, line 1, documents: no such folder beside this file");
      byte[] none = Zips.empty().with("shop/terms.md", "x").bytes();
      assertThatThrownBy(() -> keep(house, none)).hasMessage("mine: no checks in it");
      byte[] garbled =
          Zips.empty().with("checks.yaml", new byte[] {(byte) 0xC3, 0x28}).with("a", "").bytes();
      assertThatThrownBy(() -> keep(house, garbled)).hasMessage("checks.yaml: not UTF-8");
      Zips many = Zips.empty().with("checks.yaml", CHECKS);
      for (int i = 0; i < 2001; i++) {
        many.with("shop/" + i + ".md", "x");
      }
      byte[] large = many.bytes();
      assertThatThrownBy(() -> keep(house, large)).hasMessageContaining("at most 2000 files");
      assertThat(folder.resolve("scratch")).isEmptyDirectory();
      assertThat(rows(house, "run_set")).isZero();
    }
  }

  @Test
  void toReadersAndStrangersThereIsNothing() {
    try (RunHouse house = new RunHouse(Databases.SQLITE, folder)) {
      SetId set = keep(house, zip("30 days")).id();
      var zip = new ByteArrayInputStream(zip("30 days"));
      assertProblem(Problem.NOT_FOUND, () -> house.sets.keepZipped(READER, "a.zip", zip));
      assertProblem(Problem.NOT_FOUND, () -> house.sets.lay(READER, set));
      assertProblem(Problem.NOT_FOUND, () -> house.sets.lay(STRANGER, set));
    }
  }
}
