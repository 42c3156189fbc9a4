package dev.suiren.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.ledger.Check;
import dev.suiren.ledger.Head;
import dev.suiren.testing.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody has the database in their hands, or the keys: a ledger of six entries, of which the
/// first names the key.
class TamperTest {
  @TempDir Path folder;

  private static Head sound(LedgerHome home) {
    return ((Check.Sound) home.verify()).head();
  }

  private static void assertBroken(Check check, long entry, String line) {
    assertThat(check).isInstanceOf(Check.Broken.class);
    Check.Broken broken = (Check.Broken) check;
    assertThat(broken.line()).contains(line).doesNotContain("\n");
    assertThat(broken.entry()).isEqualTo(entry);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update ledger_entry set payload = '{}' where sequence = 3|3|entry 3 was changed",
        "update ledger_entry set written = written + 1 where sequence = 6|6|entry 6 was changed",
        "update ledger_entry set subject = 'x' where sequence = 1|1|entry 1 was changed",
        "update ledger_entry set hash = previous where sequence = 2|2|entry 2 was changed",
        "delete from ledger_entry where sequence = 6|6|entry 6 is missing",
        "delete from ledger_entry where sequence = 4|4|entry 4 is missing",
        "delete from ledger_entry where sequence = 1|1|entry 1 is missing",
        "delete from ledger_entry|1|entry 1 is missing",
        "update ledger_entry set sequence = 60 where sequence = 6|6|entry 6 is missing",
        "update ledger_head set sequence = 4|5|entry 5 stands behind the head",
        "update ledger_head set hash = 'x'|6|entry 6 is another than the head is of",
        "update ledger_head set signature = 'AAAA'|0|the signature of the head, entry 6",
        "update ledger_head set written = 1|0|the signature of the head, entry 6",
        "update ledger_head set signature = ''|0|the head is not signed",
        "delete from ledger_head|1|entry 1 stands behind the head",
      })
  void itIsNoticedAndTheFirstBadEntryNamed(String statement, long entry, String line) {
    for (Databases databases : Databases.values()) {
      try (LedgerHome home = new LedgerHome(databases, folder.resolve(databases.name()))) {
        home.write(5);
        home.tamper(statement);
        assertBroken(home.verify(), entry, line);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoEntriesThatChangedPlacesAreNoticed(Databases databases) {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      home.write(5);
      home.tamper(
          "update ledger_entry set sequence = 99 where sequence = 3",
          "update ledger_entry set sequence = 3 where sequence = 4",
          "update ledger_entry set sequence = 4 where sequence = 99");
      assertBroken(home.verify(), 3, "entry 3 was changed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEntryMadeAnewWithItsHashDoesNotFit(Databases databases) {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      home.write(5);
      Row forged = forged(home, 3);
      home.tamper(replace(forged));
      assertBroken(home.verify(), 4, "entry 4 does not follow from entry 3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLastEntryMadeAnewWithItsHeadIsNotSigned(Databases databases) {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      home.write(5);
      Row forged = forged(home, 6);
      home.tamper(replace(forged), "update ledger_head set hash = '" + forged.hash() + "'");
      assertBroken(home.verify(), 0, "the signature of the head");
      home.write(1);
      assertBroken(home.verify(), 0, "the head is not signed");
      home.restart();
      home.write(1);
      assertBroken(home.verify(), 0, "the head is not signed");
    }
  }

  private static Row forged(LedgerHome home, long sequence) {
    Row row = new Chain(home.home.db()).listAfter(sequence - 1, 1).getFirst();
    Row open =
        new Row(sequence, row.written(), row.kind(), row.subject(), "{}", row.previous(), "");
    return new Row(
        sequence, row.written(), row.kind(), row.subject(), "{}", row.previous(), open.computed());
  }

  private static String replace(Row row) {
    return "update ledger_entry set payload = '%s', hash = '%s' where sequence = %d"
        .formatted(row.payload(), row.hash(), row.sequence());
  }

  /// With an old head that was kept, the end can be cut off cleanly: only who remembers a later one
  /// notices.
  @ParameterizedTest
  @EnumSource
  void aCutIsNoticedByWhoRemembersALaterHead(Databases databases) {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      home.write(3);
      Head early = sound(home);
      home.write(2);
      Head late = sound(home);
      home.tamper(
          "delete from ledger_entry where sequence > 4",
          "update ledger_head set sequence = 4, hash = '%s', written = %d, signature = '%s'"
              .formatted(early.hash(), early.written(), early.signature()));
      assertThat(home.verify()).isInstanceOf(Check.Sound.class);
      assertThat(home.verify(early.toString())).isInstanceOf(Check.Sound.class);
      assertBroken(home.verify(late.toString()), 6, "entries were cut off behind entry 4");
      assertBroken(home.verify(late.hash()), 5, "entries were cut off behind entry 4");
      assertBroken(home.verify("3:" + early.hash()), 3, "entry 3 is another than that of 3:");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEntryThatWasCutOffIsMissedAfterFurtherOnes(Databases databases) {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      home.write(5);
      home.tamper("delete from ledger_entry where sequence = 6");
      home.write(2);
      assertBroken(home.verify(), 6, "entry 6 is missing");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMissingKeyIsNeverMadeAnewByItself(Databases databases) throws IOException {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      home.write(5);
      byte[] key = Files.readAllBytes(home.key("ledger-sign.key"));
      Files.delete(home.key("ledger-sign.key"));
      assertBroken(home.verify(), 0, "keys/ledger-sign.key, is missing");
      home.restart();
      assertBroken(home.verify(), 0, "keys/ledger-sign.key, is missing");
      assertThat(home.key("ledger-sign.key")).doesNotExist();
      new KeyFile(home.key("ledger-sign.key"), "").write(key);
      assertThat(home.verify()).as("brought back").isInstanceOf(Check.Sound.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aForeignKeySignsNothing(Databases databases) {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      home.write(5);
      SigningKey foreign = SigningKey.make(new SecureRandom());
      new KeyFile(home.key("ledger-sign.key"), "").write(foreign.file());
      String line = "is the key " + foreign.id() + ", but the chain names ";
      assertBroken(home.verify(), 0, line);
      home.restart();
      home.write(1);
      assertBroken(home.verify(), 0, line);
      home.ledger().renewKey(LedgerHome.OWNER);
      Head head = sound(home);
      assertThat(head.sequence()).isEqualTo(8);
      assertThat(head.key()).isNotEqualTo(foreign.id());
      home.write(1);
      assertThat(sound(home).sequence()).isEqualTo(9);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyFileThatIsNoneOrOpenToOthersIsNamed(Databases databases) throws IOException {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      Path file = home.key("ledger-sign.key");
      byte[] key = Files.readAllBytes(file);
      Files.writeString(file, "no key");
      assertBroken(home.verify(), 0, "keys/ledger-sign.key is no key of ours");
      Files.write(file, key);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      assertBroken(home.verify(), 0, "keys/ledger-sign.key may be read by others: chmod 600");
    }
  }
}
