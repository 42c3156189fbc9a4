package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.TermLists;
import dev.suiren.cli.internal.OpenHouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line on a folder, with no server: the same rights and the same audit.
@Tag("S4")
class CommandLineTest {
  private static final String QUESTION = "How many days of parental leave are there?";
  @TempDir Path folder;
  private Path docs;

  @BeforeEach
  void writeDocuments() throws IOException {
    docs = Files.createDirectories(folder.resolve("docs"));
    Files.writeString(docs.resolve("leave.md"), "# Leave\n\nParental leave is 18 days a year.\n");
    Files.writeString(
        docs.resolve(Canary.LATIN + ".md"), "# Leave\n\nParental leave is " + Canary.BOTH + ".\n");
    Files.write(docs.resolve(Canary.HAN + " broken.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 1});
    Files.writeString(
        Files.createDirectories(folder.resolve("home")).resolve("terms.txt"),
        Canary.LATIN + "\n" + Canary.HAN + "\n");
  }

  /// On the private home of the folder.
  private OpenHouse.Ran run(String verb, String... rest) {
    List<String> all = new ArrayList<>(List.of(verb, "--docs", docs.toString()));
    all.addAll(List.of(rest));
    return OpenHouse.run(
        folder,
        Map.of("SUIREN_HOME", folder.resolve("home").toString()),
        all.toArray(String[]::new));
  }

  private List<Path> homes() throws IOException {
    try (var all = Files.walk(folder.resolve("home"))) {
      List<Path> homes =
          all.filter(path -> path.endsWith("suiren.db")).map(Path::getParent).toList();
      assertThat(homes).isNotEmpty();
      return homes;
    }
  }

  @Test
  void showsNothingThatIsListedOnAnyChannel() throws IOException {
    Map<Path, String> before = contents();
    for (String audience : List.of("staff", "public")) {
      OpenHouse.Ran asked = run("ask", QUESTION, "--json", "--audience", audience);
      OpenHouse.Ran found = run("search", QUESTION, "--json", "--audience", audience);
      assertThat(asked.exit()).as(asked.err()).isZero();
      assertThat(Canary.isIn(asked.out() + asked.err() + found.out() + found.err()))
          .as(asked.toString() + found)
          .isFalse();
      assertThat(asked.out()).startsWith("{\"reply\":").hasLineCount(1);
      assertThat(asked.err()).contains("failed: ", "held by the audit");
      assertThat(asked.out().contains("18 days")).isEqualTo(audience.equals("staff"));
    }
    for (Path home : homes()) {
      try (var logs = Files.walk(home.resolve("logs"))) {
        for (Path log : logs.filter(Files::isRegularFile).toList()) {
          assertThat(Canary.isIn(Files.readString(log))).as(log.toString()).isFalse();
        }
      }
    }
    assertThat(contents()).as("nothing is written into the folder").isEqualTo(before);
  }

  @Test
  void theBaseInTheUsualHomeIsAsked() throws IOException {
    Path settings = folder.resolve("home/suiren.properties");
    try (ScriptedWords base = new ScriptedWords()) {
      base.say("Parental leave is 18 days a year [1].");
      Files.writeString(
          settings, "suiren.base.url=%s\nsuiren.base.model=m\n".formatted(base.url()));

      OpenHouse.Ran asked = run("ask", QUESTION, "--json");

      assertThat(asked.out()).as(asked.err()).startsWith("{\"reply\":\"grounded\"");
      assertThat(base.asked()).isPositive();
    }
  }

  /// It may hold lists of terms, and nobody knows which.
  @Test
  void nothingIsAnsweredWhileTheDatabaseOfTheUsualHomeDoesNotAnswer() throws IOException {
    Files.writeString(
        folder.resolve("home/suiren.properties"),
        "suiren.database-url=jdbc:postgresql://127.0.0.1:1/x\n");
    OpenHouse.Ran asked = run("ask", QUESTION, "--json");
    assertThat(asked.exit()).isEqualTo(1);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err())
        .hasLineCount(1)
        .startsWith("suiren: the lists imported at /policy")
        .contains("cannot be read");
  }

  @Test
  void aListImportedInTheUsualHomeHoldsWhileThatIsOpen() {
    assertThat(run("ask", QUESTION).out()).contains("18 days");
    try (House house = House.open(folder.resolve("home"))) {
      TermLists lists = house.get(TermLists.class);
      ListId id = lists.add(house.local(), TermLists.Upload.of("days.txt", "18 days\n")).id();
      lists.measure(house.local(), id);
      lists.switchTo(house.local(), id, ListMode.STANDARD, true);
      assertThat(run("ask", QUESTION).out()).doesNotContain("18 days");
      assertThat(run("search", QUESTION).out()).doesNotContain("18 days");
    }
  }

  /// A term that is added later holds for what was taken in before it.
  @Test
  void aTermOfTheUsualHomeHoldsFromTheNextCallOn() throws IOException {
    assertThat(run("ask", QUESTION).out()).contains("18 days");
    Files.writeString(folder.resolve("home/terms.txt"), "18 days\n");
    assertThat(run("ask", QUESTION).out()).doesNotContain("18 days");
  }

  /// Everything in the folder, with the bytes of the files and when each was last changed.
  private Map<Path, String> contents() throws IOException {
    Map<Path, String> contents = new java.util.TreeMap<>();
    try (var all = Files.walk(docs)) {
      for (Path path : all.toList()) {
        String bytes =
            Files.isRegularFile(path)
                ? Files.readString(path, StandardCharsets.ISO_8859_1)
                : "a folder";
        contents.put(path, Files.getLastModifiedTime(path) + " " + bytes);
      }
    }
    return contents;
  }
}
