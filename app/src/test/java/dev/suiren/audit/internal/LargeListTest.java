package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An imported list of the largest size met, with contexts, exchanged again and again while others
/// inspect under it.
@Tag("S4")
@Tag("soak")
class LargeListTest {
  private static final int TERMS = 111_000;
  private static final int CONTEXTS = 5_000;
  private static final int SWAPS = 8;
  private static final int READERS = 2;
  private static final int MOST_MIB = 50;
  private static final List<String> TURNS = List.of("玄武甲子", "玄武乙丑");

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void open() {
    home = Databases.SQLITE.open(folder.resolve("home"));
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void isExchangedAsAWholeAndLetGoOf() throws IOException, InterruptedException {
    List<String> words = words();
    write(words);
    turn(0);
    long empty = usedBytes();
    PolicyBench bench = bench();
    bench.addStandard("large", String.join("\n", words));
    System.err.println("large list: MiB held: " + (usedBytes() - empty) / (1024.0 * 1024));
    assertThat(usedBytes() - empty).isLessThan(MOST_MIB * 1024L * 1024);
    assertThat(bench.look("是" + words.getFirst() + "。").passed()).isFalse();
    assertThat(bench.look("是非" + words.getFirst() + "。").passed()).isTrue();

    Map<Long, Set<String>> found = new ConcurrentHashMap<>();
    AtomicBoolean done = new AtomicBoolean();
    List<Thread> readers = readers(bench, found, done);
    List<WeakReference<Policy>> old = new ArrayList<>();
    for (int swap = 1; swap <= SWAPS; swap++) {
      old.add(new WeakReference<>(bench.policies.current()));
      turn(swap);
      bench.policies.refresh();
    }
    done.set(true);
    for (Thread reader : readers) {
      reader.join();
    }
    assertThat(found.values()).isNotEmpty().allSatisfy(terms -> assertThat(terms).hasSize(1));
    assertThat(bench.epoch()).isGreaterThanOrEqualTo(SWAPS);
    long held = usedBytes() - empty;
    assertThat(old).allMatch(policy -> policy.refersTo(null));
    assertThat(held).isLessThan(MOST_MIB * 1024L * 1024);
  }

  private PolicyBench bench() {
    List<ListFile> contexts = List.of(new ListFile(folder.resolve("contexts.tsv")));
    return new PolicyBench(home, folder.resolve("terms.txt"), contexts);
  }

  /// Different words of three to five characters.
  private static List<String> words() {
    Random random = new Random(1);
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < TERMS) {
      int length = 3 + random.nextInt(3);
      words.add(
          random
              .ints(length, 0x4E00, 0x9F00)
              .mapToObj(Character::toString)
              .collect(Collectors.joining()));
    }
    return List.copyOf(words);
  }

  private void write(List<String> words) throws IOException {
    StringBuilder contexts = new StringBuilder("term\tcontext\n");
    words.stream()
        .limit(CONTEXTS)
        .forEach(word -> contexts.append(word).append("\t非").append(word).append('\n'));
    Files.writeString(folder.resolve("contexts.tsv"), contexts);
  }

  private void turn(int swap) throws IOException {
    Files.writeString(folder.resolve("terms.txt"), TURNS.get(swap % 2) + '\n');
  }

  /// Each says what it found under which epoch.
  private static List<Thread> readers(
      PolicyBench bench, Map<Long, Set<String>> found, AtomicBoolean done) {
    String text = "从" + String.join("到", TURNS) + "。";
    Auditor auditor = new Auditor(bench.policies::current, PolicyBench.SETTINGS);
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!done.get()) {
                      Verdict verdict = auditor.inspect(text, Surface.DOCUMENT, Audience.STAFF);
                      verdict
                          .spans()
                          .forEach(
                              span ->
                                  found
                                      .computeIfAbsent(
                                          verdict.epoch().number(),
                                          _ -> ConcurrentHashMap.newKeySet())
                                      .add(span.term()));
                    }
                  }));
    }
    return readers;
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
