package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Audit;
import dev.suiren.audit.TermLists;
import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.kernel.Db;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.Library;
import dev.suiren.people.Audience;
import dev.suiren.people.Role;
import dev.suiren.people.Spaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The ledger from the command line, while `up` runs and when it does not.
class LedgerJourneyTest {
  private static final String SOUND =
      "ledger: (\\d+) entries, head \\1:[0-9a-f]{64}, signed by [0-9a-f]{16}\\R";
  @TempDir Path folder;

  private OpenHouse.Ran run(String... words) {
    return OpenHouse.run(folder, Map.of("SUIREN_HOME", folder.resolve("home").toString()), words);
  }

  private House open() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("terms.txt"), Canary.LATIN + "\n" + Canary.HAN + "\tblock\n");
    return House.open(home);
  }

  private static List<String> rows(House house) {
    return house
        .get(Db.class)
        .sql("select kind || ' ' || subject || ' ' || payload from ledger_entry order by sequence")
        .query(String.class)
        .list();
  }

  @Test
  void aListedWordIsHeldEverywhereAndStandsNowhereInTheLedger() throws IOException {
    try (House house = open()) {
      house.invite(Canary.LATIN + ".reader", Canary.BOTH, Role.READER, Audience.CHILDREN);
      CollectionId dark = house.collection(Canary.BOTH);
      house.add(dark, Canary.LATIN + ".md", "# Plan\n\nAll about " + Canary.BOTH + " here.\n");
      house.add(dark, "fine.md", "# Fine\n\nThe harbor is closed on Sundays.\n");
      List<FileEntry> files = house.settled(dark);
      house.run("ask", "What is " + Canary.BOTH + "?");
      Library library = house.get(Library.class);
      library.files().delete(house.local(), files.getFirst().id());
      library.deleteCollection(house.local(), dark);
      assertThat(house.run("audit", "verify", "--export", "head.json").exit()).isZero();

      List<String> rows = rows(house);
      assertThat(rows)
          .extracting(row -> row.substring(0, row.indexOf(' ')))
          .contains("key", "epoch", "held", "cleared", "deleted", "exported");
      assertThat(rows).anyMatch(row -> row.contains("\"surface\":\"question\""));
      assertThat(rows).anyMatch(row -> row.contains("\"surface\":\"document\""));
      assertThat(rows).anyMatch(row -> row.contains("\"surface\":\"name\""));
      rows.forEach(row -> Canary.assertNotIn("the ledger", row));
      Canary.assertNotIn("head", Files.readString(house.home().resolve("head.json")));
      OpenHouse.Ran doctor = house.run("audit", "doctor");
      Canary.assertNotIn("doctor", doctor.out() + doctor.err());
    }
  }

  @Test
  void verifyTellsTheSameWithUpAndWithoutIt() throws IOException {
    String head;
    try (House house = open()) {
      OpenHouse.Ran ran = run("audit", "verify", "--export", "head.json");
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out()).matches(SOUND);
      head = ran.out().replaceAll("(?s).*head (\\S+),.*", "$1");
    }
    OpenHouse.Ran later = run("audit", "verify", "--head", head);
    assertThat(later.err()).isEmpty();
    assertThat(later.out()).matches(SOUND);
    assertThat(run("audit", "verify", "--head", "head.json").exit()).isZero();
    JsonNode told = new JsonMapper().readTree(run("audit", "verify", "--json").out());
    assertThat(told.path("holds").asBoolean()).isTrue();
    assertThat(told.path("head").path("sequence").asLong()).isGreaterThan(2);

    OpenHouse.Ran lost = run("audit", "verify", "--head", "99:" + "0".repeat(64));
    assertThat(lost.exit()).isEqualTo(1);
    assertThat(lost.out()).isEmpty();
    assertThat(lost.err())
        .startsWith("suiren: the ledger does not hold: no entry is that of 99:")
        .hasLineCount(1);
    assertThat(run("audit", "verify", "--head", "nonsense").exit()).isEqualTo(2);
    assertThat(run("audit", "verify", "more").exit()).isEqualTo(2);
  }

  @Test
  void aChangedRowIsOneLineAndANewKeyIsTakenOnlyWhenAsked() throws IOException {
    try (House house = open()) {
      Files.delete(house.home().resolve("keys/ledger-sign.key"));
      OpenHouse.Ran missing = run("audit", "verify");
      assertThat(missing.exit()).isEqualTo(1);
      assertThat(missing.err()).contains("ledger-sign.key", "--new-key").hasLineCount(1);
      assertThat(run("audit", "verify", "--new-key").out()).matches(SOUND);

      Db db = house.get(Db.class);
      db.sql("drop trigger ledger_entry_no_update").update();
      db.sql("update ledger_entry set subject = 'x' where sequence = 2").update();
    }
    OpenHouse.Ran changed = run("audit", "verify", "--json");
    assertThat(changed.exit()).isEqualTo(1);
    assertThat(changed.out()).contains("\"holds\":false", "\"entry\":2");
    assertThat(changed.err()).contains("entry 2 was changed").hasLineCount(1);
  }

  @Test
  void theDoctorSaysWhatIsLacking() throws IOException {
    try (House house = open()) {
      List<String> lines = run("audit", "doctor").out().lines().toList();
      assertThat(lines).allMatch(line -> line.matches("(ok   |lacks)  .{18}  .+"));
      assertThat(lines)
          .anyMatch(line -> line.matches("ok +terms.txt +read"))
          .anyMatch(
              line -> line.matches("lacks +terms +\\d+ of at least 10000, 11 more only note;.*"))
          .anyMatch(line -> line.matches("ok +change of terms +0 h ago"))
          .anyMatch(line -> line.matches("lacks +child audience +0 persons, 0 keys;.*"))
          .anyMatch(line -> line.matches("ok +ledger +\\d+ entries, signed by .*"))
          .anyMatch(line -> line.matches("lacks +head elsewhere +never taken;.*"))
          .anyMatch(line -> line.matches("lacks +helpline +none;.*"))
          .anyMatch(line -> line.matches("lacks +generated content +.*GB 45438.*"));
      run("key", "small", "--audience", "children");
      run("audit", "verify", "--export", "head.json");
      Files.writeString(house.home().resolve("terms.txt"), "good\nbad\tbann\n");
      Files.writeString(house.home().resolve("contexts.tsv"), "term\tcontext\na\tb\n");
      JsonNode told = new JsonMapper().readTree(run("audit", "doctor", "--json").out());
      assertThat(told.valueStream().map(line -> line.path("state") + " " + line.path("what")))
          .contains("\"ok\" \"child audience\"", "\"ok\" \"head elsewhere\"")
          .contains("\"lacks\" \"terms.txt\"", "\"lacks\" \"contexts.tsv\"");
    }
  }

  @Test
  void theDoctorSeesListsThatWereImported() throws IOException {
    try (House house = open()) {
      Files.delete(house.home().resolve("terms.txt"));
      house
          .get(TermLists.class)
          .add(house.get(Spaces.class).local(), TermLists.Upload.of("birds.txt", "白鹭\n灰鹤\n"));
      List<String> lines = run("audit", "doctor").out().lines().toList();
      assertThat(lines)
          .anyMatch(line -> line.matches("ok +terms.txt +not there"))
          .anyMatch(line -> line.matches("ok +imported lists +1, last changed 0 h ago"))
          .anyMatch(
              line -> line.matches("lacks +terms +\\d+ of at least 10000, 13 more only note;.*"))
          .anyMatch(line -> line.matches("ok +change of terms +0 h ago"))
          .anyMatch(line -> line.matches("lacks +banks of questions .*2,000.*500.*"));
    }
  }

  @Test
  void twoEpochsAreComparedOnTheCommandLine() throws IOException {
    try (House house = open()) {
      house.setTerms("quince");
      Files.writeString(
          house.home().resolve("contexts.tsv"), "term\tcontext\nquince\tquince jam\n");
      house.setTerms("quince", "medlar");
      String last = String.valueOf(house.get(Audit.class).epoch().number());
      OpenHouse.Ran ran = run("audit", "compare", "1", last);
      assertThat(ran.out().lines())
          .contains("+ quince  block staff,public,teens,children")
          .contains("+ context quince in quince jam")
          .anyMatch(line -> line.startsWith("files differ"));
      JsonNode json = new JsonMapper().readTree(run("audit", "compare", "1", last, "--json").out());
      assertThat(json.at("/contexts/first/0/context").asString()).isEqualTo("quince jam");
      assertThat(run("audit", "compare", last, last).out()).isEqualTo("no difference\n");
      assertThat(run("audit", "compare", "1", "x").exit()).isEqualTo(2);
      assertThat(run("audit", "compare", "1", "999").err()).contains("no such policy epoch");
    }
  }
}
