package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.Handling;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.PolicyState;
import dev.suiren.audit.TermLists;
import dev.suiren.kernel.Home;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// Which lists hold where texts are inspected on the command line.
@Tag("S4")
class AuditListsTest extends AuditCalls {
  @Test
  void everyFileOfTheUsualHomeHoldsBesidesTheTermsThatAreTried() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("terms.txt"), "甲鱼话\n坏话\n");
    Files.writeString(home.resolve("contexts.tsv"), "term\tcontext\n坏话\t说坏话的人\n");
    Path further = Files.writeString(folder.resolve("further.txt"), "乙鱼话\n");
    Path contexts = folder.resolve("further.tsv");
    Files.writeString(contexts, "term\tcontext\n坏话\t坏话连篇\n");
    Files.writeString(folder.resolve("tried.txt"), "丙鱼话\n");
    Files.writeString(
        home.resolve("suiren.properties"),
        "suiren.audit.terms=%s\nsuiren.audit.contexts=%s\n".formatted(further, contexts));
    String texts =
        Stream.of("甲鱼话", "乙鱼话", "坏话", "说坏话的人", "坏话连篇", "丙鱼话")
            .map("{\"id\":1,\"text\":\"%s\"}\n"::formatted)
            .collect(Collectors.joining());

    audit(texts, "--terms", "tried.txt");
    assertThat(printed())
        .extracting(line -> line.contains("\"block\""))
        .containsExactly(true, true, true, false, false, true);
    out.reset();
    audit(texts);
    assertThat(printed())
        .extracting(line -> line.contains("\"block\""))
        .containsExactly(true, true, true, false, false, false);
  }

  @Test
  void termsMayComeThroughAPipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Thread writer =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Files.writeString(pipe, "坏话\n");
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    audit("{\"id\":1,\"text\":\"坏话\"}\n", "--terms", "pipe");
    writer.join();
    assertThat(printed().getFirst()).contains("\"verdict\":\"block\"");
  }

  /// Lists of every mode, with what they say of effect, audience and day, and a home in use.
  @Test
  void listsThatWereImportedHoldAsTheyDoInTheirHome() throws IOException {
    Home home = home();
    Files.writeString(home.root().resolve("contexts.tsv"), "term\tcontext\n坏话\t说坏话的人\n");
    try (var house = Boot.open(home, false, List.of())) {
      importLists(house);
      assertListsHold();
    }
    assertListsHold();
  }

  @Test
  void listsThatWereImportedHoldFromPostgres() throws IOException {
    Home home = home();
    try (TestHome rows = Databases.POSTGRES.open(folder.resolve("rows"))) {
      Files.writeString(
          home.root().resolve("suiren.properties"),
          "suiren.database-url=" + rows.source().getJdbcUrl() + "\n");
      Files.writeString(home.root().resolve("contexts.tsv"), "term\tcontext\n坏话\t说坏话的人\n");
      try (var house = Boot.open(home, false, List.of())) {
        importLists(house);
      }
      assertListsHold();
    }
  }

  private Home home() throws IOException {
    Home home = new Home(folder.resolve("home"));
    home.create();
    return home;
  }

  private static void importLists(ApplicationContext house) {
    TermLists lists = house.getBean(TermLists.class);
    Caller local = house.getBean(Spaces.class).local();
    lists.add(local, TermLists.Upload.of("tried.txt", "枫叶暗号\n"));
    put(lists, local, "birds.txt", "坏话\n", ListMode.STANDARD);
    put(lists, local, "strict.txt", "石榴口令\treview\n", ListMode.STRICT);
    String table =
        "term\teffect\taudiences\tto\n灰鹭计划\tmask\t\t\n松果密信\tblock\tchildren\t\n"
            + "泉水旧约\tblock\t\t2020-01-01\n";
    put(lists, local, "table.tsv", table, ListMode.STANDARD);
  }

  private static void put(TermLists lists, Caller local, String name, String text, ListMode mode) {
    ListId id = lists.add(local, TermLists.Upload.of(name, text)).id();
    lists.measure(local, id);
    lists.switchTo(local, id, mode, true);
  }

  private void assertListsHold() throws IOException {
    String texts =
        Stream.of("枫叶暗号", "坏话", "说坏话的人", "石榴口令", "灰鹭计划", "松果密信", "泉水旧约")
            .map("{\"id\":1,\"text\":\"%s\"}\n"::formatted)
            .collect(Collectors.joining());
    out.reset();
    assertThat(audit(texts, "--audience", "staff")).isZero();
    assertThat(printed())
        .extracting(line -> line.contains("\"block\""))
        .containsExactly(false, true, false, true, false, false, false);
    assertThat(printed().get(4)).contains("\"masked\":\"████\"");
    out.reset();
    audit(texts, "--audience", "children");
    assertThat(printed().get(5)).contains("\"verdict\":\"block\"");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void nothingIsInspectedWithoutTheListsOfAHomeThatCannotBeRead() throws IOException {
    Home home = home();
    Files.writeString(home.database(), "no database ".repeat(1000));
    assertThatThrownBy(() -> audit("{\"id\":1,\"text\":\"x\"}\n"))
        .hasMessageContainingAll(home.root().toString(), "cannot be read");
    Files.delete(home.database());
    Files.createDirectory(home.root().resolve("restored"));
    assertThatThrownBy(() -> audit("{\"id\":1,\"text\":\"x\"}\n"))
        .hasMessageContaining("is being restored");
    assertThat(printed()).isEmpty();
    Files.delete(home.root().resolve("restored"));
    assertThat(audit("{\"id\":1,\"text\":\"x\"}\n")).isZero();
    assertThat(home.database()).doesNotExist();
  }

  @Test
  void whatWasChosenForPersonalDataHoldsToo() throws IOException {
    try (var house = Boot.open(home(), false, List.of())) {
      Caller local = house.getBean(Spaces.class).local();
      house
          .getBean(PolicyState.class)
          .handle(local, Handling.parse(List.of("contact:children:block")));
    }
    assertThat(audit("{\"id\":1,\"text\":\"13800138000\"}\n", "--audience", "children")).isZero();
    assertThat(printed().getFirst()).contains("\"verdict\":\"block\"", "privacy");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aTermThatSaysNothingIsNamedByItsFile() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "好\n!!\n");
    assertThatThrownBy(() -> audit("", "--terms", "mine.txt"))
        .hasMessageContaining("mine.txt line 2");
  }
}
