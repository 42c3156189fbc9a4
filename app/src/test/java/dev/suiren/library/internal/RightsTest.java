package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Hit;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.GroupId;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/*
 * Three collections: `granted` to the group "sales", `private` to nobody, `watched` open to the
 * space. Each holds one file, none of them public. From the outside inward:
 *
 * caller                        granted   private   watched   writes
 * another space                 -         -         -         NOT_FOUND
 * audience beyond staff         no file   no file   no file   refused
 * reader, no group              -         -         reads     NOT_ALLOWED where they read
 * reader in another group       -         -         reads
 * reader in sales               reads     -         reads
 * key, reader of everything     reads     reads     reads
 * editor, owner                 reads     reads     reads     yes
 */
@Tag("S4")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {
  private static final SpaceId ELSEWHERE = new SpaceId("elsewhere");
  private static Shelf shelf;
  private static CollectionId granted;
  private static DocumentId grantedFile;
  private static DocumentId keptFile;
  private static DocumentId watchedFile;

  @BeforeAll
  static void fill(@TempDir Path folder) throws Exception {
    shelf = new Shelf(folder.resolve("home"));
    granted = shelf.library.createCollection(Shelf.EDITOR, "Granted");
    shelf.library.setReaders(Shelf.EDITOR, granted, false, Set.of(new GroupId("sales")));
    CollectionId kept = shelf.library.createCollection(Shelf.EDITOR, "Private");
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Files.writeString(docs.resolve("watched.txt"), "Common words, watched.");
    CollectionId watched = shelf.library.watch(Shelf.OWNER, docs);
    grantedFile = shelf.put(granted, "granted.txt", "Common words, granted.");
    keptFile = shelf.put(kept, "private.txt", "Common words, private.");
    watchedFile = shelf.library.files().list(Shelf.OWNER, watched, 0, 1).getFirst().id();
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  static Stream<Arguments> callers() {
    Caller everything =
        new Caller(
            Caller.Kind.KEY,
            Shelf.SPACE,
            Optional.empty(),
            "key",
            Role.READER,
            Set.of(GroupId.EVERYTHING),
            Audience.STAFF);
    Caller foreign = Shelf.caller(Caller.Kind.LOCAL, ELSEWHERE, Role.OWNER, "sales");
    return Stream.of(
        Arguments.of("owner of another space", foreign, ""),
        Arguments.of("editor as the public", Shelf.EDITOR.narrowedTo(Audience.PUBLIC), ""),
        Arguments.of("owner as children", Shelf.OWNER.narrowedTo(Audience.CHILDREN), ""),
        Arguments.of("reader without a group", Shelf.reader(), "w"),
        Arguments.of("reader of another group", Shelf.reader("legal"), "w"),
        Arguments.of("reader in sales", Shelf.reader("sales", "legal"), "gw"),
        Arguments.of("key that reads everything", everything, "gpw"),
        Arguments.of("editor", Shelf.EDITOR, "gpw"),
        Arguments.of("owner", Shelf.OWNER, "gpw"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("callers")
  void everyDoorShowsExactlyWhatTheCallerMayRead(String name, Caller caller, String reads) {
    expect(caller, grantedFile, "granted", reads.contains("g"));
    expect(caller, keptFile, "private", reads.contains("p"));
    expect(caller, watchedFile, "watched", reads.contains("w"));
  }

  private static void expect(Caller caller, DocumentId file, String word, boolean reads) {
    Hit known = shelf.hits(Shelf.OWNER, word).getFirst();
    int there = reads ? 1 : 0;
    assertThat(shelf.hits(caller, "common").stream().filter(hit -> hit.id().equals(file)))
        .hasSize(there);
    assertThat(shelf.reading.findPassage(caller, known.passage()).stream()).hasSize(there);
    assertThat(shelf.reading.findLeaf(caller, file, 0).stream()).hasSize(there);
    assertThat(shelf.reading.findLeaf(caller, known.revision(), 0, 6).stream()).hasSize(there);
    assertThat(shelf.reading.findOriginal(caller, file).isPresent())
        .isEqualTo(reads && caller.may(Role.EDITOR));
  }

  @Test
  void whatOneMayNotReadDoesNotExistAndWhatOneMayIsNotWritten() {
    Caller foreign = Shelf.caller(Caller.Kind.PERSON, ELSEWHERE, Role.OWNER);
    assertThat(write(foreign, granted)).isEqualTo(Problem.NOT_FOUND);
    assertThat(write(Shelf.reader(), granted)).isEqualTo(Problem.NOT_FOUND);
    assertThat(write(Shelf.reader("sales"), granted)).isEqualTo(Problem.NOT_ALLOWED);
    assertThat(write(Shelf.EDITOR.narrowedTo(Audience.PUBLIC), granted))
        .isEqualTo(Problem.NOT_ALLOWED);
    assertThat(delete(foreign, grantedFile)).isEqualTo(Problem.NOT_FOUND);
    assertThat(delete(Shelf.reader(), grantedFile)).isEqualTo(Problem.NOT_FOUND);
    assertThat(delete(Shelf.reader("sales"), grantedFile)).isEqualTo(Problem.NOT_ALLOWED);
    assertThat(delete(Shelf.EDITOR, watchedFile)).isEqualTo(Problem.CONFLICT);
  }

  private static Problem write(Caller caller, CollectionId collection) {
    return catchThrowableOfType(
            ProblemException.class,
            () -> shelf.library.renameCollection(caller, collection, "Mine"))
        .problem();
  }

  private static Problem delete(Caller caller, DocumentId document) {
    return catchThrowableOfType(
            ProblemException.class, () -> shelf.library.files().delete(caller, document))
        .problem();
  }

  @Test
  void onlyTheCommandLineFollowsFolders(@TempDir Path folder) {
    assertThat(
            catchThrowableOfType(
                    ProblemException.class, () -> shelf.library.watch(Shelf.EDITOR, folder))
                .problem())
        .isEqualTo(Problem.NOT_ALLOWED);
  }

  @Test
  void aGrantTakenBackCloses() {
    shelf.library.setReaders(Shelf.EDITOR, granted, false, Set.of());
    assertThat(shelf.hits(Shelf.reader("sales"), "granted")).isEmpty();
    shelf.library.setReaders(Shelf.EDITOR, granted, false, Set.of(new GroupId("sales")));
    assertThat(shelf.found(Shelf.reader("sales"), "granted")).contains("granted.txt");
  }

  @Test
  void aCollectionIsOpenedToEverybodyAndClosedAgain() {
    shelf.library.setReaders(Shelf.EDITOR, granted, true, Set.of(new GroupId("sales")));
    assertThat(shelf.found(Shelf.reader("strangers"), "granted")).contains("granted.txt");
    shelf.library.setReaders(Shelf.EDITOR, granted, false, Set.of(new GroupId("sales")));
    assertThat(shelf.hits(Shelf.reader("strangers"), "granted")).isEmpty();
  }
}
