package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.base.Halt;
import dev.suiren.checks.Check;
import dev.suiren.checks.CheckFiles;
import dev.suiren.cli.internal.OpenHouse;
import dev.suiren.people.Caller;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import dev.suiren.proof.Trials.Order;
import dev.suiren.runs.Run;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Scores;
import dev.suiren.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `proof run`, from a file of checks to the scores that a comparison reads.
@Tag("S5")
class ProofRunTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CHECKS =
      """
      - {id: capital, function: facts, dimension: knowledge, question: "What is the capital of France?", expect: {contains: [Paris]}}
      - {id: sum, function: sums, dimension: mathematics, question: "What is 20 and 22?", expect: {number: 42}}
      - {id: shop, function: facts, dimension: knowledge, question: "When?", expect: {cites: terms.md}}
      """;

  @TempDir Path folder;
  private ScriptedServer server;

  @BeforeEach
  void prepare() throws IOException {
    server =
        ScriptedServer.playing(
            to -> {
              to.beginEvents();
              to.text(to.body().contains("capital") ? "It is Paris." : "It is 41.");
              to.finish("stop");
              to.usage(10, 5);
              to.done();
            });
    Files.writeString(folder.resolve("checks.yaml"), CHECKS);
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(
        home.resolve("suiren.properties"),
        "suiren.base.url=" + server.url() + "\nsuiren.base.model=fire-1\n");
  }

  @AfterEach
  void end() {
    server.close();
  }

  private OpenHouse.Ran proof(String... more) {
    List<String> words = new java.util.ArrayList<>(List.of("proof", "run", "checks.yaml"));
    words.addAll(List.of("--home", folder.resolve("home").toString()));
    words.addAll(List.of(more));
    return OpenHouse.run(folder, Map.of(), words.toArray(String[]::new));
  }

  private List<JsonNode> scores() throws IOException {
    return Files.readAllLines(folder.resolve("scores.jsonl")).stream().map(JSON::readTree).toList();
  }

  @Test
  void asksRecordsJudgesAndSaysWhatWasNotAnswered() throws IOException {
    OpenHouse.Ran ran = proof("--base", "fire-1", "--repeat", "2", "--out", "scores.jsonl");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out().lines())
        .containsExactly(
            "*       50.0%  2 of 4, 2 not answered",
            "facts  100.0%  2 of 2, 2 not answered",
            "sums     0.0%  0 of 2",
            "not answered: 2 × base_silent: needs documents, and names none");
    assertThat(ran.err()).contains("4 of 4 calls (0 replayed, 0 failed)");
    String kept = ran.err().lines().findFirst().orElse("");
    assertThat(kept).startsWith("kept as run ");
    assertThat(scores())
        .extracting(
            it -> it.path("item").asString(),
            it -> it.path("repeat").asInt(),
            it -> it.path("score").toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("capital", 1, "1.0"),
            org.assertj.core.groups.Tuple.tuple("capital", 2, "1.0"),
            org.assertj.core.groups.Tuple.tuple("sum", 1, "0.0"),
            org.assertj.core.groups.Tuple.tuple("sum", 2, "0.0"),
            org.assertj.core.groups.Tuple.tuple("shop", 1, "null"),
            org.assertj.core.groups.Tuple.tuple("shop", 2, "null"));
    assertThat(scores().get(2).path("why").asString()).isEqualTo("other_number");

    try (House house = House.open(folder.resolve("home"))) {
      Caller owner = house.caller(house.owner());
      RunId id = new RunId(kept.substring("kept as run ".length()));
      Run run = house.get(Runs.class).get(owner, id);
      assertThat(run.course().state()).isEqualTo(Run.State.DONE);
      List<String> lines = new java.util.ArrayList<>();
      house.get(Scores.class).lines(owner, id, lines::add);
      assertThat(lines).isEqualTo(Files.readAllLines(folder.resolve("scores.jsonl")));
    }

    OpenHouse.Ran again = proof("--base", "fire-1", "--repeat", "2", "--json");
    assertThat(server.exchanges()).as("replayed").hasSize(4);
    assertThat(again.out().lines().map(JSON::readTree).map(it -> it.path("right").asInt(-1)))
        .containsExactly(2, 2, 0, -1);
  }

  @Test
  void keepsToTheLimitsOfTheCommandLine() {
    OpenHouse.Ran ran =
        proof(
            "--base",
            "fire-1",
            "--parallel",
            "3",
            "--requests-per-minute",
            "600000",
            "--tokens-per-minute=1000000000");
    assertThat(ran.exit()).as(ran.err()).isZero();
    String kept = ran.err().lines().findFirst().orElse("");
    try (House house = House.open(folder.resolve("home"))) {
      Caller owner = house.caller(house.owner());
      RunId id = new RunId(kept.substring("kept as run ".length()));
      assertThat(house.get(Runs.class).get(owner, id).terms().limits())
          .isEqualTo(
              new Limits(
                  3,
                  OptionalInt.of(600_000),
                  OptionalInt.of(1_000_000_000),
                  Optional.empty(),
                  OptionalInt.empty()));
    }
  }

  @Test
  void standsBesideAnotherBaseAtOnceOrWhileItRuns() throws IOException {
    proof("--base", "fire-1", "--out", "a.jsonl");
    OpenHouse.Ran once = proof("--base", "fire-1", "--against", "a.jsonl");
    assertThat(once.exit()).as(once.err()).isEqualTo(4);
    assertThat(once.out()).contains("verdict").endsWith("gate: undecided, average delta +0.000\n");
    assertThat(once.err()).contains("not answered, so that the gate cannot pass: 2");

    OpenHouse.Ran looking =
        proof(
            "--base",
            "fire-1",
            "--against",
            "a.jsonl",
            "--stop-when-decided",
            "--json",
            "--out",
            "scores.jsonl");
    assertThat(looking.exit()).isEqualTo(4);
    assertThat(looking.out()).endsWith("{\"look\":2,\"looks\":2,\"notAsked\":[]}\n");
    assertThat(looking.err()).contains("suiren: all was asked: look 2 of 2");
    assertThat(scores()).allMatch(it -> it.path("plan").path("look").asInt() == 2);
    assertThat(server.exchanges()).hasSize(2);
    String[] compare = {"proof", "compare", "--a", "a.jsonl", "--b", "scores.jsonl"};
    assertThat(OpenHouse.run(folder, Map.of(), compare).err())
        .contains("scores.jsonl was looked at while it grew and ended at look 2 of 2");
  }

  @Test
  void onlyTheCommandLineHasAFileWritten() {
    Path out = folder.resolve("scores.jsonl");
    List<Check> checks = CheckFiles.read(folder.resolve("checks.yaml"));
    Order order = new Order("fire-1", checks, 1, Limits.USUAL, Optional.of(out));
    try (House house = House.open(folder.resolve("home"))) {
      Caller owner = house.caller(house.owner());
      assertThatThrownBy(() -> house.get(Trials.class).run(owner, order, new Unheard(), new Halt()))
          .hasMessage("only the command line on this machine reads and writes files");
    }
    assertThat(out).doesNotExist();
    assertThat(server.exchanges()).isEmpty();
  }

  private static final class Unheard implements Trials.Hearer {
    @Override
    public void went(Progress progress) {}

    @Override
    public void progress(String line) {}

    @Override
    public void warning(String line) {}
  }

  @Test
  void aBaseThatIsGoneLeavesAllUnansweredAndNothingWrong() throws IOException {
    server.close();
    OpenHouse.Ran ran = proof("--base", "fire-1", "--out", "scores.jsonl");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("suiren: nothing was judged: no check was answered");
    assertThat(ran.out()).contains("0 of 0, 3 not answered");
    assertThat(scores()).allMatch(it -> it.path("score").isNull());
  }

  @Test
  void aCardHasARowForEachDimensionAndEachSet() throws IOException {
    Files.writeString(
        folder.resolve("words.jsonl"),
        """
        {"question":"What is the capital with 41 letters?","answer":"so #### 41"}
        {"question":"How many?","answer":"41"}
        {"question":"And now?","answer":"#### 42"}
        """);
    String home = folder.resolve("home").toString();
    String[] words = {"proof", "card", "gsm8k=words.jsonl", "--base", "fire-1", "--home", home};
    OpenHouse.Ran ran = OpenHouse.run(folder, Map.of(), words);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out().lines().map(line -> line.split(" {2,}", -1)[0]))
        .contains("text generation", "mathematics", "personalization", "gsm8k words.jsonl")
        .contains("published: GPT-3.5, GSM8K 57.1 % (arXiv:2303.08774, table 2)");
    OpenHouse.Ran json =
        OpenHouse.run(
            folder,
            Map.of(),
            Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
    assertThat(json.out().lines().filter(it -> it.startsWith("{\"published\"")))
        .hasSize(5)
        .contains(
            "{\"published\":\"GPT-3.5\",\"set\":\"GSM8K\",\"percent\":57.1,"
                + "\"source\":\"arXiv:2303.08774, table 2\"}");
    String set = ran.out().lines().filter(it -> it.startsWith("gsm8k")).findFirst().orElse("");
    assertThat(set.split(" {2,}", -1)).contains("3", "33.3", "6.1–79.2");
    assertThat(ran.err().lines().filter(it -> it.startsWith("kept as run "))).hasSize(2);
    try (House house = House.open(folder.resolve("home"))) {
      Visitor owner = house.owner();
      assertThat(owner.get("/proof").body()).contains("words.jsonl", "fire-1");
      assertThat(owner.get("/proof/history").body()).contains("words.jsonl", "33.3 %");
    }
  }

  @Test
  void wrongUsageIsOneLine() {
    assertThat(proof().err()).startsWith("suiren: --base is missing").hasLineCount(1);
    assertThat(proof("--base", "nobody").err())
        .isEqualTo("suiren: there is no base of this name; recorded:FILE would name a recording\n");
    assertThat(proof("--base", "fire-1", "--form", "x").err())
        .contains("a form is one of gsm8k, bbh, agieval, cmmlu, humaneval-x, not x");
    assertThat(proof("--base", "fire-1", "--budget", "much").err())
        .contains("--budget takes an amount such as 2.50");
    assertThat(proof("--base", "fire-1", "--requests-per-minute", "0").err())
        .isEqualTo("suiren: --requests-per-minute takes a whole number from 1 to 1000000\n");
    assertThat(proof("--base", "fire-1", "--tokens-per-minute", "many").err())
        .isEqualTo("suiren: --tokens-per-minute takes a whole number from 1 to 1000000000\n");
    assertThat(proof("--base", "fire-1", "--stop-when-decided").err())
        .contains("--margin, --alpha and --stop-when-decided go with --against FILE");
    assertThat(proof("--base", "fire-1", "--against", "gone").err()).contains("no such file: gone");
    assertThat(proof("--base", "fire-1", "--out", "gone/b.jsonl").err())
        .isEqualTo("suiren: the folder that --out should go into is not there\n");
    assertThat(proof("--base", "fire-1", "--out", "home").err())
        .isEqualTo("suiren: --out names a folder, not a file\n");
    assertThat(server.exchanges()).as("nothing is paid for").isEmpty();
  }
}
