package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.TermLists;
import dev.suiren.kernel.Home;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
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

  @Test
  void listsThatWereImportedAreSaidNotToHold() throws IOException {
    Home home = new Home(folder.resolve("home"));
    home.create();
    try (var house = Boot.open(home, false, List.of())) {
      TermLists lists = house.getBean(TermLists.class);
      Caller local = house.getBean(Spaces.class).local();
      lists.add(local, TermLists.Upload.of("tried.txt", "甲鱼话\n"));
      ListId id = lists.add(local, TermLists.Upload.of("birds.txt", "坏话\n")).id();
      lists.measure(local, id);
      lists.switchTo(local, id, ListMode.STANDARD, true);
    }
    assertThat(audit("{\"id\":1,\"text\":\"坏话\"}\n")).isZero();
    assertThat(printed().getFirst()).contains("\"verdict\":\"pass\"");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "suiren: lists imported at /policy that do not hold here: 1;"
                + " what has to hold belongs into terms.txt");
  }

  @Test
  void aTermThatSaysNothingIsNamedByItsFile() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "好\n!!\n");
    assertThatThrownBy(() -> audit("", "--terms", "mine.txt"))
        .hasMessageContaining("mine.txt line 2");
  }
}
