package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.kernel.Db;
import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileEntry;
import dev.suiren.library.FileState;
import dev.suiren.library.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong around the product ends in one clear line, and nothing is lost.
class FaultsTest {
  private static final int FILES = 24;
  private static final int KILLS = 3;
  @TempDir Path folder;

  private OpenHouse.Ran run(String... arguments) {
    return OpenHouse.run(
        folder, Map.of("SUIREN_HOME", folder.resolve("home").toString()), arguments);
  }

  @Test
  void aTakenPortIsOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      OpenHouse.Ran up = run("up", "--port", String.valueOf(taken.getLocalPort()));
      assertThat(up.exit()).isEqualTo(1);
      assertThat(up.out()).isEmpty();
      assertThat(up.err().strip()).contains("is taken", "--port").hasLineCount(1);
    }
    House.open(folder.resolve("home")).close();
  }

  @Test
  void aSettingsFileThatCannotBeReadIsOneLine() throws IOException {
    Path settings = Files.createDirectories(folder.resolve("home")).resolve("suiren.properties");
    Files.writeString(settings, "suiren.web.hosts=\\u12\n");
    assertOneLine(run("search", "x"), "suiren.properties", "\\u");
    Files.writeString(settings, "suiren.web.largest-body=many\n");
    assertOneLine(run("up", "--port", "0"), "the setting suiren.web.largest-body");
    Files.delete(settings);
    Files.createDirectory(settings);
    assertOneLine(run("search", "x"), "suiren.properties");
  }

  @Test
  void whatNobodyExpectedIsOneLineToo() {
    Path home = folder.resolve("home");
    try (House house = House.open(home)) {
      house
          .get(Db.class)
          .sql(
              "create trigger broken before insert on sign_in_link begin"
                  + " select raise(abort, 'broken'); end")
          .update();
    }
    assertOneLine(run("up", "--port", "0"), "up failed by a fault of ours", "in dev.suiren.");
  }

  private static void assertOneLine(OpenHouse.Ran ran, String... words) {
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().strip()).startsWith("suiren: ").contains(words).hasLineCount(1);
  }

  @Test
  void aHomeInUseRefusesASecondUpAndARestore() {
    try (House house = House.open(folder.resolve("home"))) {
      assertThat(house.port()).isPositive();
      OpenHouse.Ran up = run("up", "--port", "0");
      assertThat(up.exit()).isEqualTo(1);
      assertThat(up.out()).isEmpty();
      assertThat(up.err().strip()).contains("another Suiren runs").hasLineCount(1);
      OpenHouse.Ran backup = run("backup", folder.resolve("b.zip").toString());
      assertThat(backup.exit()).as(backup.err()).isZero();
      OpenHouse.Ran restore = run("restore", folder.resolve("b.zip").toString());
      assertThat(restore.exit()).isEqualTo(1);
      assertThat(restore.err().strip()).hasLineCount(1);
      assertThat(run("search", "x", "--json").exit()).as("the others talk to it").isZero();
    }
  }

  @Test
  void aCorruptIndexIsRebuiltAndSaidSo() throws IOException {
    Path home = fillAndDamageTheIndex();
    try (House house = House.open(home)) {
      House.await(() -> house.run("search", "word4xyz", "--json").out().contains("4.md"));
      assertThat(house.run("search", "word0xyz", "--json").out()).contains("0.md");
      assertThat(house.logs()).contains("rebuil");
    }
  }

  /// However quick it goes: who starts it is told on the terminal, once.
  @Test
  void aCorruptIndexIsSaidOnTheTerminal() throws Exception {
    fillAndDamageTheIndex();
    kill(Files.createDirectory(folder.resolve("empty")), 0);
    assertThat(folder.resolve("err.txt")).content().containsOnlyOnce("The search index was lost");
  }

  @Test
  void aCorruptIndexIsSaidToWhoAsksWithoutAServer() throws IOException {
    fillAndDamageTheIndex();
    OpenHouse.Ran found = run("search", "word4xyz", "--json");
    assertThat(found.err()).containsOnlyOnce("The search index was lost");
    assertThat(found.out()).contains("4.md");
  }

  private Path fillAndDamageTheIndex() throws IOException {
    Path home = folder.resolve("home");
    try (House house = House.open(home)) {
      CollectionId id = house.collection("Notes");
      for (int i = 0; i < 5; i++) {
        house.add(id, i + ".md", "# Note\n\nThe marker of this note is word" + i + "xyz.\n");
      }
      house.settled(id);
      House.await(() -> house.run("search", "word4xyz", "--json").out().contains("4.md"));
    }
    try (var files = Files.list(home.resolve("index"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "this is no index");
      }
    }
    return home;
  }

  @Test
  void aFileThatCannotBeKeptHasANameAndCanBeTriedAgain() throws IOException {
    Path home = folder.resolve("home");
    Path docs = Files.createDirectories(folder.resolve("docs"));
    Files.writeString(docs.resolve("note.md"), "# Note\n\nThe marker of this note is wordxyz.\n");
    try (House house = House.open(home)) {
      Files.move(home.resolve("originals"), folder.resolve("aside"));
      Files.writeString(home.resolve("originals"), "in the way");
      CollectionId id = house.get(Library.class).watch(house.local(), docs);
      House.await(() -> settled(house, id).state() == FileState.FAILED);
      FileEntry file = settled(house, id);
      assertThat(file.failure()).isPresent();
      Files.delete(home.resolve("originals"));
      Files.move(folder.resolve("aside"), home.resolve("originals"));
      house.get(Library.class).files().retry(house.local(), file.id());
      House.await(() -> settled(house, id).state() == FileState.READY);
      assertThat(house.logs()).doesNotContain("note.md");
    }
  }

  private static FileEntry settled(House house, CollectionId id) {
    House.await(() -> !house.settled(id).isEmpty());
    return house.settled(id).getFirst();
  }

  @Test
  void killedAtRandomMomentsNoFileIsLostOrTwice() throws Exception {
    Path docs = Files.createDirectories(folder.resolve("docs"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          docs.resolve("note" + i + ".md"),
          "# Note %d\n\nThe marker of this note is word%dxyz.\n".formatted(i, i).repeat(20));
    }
    Files.write(docs.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '7', 0});
    Random random = new Random(7);
    for (int i = 0; i < KILLS; i++) {
      kill(docs, random.nextInt(1200));
    }
    try (House house = House.open(folder.resolve("home"))) {
      CollectionId id = house.get(Library.class).watch(house.local(), docs);
      House.await(() -> house.settled(id).size() == FILES + 1);
      assertThat(house.get(Library.class).listCollections(house.local()))
          .extracting(CollectionEntry::files)
          .containsExactly(FILES + 1);
      for (FileEntry file : house.settled(id)) {
        boolean broken = file.path().value().equals("broken.pdf");
        assertThat(file.state())
            .as(file.path().value())
            .isEqualTo(broken ? FileState.FAILED : FileState.READY);
      }
      for (int i : IntStream.range(0, FILES).toArray()) {
        String name = "\"note" + i + ".md\"";
        House.await(() -> found(house, i).contains(name));
        assertThat(found(house, i).split("\"passage\":", -1).length - 1)
            .as("passages of " + name)
            .isEqualTo(found(house, i).split(name, -1).length - 1);
      }
    }
  }

  private static String found(House house, int number) {
    return house.run("search", "word" + number + "xyz", "--top", "1", "--json").out();
  }

  /// Starts `up` as its own process, kills it some time after it is up, and sees that what it had
  /// started ends as well.
  private void kill(Path docs, int millis) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsuiren.library.vectors=false",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.suiren.cli.Suiren",
                "up",
                "--port",
                "0",
                "--home",
                folder.resolve("home").toString(),
                "--docs",
                docs.toString()));
    Process up =
        new ProcessBuilder(command).redirectError(folder.resolve("err.txt").toFile()).start();
    try (BufferedReader out = up.inputReader()) {
      assertThat(out.readLine())
          .as(Files.readString(folder.resolve("err.txt")))
          .contains("/signin#");
      up.waitFor(millis, TimeUnit.MILLISECONDS);
    } finally {
      List<ProcessHandle> children = up.descendants().toList();
      up.destroyForcibly().waitFor();
      House.await(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
  }
}
