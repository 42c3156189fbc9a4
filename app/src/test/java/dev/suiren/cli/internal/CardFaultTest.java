package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Cost;
import dev.suiren.base.Halt;
import dev.suiren.checks.Check;
import dev.suiren.checks.Judgement;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.proof.Ended;
import dev.suiren.proof.Progress;
import dev.suiren.proof.Trials;
import dev.suiren.proof.Trials.Judged;
import dev.suiren.proof.Trials.Tried;
import dev.suiren.runs.AttendedRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What a card has paid for is told, whatever befalls its later sets.
class CardFaultTest {
  @TempDir Path folder;
  private final List<String> out = new ArrayList<>();
  private final List<String> err = new ArrayList<>();
  private final FailingRuns runs = new FailingRuns();

  @Test
  void whatWasAnsweredBeforeAFaultIsToldAndWritten() throws IOException {
    assertThat(card()).isEqualTo(1);
    assertThat(runs.deeds).as("all are looked at first").containsExactly("2 looked at", "2 run");
    assertThat(err).anyMatch(line -> line.contains("no room"));
    assertThat(out).anyMatch(line -> line.startsWith("mathematics"));
    assertThat(out.stream().filter(line -> line.startsWith("gsm8k")))
        .singleElement()
        .satisfies(line -> assertThat(line.split(" {2,}", -1)).contains("1", "100.0"));
    assertThat(Files.readAllLines(folder.resolve("scores.jsonl"))).hasSize(runs.told);
  }

  private int card() throws IOException {
    Files.writeString(
        folder.resolve("words.jsonl"),
        """
        {"question":"How many letters?","answer":"so #### 41"}
        {"question":"And now?","answer":"#### 42"}
        """);
    List<String> settings = List.of("--server.port=0", "--suiren.library.vectors=false");
    try (OpenHouse house = OpenHouse.open(folder.resolve("home"), settings)) {
      TrialCommand command =
          new TrialCommand(house.context().getBean(Scope.class), runs, new JsonMapper());
      List<String> words =
          List.of("card", "gsm8k=words.jsonl", "--base", "one", "--out", "scores.jsonl");
      Arguments arguments = Arguments.parse(words, command.options(), command.flags());
      return command.run(
          new Invocation(arguments, folder, Optional.empty(), false, false, out::add, err::add));
    }
  }

  /// All is right, until the second set has been put once.
  private static final class FailingRuns implements AttendedRuns {
    private final List<String> deeds = new ArrayList<>();
    private int looked;
    private int run;
    private int told;

    @Override
    public void check(Caller caller, Order order) {
      looked++;
    }

    @Override
    public Tried run(Caller caller, Order order, Trials.Hearer hearer, Halt halt) {
      if (run++ == 0) {
        deeds.add(looked + " looked at");
        List<Judged> all = order.set().checks().stream().map(FailingRuns::right).toList();
        told += all.size();
        Cost nothing = Cost.none(Currency.getInstance("USD"));
        Progress whole =
            new Progress(all.size(), all.size(), 0, 0, nothing, Optional.empty(), Optional.empty());
        return new Tried(new Ended(Ended.Why.DONE, whole, 0), all);
      }
      deeds.add(run + " run");
      hearer.judged(right(order.set().checks().getFirst()));
      told++;
      throw new ProblemException(Problem.TOO_LARGE, "no room");
    }

    private static Judged right(Check check) {
      return new Judged(
          check, 1, new Judgement.Right(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }
}
