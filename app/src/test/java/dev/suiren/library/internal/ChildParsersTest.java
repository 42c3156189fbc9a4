package dev.suiren.library.internal;

import static dev.suiren.library.internal.ParserFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.library.DocumentId;
import dev.suiren.library.Failure;
import dev.suiren.library.internal.DocumentRow.Ticket;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildParsersTest {
  @TempDir private Path folder = Path.of("");

  private ParserFixture files(ChildParsers parsers) {
    return new ParserFixture(parsers, folder);
  }

  @Test
  void keepsOneChildWarmBetweenFiles() {
    try (ChildParsers parsers = ChildParsers.of(settings(Map.of()))) {
      files(parsers).read("a.txt", "one");
      long pid = parsers.children().getFirst().pid();
      files(parsers).read("b.txt", "two");
      assertThat(parsers.children()).extracting(ParserProcess::pid).containsExactly(pid);
    }
  }

  /// Where the system lets us: only there is something to be seen.
  @Test
  void givesAChildNoNetwork() throws Exception {
    Assumptions.assumeFalse(ParserNetwork.PREFIX.isEmpty());
    try (ChildParsers parsers = ChildParsers.of(settings(Map.of()))) {
      files(parsers).read("a.txt", "one");
      long pid = parsers.children().getFirst().pid();
      List<String> devices = Files.readAllLines(Path.of("/proc", Long.toString(pid), "net/dev"));
      assertThat(devices.subList(2, devices.size()))
          .allMatch(line -> line.strip().startsWith("lo:"));
      assertThat(Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "ns/net")))
          .isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
    }
  }

  @Test
  void survivesAChildKilledBetweenFiles() {
    try (ChildParsers parsers = ChildParsers.of(settings(Map.of()))) {
      files(parsers).read("a.txt", "one");
      ParserProcess child = parsers.children().getFirst();
      ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
      child.ended().join();
      for (String text : List.of("two", "three", "four")) {
        assertThat(files(parsers).read("b.txt", text).text()).isEqualTo(text);
      }
    }
  }

  /// Starts parsing a file that keeps a child busy for the whole time limit.
  private CompletableFuture<Parsed> hang(ChildParsers parsers, Executor threads) {
    long before = parsers.taken();
    Path file = files(parsers).write("hang.pdf", PdfBombs.drawingItselfManyTimes());
    var parsed =
        CompletableFuture.supplyAsync(
            () -> parsers.parse(ParserFixture.ticket(), file, "hang.pdf"), threads);
    while (parsers.taken() == before) {
      Thread.onSpinWait();
    }
    return parsed;
  }

  @Test
  void namesTheDeathOfAChildKilledWhileItParses() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        ChildParsers parsers = ChildParsers.of(settings(Map.of()))) {
      CompletableFuture<Parsed> parsed = hang(parsers, threads);
      long pid = parsers.children().getFirst().pid();
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
      assertThat(ParserFixture.failure(parsed.get(60, TimeUnit.SECONDS)))
          .isEqualTo(Failure.PARSER_DIED);
      for (String text : List.of("two", "three", "four")) {
        assertThat(files(parsers).read("b.txt", text).text()).isEqualTo(text);
      }
    }
  }

  @Test
  void endsAtOnceWhatIsNotWantedAnyMoreAndGoesOnWithTheNext() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        ChildParsers parsers = ChildParsers.of(settings(Map.of("time-per-file", "1h")))) {
      CompletableFuture<Parsed> hanging = hang(parsers, threads);
      CompletableFuture<Parsed.Text> next =
          CompletableFuture.supplyAsync(
              () -> parse(parsers, new DocumentId("next"), "two"), threads);
      Ticket other = new Ticket(new DocumentId("other"), 1);
      parsers.end(other::equals);
      assertThat(hanging).isNotDone();
      parsers.end(ParserFixture.ticket()::equals);
      assertThat(ParserFixture.failure(hanging.join())).isEqualTo(Failure.PARSER_DIED);
      assertThat(next.join().text()).isEqualTo("two");
    }
  }

  private Parsed.Text parse(ChildParsers parsers, DocumentId document, String text) {
    Path file = files(parsers).write("next.txt", text.getBytes(StandardCharsets.UTF_8));
    return ParserFixture.text(parsers.parse(new Ticket(document, 1), file, "next.txt"));
  }

  @Test
  void saysNothingOfAFileWhenClosedBeforeItsEnd() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ChildParsers parsers = ChildParsers.of(settings(Map.of()));
      CompletableFuture<Parsed> parsed = hang(parsers, threads);
      CompletableFuture<Process> ended = parsers.children().getFirst().ended();
      parsers.close();
      ended.get(60, TimeUnit.SECONDS);
      assertThatThrownBy(() -> parsed.get(60, TimeUnit.SECONDS))
          .hasRootCauseInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> files(parsers).parse("a.txt", new byte[] {'a'}))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void endsAnIdleChild() throws Exception {
    try (ChildParsers parsers = ChildParsers.of(settings(Map.of("idle", "50ms")))) {
      CompletableFuture<Parsed> parsed;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        parsed = hang(parsers, threads);
        parsers.children().getFirst().close();
      }
      assertThat(parsed).isCompleted();
      files(parsers).read("a.txt", "one");
      for (ParserProcess child : parsers.children()) {
        child.ended().get(60, TimeUnit.SECONDS);
      }
      assertThat(files(parsers).read("a.txt", "two").text()).isEqualTo("two");
    }
  }

  @Test
  void leavesNoChildBehindWhenTheHouseDies() throws Exception {
    Process child = ParserCommand.of(settings(Map.of()), 60).start();
    try (var requests = new DataOutputStream(child.getOutputStream());
        var answers = new DataInputStream(child.getInputStream())) {
      ParserFrames.readReady(answers);
      Path hang = Files.write(folder.resolve("a.pdf"), PdfBombs.drawingItselfManyTimes());
      ParserFrames.writeRequest(requests, hang, "a.pdf");
      requests.close();
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void queuesWhatIsMoreThanItsChildren() throws Exception {
    try (ChildParsers parsers = ChildParsers.of(settings(Map.of("children", "2")));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Parsed.Text>> all = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String name = i + ".txt";
        all.add(threads.submit(() -> files(parsers).read(name, "text of " + name)));
      }
      for (int i = 0; i < 60; i++) {
        assertThat(all.get(i).get().text()).isEqualTo("text of " + i + ".txt");
      }
      assertThat(parsers.children()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void keepsItsTimeLimit() throws Exception {
    try (ChildParsers parsers = ChildParsers.of(settings(Map.of("time-per-file", "1ms")))) {
      byte[] hang = PdfBombs.drawingItselfManyTimes();
      assertThat(files(parsers).failure("a.pdf", hang)).isEqualTo(Failure.TOOK_TOO_LONG);
    }
  }

  @Test
  void refusesAFileThatIsTooLargeWithoutReadingIt() throws Exception {
    try (ChildParsers parsers = ChildParsers.of(settings(Map.of("max-file-mebibytes", "1")))) {
      Path large = folder.resolve("large.txt");
      try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
        file.setLength((1 << 20) + 1);
      }
      assertThat(ParserFixture.failure(parsers.parse(ParserFixture.ticket(), large, "large.txt")))
          .isEqualTo(Failure.TOO_LARGE);
      assertThat(parsers.children()).isEmpty();
    }
  }
}
