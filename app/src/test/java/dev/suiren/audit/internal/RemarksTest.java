package dev.suiren.audit.internal;

import static dev.suiren.audit.internal.PolicyBench.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.ListId;
import dev.suiren.audit.spi.Inspectable;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class RemarksTest {
  @TempDir Path folder;
  private TestHome home;
  private PolicyBench bench;

  @BeforeEach
  void open() {
    home = Databases.SQLITE.open(folder.resolve("home"));
    bench = new PolicyBench(home, folder.resolve("terms.txt"));
  }

  @AfterEach
  void close() {
    home.close();
  }

  private List<String> remarks(String... documents) {
    return bench.remarks(new Documents(List.of(documents))).list(OWNER).stream()
        .map(it -> it.kind() + " " + it.where().value() + " " + it.count() + " of " + it.of())
        .toList();
  }

  @Test
  void termsPastTheirDayAreToldOf() {
    bench.addStandard("days.csv", "term,to\n甲甲,2020-01-01\n乙乙,2099-01-01\n丙丙,\n");
    assertThat(remarks()).containsExactly("EXPIRED days.csv 1 of 3");
  }

  @Test
  void contextsOfNoTermAreToldOf() throws IOException {
    Files.writeString(folder.resolve("terms.txt"), "鹭鹭\n");
    Files.writeString(folder.resolve("contexts.tsv"), "term\tcontext\n鹭鹭\t白鹭鹭\n雁雁\t大雁雁\n");
    assertThat(remarks()).containsExactly("IDLE_CONTEXTS contexts.tsv 1 of 2");
  }

  @Test
  void aListThatStandsInNoDocumentIsToldOf() {
    bench.addStandard("birds.txt", "白鹭\n灰鹤\n");
    bench.addStandard("trees.txt", "橡树\n");
    assertThat(remarks("一棵橡树。", "没有别的。")).containsExactly("NEVER_MATCHED birds.txt 2 of 2");
    assertThat(remarks("橡树与灰鹤。")).isEmpty();
  }

  @Test
  void aListThatOnlyNotesIsToldOfWithItsFalseAlarms() {
    ListId id = bench.add("new.txt", "战争\n");
    assertThat(remarks()).containsExactly("UNMEASURED new.txt 0 of 0");
    bench.lists.measure(OWNER, id);
    assertThat(remarks()).singleElement().asString().matches("NOTES_ONLY new.txt \\d+ of 500");
  }

  @Test
  void aFileWithABadLineIsToldOfElsewhere() throws IOException {
    Files.writeString(folder.resolve("contexts.tsv"), "term\tcontext\n鹭\t雁\n");
    assertThat(remarks("x")).isEmpty();
  }

  private record Documents(List<String> texts) implements Inspectable {
    @Override
    public long count(Caller caller) {
      return texts.size();
    }

    @Override
    public void read(Caller caller, Predicate<Item> reader) {
      for (String text : texts) {
        if (!reader.test(new Item("d", "d.md", text, List.of(), Set.of(Audience.STAFF)))) {
          return;
        }
      }
    }

    @Override
    public Progress progress(Caller caller, long epoch) {
      return new Progress(0, 0);
    }
  }
}
