package dev.suiren.proof.internal;

import dev.suiren.base.Attempt;
import dev.suiren.checks.Check;
import dev.suiren.proof.Ended;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns;
import dev.suiren.proof.ProofRuns.Call;
import dev.suiren.proof.Trials;
import dev.suiren.proof.Trials.Judged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One trial while it goes on: judges what comes, and knows at the end what did not come.
final class Sitting implements ProofRuns.Hearer {
  private final Trials.Order order;
  private final Answering answering;
  private final Trials.Hearer hearer;
  private final Map<String, Check> checks = new HashMap<>();
  private final Map<Slot, Judged> heard = new HashMap<>();

  private record Slot(String item, int repeat) {}

  Sitting(Trials.Order order, Answering answering, Trials.Hearer hearer) {
    this.order = order;
    this.answering = answering;
    this.hearer = hearer;
    order.checks().forEach(check -> checks.put(check.id(), check));
  }

  /// Repeat after repeat, so that a run which ends early has asked every check about equally often.
  static List<Call> calls(Trials.Order order, CheckPrompts prompts) {
    List<Call> calls = new ArrayList<>();
    for (int repeat = 1; repeat <= order.repeats(); repeat++) {
      for (Check check : order.checks()) {
        if (CheckPrompts.lacking(check).isEmpty()) {
          calls.add(new Call(check.id(), repeat, prompts.of(check)));
        }
      }
    }
    return calls;
  }

  @Override
  public void heard(Call call, Attempt attempt) {
    Check check = checks.get(call.item());
    if (check != null) {
      Judged judged = answering.judged(check, call.repeat(), attempt);
      heard.put(new Slot(call.item(), call.repeat()), judged);
      hearer.judged(judged);
    }
  }

  List<Judged> all(Ended ended) {
    List<Judged> all = new ArrayList<>();
    for (Check check : order.checks()) {
      String why = CheckPrompts.lacking(check).orElse("not asked: " + word(ended.why()));
      for (int repeat = 1; repeat <= order.repeats(); repeat++) {
        Optional<Judged> judged = Optional.ofNullable(heard.get(new Slot(check.id(), repeat)));
        int number = repeat;
        all.add(judged.orElseGet(() -> answering.unanswered(check, number, why)));
      }
    }
    return all;
  }

  private static String word(Ended.Why why) {
    return switch (why) {
      case CANCELLED -> "the run was stopped";
      case BASE_FAILED -> "the base turned everything away";
      case MONEY_SPENT -> "the budget was spent";
      case DECIDED, DONE -> "the run had ended";
    };
  }

  @Override
  public void went(Progress progress) {
    hearer.went(progress);
  }

  @Override
  public boolean isDecided() {
    return false;
  }

  @Override
  public void progress(String line) {
    hearer.progress(line);
  }

  @Override
  public void warning(String line) {
    hearer.warning(line);
  }
}
