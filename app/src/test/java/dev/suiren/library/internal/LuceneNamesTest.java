package dev.suiren.library.internal;

import static dev.suiren.library.internal.IndexEntries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.glossary.Naming;
import dev.suiren.library.internal.SearchIndex.Found;
import dev.suiren.people.Audience;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("S2")
class LuceneNamesTest {
  private static final Naming PTO = new Naming("pto", Set.of("年假", "annual leave"));

  @TempDir private Path folder;
  private final FakeEncoders encoders = new FakeEncoders();
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder, encoders);
    IndexEntries.put(
        index,
        entry("pto", "Every colleague has fifteen days of PTO in a year here."),
        entry("english", "Every colleague has fifteen days of annual leave in a year."),
        entry("chinese", "每位员工每年享有十五天带薪年假，须提前两周申请。"),
        entry("both", "Annual leave (年假) is what every colleague has in a year."),
        entry("half", "Every colleague reads the annual report, year after year."),
        entry("none", "The canteen opens at noon and closes at two."));
  }

  @AfterEach
  void close() {
    index.close();
  }

  private Map<String, Double> find(String text, Naming... names) {
    var request =
        new SearchIndex.Request(
            text, List.of(names), Set.of("handbook"), Set.of(), Audience.STAFF, 10, true);
    return index.find(request).stream()
        .collect(Collectors.toMap(Found::passage, Found::lexical, (a, b) -> a, LinkedHashMap::new));
  }

  @Test
  void findsWhatSaysOnlyAnotherName() {
    assertThat(find("PTO")).containsOnlyKeys("pto");
    assertThat(find("PTO", PTO)).containsOnlyKeys("pto", "english", "chinese", "both");
  }

  @Test
  void anotherNameCountsLessThanTheOneAskedByAndHalfOfOneNothing() {
    Map<String, Double> found = find("PTO", PTO);
    assertThat(found.keySet()).first().isEqualTo("pto");
    assertThat(found).doesNotContainKey("half");
  }

  @Test
  void severalNamesOfOneThingDoNotAddUp() {
    Naming chinese = new Naming("pto", Set.of("年假"));
    Naming english = new Naming("pto", Set.of("annual leave"));
    double best =
        Math.max(
            find("PTO", chinese).getOrDefault("both", 0d),
            find("PTO", english).getOrDefault("both", 0d));
    assertThat(find("PTO", PTO).get("both")).isEqualTo(best);
  }

  @Test
  void namesOfOneThingThatAreBothAskedByCountOnce() {
    Naming leave = new Naming("年假", Set.of("pto", "annual leave"));
    assertThat(find("PTO 年假", PTO, leave).get("chinese"))
        .isEqualTo(find("PTO", PTO).get("chinese"));
  }

  @Test
  void takesTheLargestGlossaryEntries() {
    Naming[] names =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    new Naming(
                        "name" + i,
                        IntStream.range(0, 20)
                            .mapToObj(j -> "年".repeat(50) + i + "." + j)
                            .collect(Collectors.toSet())))
            .toArray(Naming[]::new);
    assertThat(find("canteen", names)).containsKey("none");
  }
}
