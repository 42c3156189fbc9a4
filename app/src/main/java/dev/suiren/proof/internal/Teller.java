package dev.suiren.proof.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Cost;
import dev.suiren.base.Ending;
import dev.suiren.base.Halt;
import dev.suiren.base.Prompt;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.base.Usage;
import dev.suiren.proof.ProofRuns.Call;
import java.util.Optional;

/// Makes one call at a time for each of its threads: a replay at once, all else when its turn has
/// come and its money is set aside. Thread-safe.
record Teller(Recorder recorder, Purse purse, Pace pace, Health health, Halt halt) {

  /// Empty when the call was not made.
  Optional<Attempt> make(Call call) {
    if (halt.isHalted()) {
      return Optional.empty();
    }
    Optional<Recording> known = recorder.find(call.prompt(), call.repeat());
    if (known.isPresent()) {
      return Optional.of(new Attempt.Answered(known.get(), true));
    }
    if (recorder.price().isEmpty()) {
      return Optional.of(recorder.ask(call.prompt(), call.repeat(), halt));
    }
    Cost most = recorder.most(call.prompt());
    boolean may = !health.isHopeless() && halt.during(() -> purse.setAside(most)).orElse(false);
    return may ? paid(call, most) : Optional.empty();
  }

  private Optional<Attempt> paid(Call call, Cost most) {
    Cost paid = most;
    try {
      Optional<Attempt> attempt = inTurn(call);
      paid = attempt.map(Teller::cost).orElse(Cost.none(most.currency()));
      attempt.filter(it -> tells(call.prompt(), it)).ifPresent(health::note);
      return attempt;
    } finally {
      purse.pay(most, paid);
    }
  }

  /// A base that rejects pictures or tools may take all the rest.
  private static boolean tells(Prompt prompt, Attempt attempt) {
    return !prompt.showsPictures() && prompt.tools().isEmpty()
        || !(attempt instanceof Attempt.Failed failed && failed.fault() == Ending.Fault.REJECTED);
  }

  private Optional<Attempt> inTurn(Call call) {
    Prompt prompt = call.prompt();
    long most = prompt.mostPromptTokens() + prompt.maxTokens();
    Optional<Boolean> turn =
        halt.during(
            () -> {
              pace.await(most);
              return true;
            });
    if (turn.isEmpty() || health.isHopeless()) {
      return Optional.empty();
    }
    Attempt attempt = recorder.ask(prompt, call.repeat(), halt);
    pace.release(unused(attempt, most));
    return Optional.of(attempt);
  }

  private static long unused(Attempt attempt, long most) {
    if (!(attempt instanceof Attempt.Answered(Recording recording, boolean replayed))) {
      return 0;
    }
    Usage usage = recording.usage();
    long used = (long) usage.promptTokens() + usage.completionTokens();
    return replayed ? most : used == 0 ? 0 : most - used;
  }

  private static Cost cost(Attempt attempt) {
    return switch (attempt) {
      case Attempt.Answered(Recording recording, boolean replayed) ->
          replayed ? Cost.none(recording.cost().currency()) : recording.cost();
      case Attempt.Failed failed -> failed.cost();
      case Attempt.Cancelled cancelled -> cancelled.cost();
      case Attempt.Missing missing -> throw new IllegalStateException("only files miss answers");
    };
  }
}
