package dev.suiren.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.Hash;
import dev.suiren.ledger.Check;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Deed.Kind;
import dev.suiren.ledger.Head;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.PersonRemoved;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.Databases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlLedgerTest {
  @TempDir Path folder;

  private static Head head(LedgerHome home) {
    assertThat(home.verify()).isInstanceOf(Check.Sound.class);
    return ((Check.Sound) home.verify()).head();
  }

  @ParameterizedTest
  @EnumSource
  void beginsWithItsKeyAndGoesOnAfterARestart(Databases databases) {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      Head first = head(home);
      assertThat(first.sequence()).isEqualTo(1);
      home.write(3);
      home.restart();
      home.write(2);
      Head last = head(home);
      assertThat(last.sequence()).isEqualTo(6);
      assertThat(last.key()).isEqualTo(first.key());
      assertThat(home.verify(first.toString())).isInstanceOf(Check.Sound.class);
      assertThat(home.verify(first.hash())).isInstanceOf(Check.Sound.class);
    }
  }

  /// So that a chain can be checked by others, with nothing of ours.
  @Test
  void anEntryAndAHeadAreMadeAsTheBookSays() throws Exception {
    try (LedgerHome home = new LedgerHome(Databases.SQLITE, folder)) {
      home.ledger().record(Deed.of(Kind.EPOCH, "ab").with("number", 2));
      List<Row> rows = new Chain(home.home.db()).listAfter(0, 10);
      String first = rows.getFirst().hash();
      long written = rows.getLast().written();
      String entry = first + "2\t" + written + "\tepoch\tab\t{\"number\":2}";
      Head head = head(home);
      assertThat(head.hash()).isEqualTo(Hash.of(entry));

      Signature signature = Signature.getInstance("Ed25519");
      byte[] key = Base64.getDecoder().decode(head.publicKey());
      signature.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
      String message = "suiren-ledger-head\t1\t2\t" + head.hash() + "\t" + written;
      signature.update(message.getBytes(StandardCharsets.UTF_8));
      assertThat(signature.verify(Base64.getDecoder().decode(head.signature()))).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void comesAndGoesWithTheDeed(Databases databases) {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      assertThatThrownBy(
              () ->
                  home.home
                      .db()
                      .inTransaction(
                          () -> {
                            home.write(1);
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");
      assertThat(home.entries()).isEqualTo(1);
      home.home.db().inTransaction(() -> home.write(2));
      assertThat(head(home).sequence()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyWritersMakeOneChain(Databases databases) throws InterruptedException {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        writers.add(Thread.ofVirtual().start(() -> home.write(10)));
      }
      for (Thread writer : writers) {
        writer.join();
      }
      assertThat(head(home).sequence()).isEqualTo(41);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotedIsInTheChainBeforeItIsWalked(Databases databases) {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      for (int i = 0; i < 2_500; i++) {
        home.ledger().note(Deed.of(Kind.HELD, "note" + i));
      }
      assertThat(head(home).sequence()).isEqualTo(2_501);
      home.ledger().note(Deed.of(Kind.HELD, "last"));
      home.restart();
      assertThat(head(home).sequence()).isEqualTo(2_502);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDatabaseItselfRefusesToChangeOrRemove(Databases databases) {
    try (LedgerHome home = new LedgerHome(databases, folder)) {
      home.write(1);
      home.restart();
      for (String statement :
          List.of(
              "update ledger_entry set payload = '{}' where sequence = 1",
              "delete from ledger_entry where sequence = 2")) {
        assertThatThrownBy(() -> home.home.db().sql(statement).update())
            .hasStackTraceContaining("append-only");
      }
      assertThat(head(home).sequence()).isEqualTo(2);
    }
  }

  @Test
  void sqliteReplacesNoEntryEither() {
    try (LedgerHome home = new LedgerHome(Databases.SQLITE, folder)) {
      String statement = "insert or replace into ledger_entry select * from ledger_entry";
      assertThatThrownBy(() -> home.home.db().sql(statement).update())
          .hasStackTraceContaining("append-only");
    }
  }

  @Test
  void itsKeysAreForTheirOwnerOnly() throws IOException {
    try (LedgerHome home = new LedgerHome(Databases.SQLITE, folder)) {
      for (String name : List.of("ledger-sign.key", "ledger-hash.key")) {
        assertThat(Files.getPosixFilePermissions(home.key(name)))
            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  @Test
  void hashesCannotBeTracedOnceTheirKeyIsGoneAndTheChainHolds() throws IOException {
    try (LedgerHome home = new LedgerHome(Databases.SQLITE, folder)) {
      String before = home.ledger().keyed("a text");
      assertThat(before).hasSize(64).isEqualTo(home.ledger().keyed("a text"));
      Files.delete(home.key("ledger-hash.key"));
      home.restart();
      assertThat(home.ledger().keyed("a text")).isNotEqualTo(before);
      assertThat(head(home).sequence()).as("the change of key is told").isEqualTo(2);
    }
  }

  @Test
  void aRemovedPersonIsTakenDownByIdOnly() {
    try (LedgerHome home = new LedgerHome(Databases.SQLITE, folder)) {
      home.ledger().heard(new PersonRemoved(new SpaceId("s"), new PersonId("p-1")));
      Row row = new Chain(home.home.db()).listAfter(1, 1).getFirst();
      assertThat(row.kind() + " " + row.subject()).isEqualTo("deleted person:p-1");
    }
  }

  @Test
  void onlyTheOwnerLooks() {
    Caller editor =
        new Caller(
            Caller.Kind.PERSON,
            new SpaceId("s"),
            Optional.empty(),
            "",
            Role.EDITOR,
            Set.of(),
            Audience.STAFF);
    try (LedgerHome home = new LedgerHome(Databases.SQLITE, folder)) {
      assertThatThrownBy(() -> home.ledger().verify(editor, Optional.empty()))
          .hasMessageContaining("owner");
      assertThatThrownBy(() -> home.ledger().renewKey(editor)).hasMessageContaining("owner");
      assertThatThrownBy(() -> home.ledger().findLastExport(editor)).hasMessageContaining("owner");
    }
  }
}
