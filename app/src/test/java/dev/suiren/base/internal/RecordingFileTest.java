package dev.suiren.base.internal;

import static dev.suiren.base.internal.RecordingHome.LOCAL;
import static dev.suiren.base.internal.RecordingHome.PRICE;
import static dev.suiren.base.internal.RecordingHome.all;
import static dev.suiren.base.internal.RecordingHome.prompt;
import static dev.suiren.base.internal.RecordingHome.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.base.Attempt;
import dev.suiren.base.Halt;
import dev.suiren.base.Prompt;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.base.Recordings.Taken;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.ProblemException;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording as a file: it answers alone, and tells when it is not what was written.
class RecordingFileTest {
  private static final Prompt FIRST = prompt("one?");
  private static final Prompt SECOND = prompt("two?");

  @TempDir Path folder;
  private final ScriptedServer server =
      ScriptedServer.playing(saying("a"), saying("b"), saying("c"));
  private RecordingHome home;
  private Recordings recordings;
  private Path file;

  @BeforeEach
  void record() {
    home = new RecordingHome(Databases.SQLITE, folder.resolve("home"));
    home.add("one", server, PRICE);
    recordings = home.recordings();
    Recorder recorder = recordings.open(LOCAL, "one");
    recorder.ask(FIRST, 1, new Halt());
    recorder.ask(FIRST, 2, new Halt());
    recorder.ask(SECOND, 1, new Halt());
    file = folder.resolve("one.jsonl");
    assertThat(recordings.export(LOCAL, only(), file)).isEqualTo(3);
  }

  @AfterEach
  void close() {
    home.close();
    server.close();
  }

  private SourceId only() {
    return home.calls().list(LOCAL).getFirst().id();
  }

  @Test
  void answersAloneWithoutAnyNetwork() {
    Recorder live = recordings.open(LOCAL, "one");
    List<Recording> before = List.of(live.find(FIRST, 1).get(), live.find(FIRST, 2).get());
    home.calls().forget(LOCAL, all(only()));
    server.close();
    Recorder recorder = recordings.open(LOCAL, "recorded:" + file);
    assertThat(recorder.find(FIRST, 1)).contains(before.get(0));
    assertThat(recorder.ask(FIRST, 2, new Halt()))
        .isEqualTo(new Attempt.Answered(before.get(1), true));
    assertThat(recorder.ask(FIRST, 3, new Halt())).isEqualTo(new Attempt.Missing());
    assertThat(recorder.ask(prompt("three?"), 1, new Halt())).isEqualTo(new Attempt.Missing());
  }

  @Test
  void isTakenInOnceAndReplayedFromThenOn() {
    Recording before = recordings.open(LOCAL, "one").find(SECOND, 1).get();
    home.calls().forget(LOCAL, all(only()));
    assertThat(recordings.take(LOCAL, "one", file)).isEqualTo(new Taken(3, 0));
    assertThat(recordings.take(LOCAL, "one", file)).isEqualTo(new Taken(0, 3));
    assertThat(recordings.open(LOCAL, "one").find(SECOND, 1)).contains(before);
  }

  @Test
  void ofAnotherBaseIsRefused() {
    home.add("two", server, PRICE);
    assertLine(
        () -> recordings.take(LOCAL, "two", file),
        "one.jsonl line 1: a recording of another base; its address or model differs");
  }

  @Test
  void cutOffIsNamedByItsLine() throws IOException {
    assertBad(lines -> lines.subList(0, 4), "line 5: is missing; the recording was cut off");
    assertBad(lines -> lines.subList(0, 0), "line 1: is missing; the recording was cut off");
    assertBad(
        lines -> List.of(lines.get(0), lines.get(1), lines.get(2).substring(0, 50)),
        "line 3: was cut off or changed after it was written");
  }

  @Test
  void changedIsNamedByItsLine() throws IOException {
    String changed = ": was cut off or changed after it was written";
    assertBad(
        lines -> with(lines, 2, lines.get(2).replace("stop", "tool_calls")), "line 3" + changed);
    assertBad(lines -> without(lines, 1), "line 2" + changed);
    assertBad(
        lines -> with(lines, 0, lines.get(0).replace("\"one\"", "\"two\"")), "line 1" + changed);
    assertBad(lines -> with(lines, 3, "hello"), "line 4" + changed);
    assertBad(lines -> with(lines, 0, "hello"), "line 1: is not the head of a recording");
    assertBad(
        lines -> with(lines, 4, lines.get(4) + "\n" + lines.get(4)),
        "line 6: comes after the end of the recording");
  }

  @Test
  void anAnswerUnderWhatIsNoHashIsNamedByItsLine() throws IOException {
    for (String request : List.of("", "abc", "A".repeat(64), "<i>".repeat(30))) {
      ChainedLines chain = new ChainedLines();
      List<String> open = Files.readAllLines(file).stream().map(ChainedLines::stripped).toList();
      String changed = open.get(2).replaceFirst("[0-9a-f]{64}", request);
      assertBad(
          _ -> with(open, 2, changed).stream().map(chain::seal).toList(),
          "line 3: is no recorded answer");
    }
  }

  private void assertBad(UnaryOperator<List<String>> change, String told) throws IOException {
    Path bad = folder.resolve("bad.jsonl");
    Files.write(bad, change.apply(Files.readAllLines(file)));
    assertLine(() -> recordings.open(LOCAL, "recorded:" + bad), "bad.jsonl " + told);
    assertLine(() -> recordings.take(LOCAL, "one", bad), "bad.jsonl " + told);
  }

  private static List<String> with(List<String> lines, int index, String line) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(index, line);
    return changed;
  }

  private static List<String> without(List<String> lines, int index) {
    List<String> changed = new ArrayList<>(lines);
    changed.remove(index);
    return changed;
  }

  private static void assertLine(ThrowingCallable deed, String line) {
    assertThatThrownBy(deed).isInstanceOf(ProblemException.class).hasMessage(line);
  }
}
