package dev.suiren.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each way to wall a program in, as far as this machine has it; where it has none, a program is
/// not run, and that is asserted instead.
class SandboxTest {
  private static final Limits LITTLE_WORK = new Limits(1, Duration.ofMinutes(2), 8, 16 * 1024);

  private static final Limits SHORT = new Limits(1, Duration.ofSeconds(4), 8, 16 * 1024);

  /// For what ends by itself, also on a machine with much else to do.
  private static final Limits AMPLE = new Limits(60, Duration.ofMinutes(2), 8, 16 * 1024);

  private static final List<Sandbox> EACH =
      Stream.of(Wall.values())
          .map(wall -> Wall.found().contains(wall) ? List.of(wall) : List.<Wall>of())
          .map(walls -> Sandbox.behind(walls, Interpreter.usual()))
          .toList();

  static List<Sandbox> sandboxes() {
    return EACH;
  }

  /// What a program did, if this machine could run it at all.
  private static Optional<Run> run(Sandbox sandbox, String language, String text) {
    return run(sandbox, language, text, AMPLE);
  }

  private static Optional<Run> run(Sandbox sandbox, String language, String text, Limits limits) {
    Run run = sandbox.run(language, text, limits);
    if (sandbox.runs(language)) {
      assertThat(run).isNotInstanceOf(Run.NotRun.class);
      return Optional.of(run);
    }
    assertThat(run).isInstanceOf(Run.NotRun.class);
    return Optional.empty();
  }

  private static void ends(Optional<Run> run, int code, String output) {
    run.ifPresent(ran -> assertThat(ran).isEqualTo(new Run.Ended(code, output)));
  }

  private static void isStopped(Optional<Run> run, Run.Bound bound) {
    run.ifPresent(
        ran ->
            assertThat(ran)
                .isInstanceOfSatisfying(
                    Run.Stopped.class, stopped -> assertThat(stopped.bound()).isEqualTo(bound)));
  }

  private static void fails(Optional<Run> run) {
    run.ifPresent(
        ran ->
            assertThat(ran)
                .isInstanceOfSatisfying(
                    Run.Ended.class, ended -> assertThat(ended.code()).isNotZero()));
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void saysWhatAProgramPrintedAndHowItEnded(Sandbox sandbox) {
    ends(run(sandbox, "python", "print('你好')"), 0, "你好\n");
    ends(run(sandbox, "javascript", "console.log('hi'); process.exit(3)"), 3, "hi\n");
    ends(run(sandbox, "bash", "echo out; echo err >&2; exit 7"), 7, "out\nerr\n");
    ends(
        run(sandbox, "java", "class A { public static void main(String[] a) { IO.print(2); } }"),
        0,
        "2");
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void stopsALoop(Sandbox sandbox) {
    isStopped(run(sandbox, "bash", "while :; do :; done", LITTLE_WORK), Run.Bound.PROCESSOR_TIME);
    isStopped(run(sandbox, "python", "while True: pass", LITTLE_WORK), Run.Bound.PROCESSOR_TIME);
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void stopsOneThatWaitsForEver(Sandbox sandbox) {
    isStopped(run(sandbox, "bash", "sleep 1000", SHORT), Run.Bound.WALL_CLOCK);
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void refusesProcessesToAForkBomb(Sandbox sandbox) {
    String bomb =
        """
        import os, sys
        made = 0
        try:
            while made < 1000:
                if os.fork() == 0:
                    os.read(0, 1)
                    while True: pass
                made += 1
        except OSError:
            sys.exit(5 if made < 20 else 0)
        """;
    run(sandbox, "python", bomb).ifPresent(ran -> assertThat(ran).isEqualTo(new Run.Ended(5, "")));
    run(sandbox, "bash", ":(){ :|:& };:\nwait", SHORT);
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void leavesNothingRunning(Sandbox sandbox) {
    String mark = UUID.randomUUID().toString();
    run(sandbox, "bash", "(exec -a " + mark + " sleep 1000) >/dev/null 2>&1 </dev/null & exit 0");
    run(
        sandbox,
        "bash",
        "setsid bash -c 'exec -a " + mark + " sleep 1000' >&- 2>&- & sleep 1000",
        SHORT);
    assertThat(running(mark)).isEmpty();
  }

  private static List<String> running(String mark) {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .map(process -> process.resolve("cmdline"))
          .map(SandboxTest::read)
          .filter(line -> line.startsWith(mark))
          .toList();
    } catch (java.io.IOException noProc) {
      return List.of();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException ended) {
      return "";
    }
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void hasNoNetwork(Sandbox sandbox) throws java.io.IOException {
    try (java.net.ServerSocket door =
        new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      fails(
          run(
              sandbox,
              "python",
              "import socket\nsocket.create_connection(('127.0.0.1', %d), 2)"
                  .formatted(door.getLocalPort())));
    }
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void writesNothingOutsideItsFolder(Sandbox sandbox) {
    String name = "suiren-" + UUID.randomUUID();
    for (String folder : List.of("/", "/tmp/", "/usr/", "/var/tmp/", "/dev/shm/", "/dev/")) {
      fails(run(sandbox, "bash", "echo 1 > " + folder + name));
      assertThat(Path.of(folder + name)).doesNotExist();
    }
    ends(run(sandbox, "bash", "echo 1 > here && cat here"), 0, "1\n");
    ends(run(sandbox, "bash", "test -e here"), 1, "");
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void seesNoFilesOfOurs(Sandbox sandbox) throws java.io.IOException {
    Path secret = Files.writeString(Files.createTempFile("suiren", ".txt"), "secret");
    try {
      fails(run(sandbox, "bash", "cat " + secret));
      fails(run(sandbox, "bash", "cat /etc/passwd"));
      ends(run(sandbox, "bash", "ls /home /root 2>/dev/null | wc -l"), 0, "0\n");
    } finally {
      Files.delete(secret);
    }
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void fillsNeitherMemoryNorItsFolder(Sandbox sandbox) {
    fails(run(sandbox, "python", "x = b'a' * (400 << 20)"));
    fails(run(sandbox, "python", "import mmap\nmmap.mmap(-1, 900 << 20)"));
    fails(run(sandbox, "javascript", "const a = []; for (;;) a.push(Buffer.alloc(1 << 23, 1))"));
    fails(run(sandbox, "bash", "set -e; for i in 1 2 3; do head -c 5M /dev/zero > $i; done"));
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void stopsOneThatPrintsForEver(Sandbox sandbox) {
    Optional<Run> run = run(sandbox, "bash", "while :; do echo aaaaaaaaaaaaaaaaaaaaaa; done");
    isStopped(run, Run.Bound.OUTPUT);
    run.map(Run.Stopped.class::cast)
        .ifPresent(stopped -> assertThat(stopped.output()).hasSize(AMPLE.outputBytes()));
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void findsAnEmptyEnvironment(Sandbox sandbox) {
    String names = "import os\nprint(','.join(sorted(os.environ)))";
    ends(run(sandbox, "python", names), 0, "HOME,LANG,PATH,TMPDIR\n");
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void hasNoPowers(Sandbox sandbox) {
    fails(run(sandbox, "bash", "mount -t tmpfs none /work"));
    fails(run(sandbox, "bash", "hostname other && mount -o remount,rw /"));
    ends(run(sandbox, "bash", "ulimit -u"), 0, "16\n");
  }

  @Test
  void runsNothingWithoutAWall() {
    Sandbox sandbox = Sandbox.behind(List.of(), Interpreter.usual());
    assertThat(sandbox.run("bash", "echo 1", SHORT))
        .isEqualTo(new Run.NotRun(Run.Lack.LIMITS, "bash"));
  }

  @Test
  void runsNoLanguageWithoutItsInterpreter() {
    Interpreter cobol =
        new Interpreter(
            "cobol", List.of("no-such-program"), List.of(), "a.cob", "", new Allowance(64, 64, 4));
    Sandbox sandbox = Sandbox.of(List.of(cobol));
    assertThat(sandbox.run("cobol", "", SHORT)).isInstanceOf(Run.NotRun.class);
    assertThat(sandbox.run("fortran", "", SHORT))
        .isEqualTo(new Run.NotRun(Run.Lack.INTERPRETER, "fortran"));
  }
}
