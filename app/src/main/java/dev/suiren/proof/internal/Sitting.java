package dev.suiren.proof.internal;

import dev.suiren.base.Attempt;
import dev.suiren.checks.Check;
import dev.suiren.checks.Outcome;
import dev.suiren.proof.Ended;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns;
import dev.suiren.proof.ProofRuns.Call;
import dev.suiren.proof.Trials;
import dev.suiren.proof.Trials.Compared;
import dev.suiren.proof.Trials.Judged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One trial while it goes on: judges what comes, and knows at the end what did not come.
final class Sitting implements ProofRuns.Hearer {
  private final Trials.Order order;
  private final CheckPrompts prompts;
  private final Answering answering;
  private final Trials.Hearer hearer;
  private final Desk desk;
  private final Optional<Looking> looking;
  private final Reach reach;
  private final Map<String, Check> checks = new HashMap<>();
  private final Map<Slot, Judged> heard = new HashMap<>();

  private record Slot(String item, int repeat) {}

  Sitting(
      Trials.Order order,
      Reach reach,
      CheckPrompts prompts,
      Answering answering,
      Desk desk,
      Optional<Looking> looking,
      Trials.Hearer hearer) {
    this.order = order;
    this.prompts = prompts;
    this.answering = answering;
    this.desk = desk;
    this.looking = looking;
    this.hearer = hearer;
    this.reach = reach;
    order.checks().forEach(check -> checks.put(check.id(), check));
  }

  /// Repeat after repeat, so that a run which ends early has asked every check about equally often.
  Work work() {
    if (looking.isPresent()) {
      List<List<Task>> batches = looking.get().shares().stream().map(this::tasks).toList();
      return new Work(batches, order.limits(), true);
    }
    return Work.of(tasks(toAsk(order, reach)), order.limits());
  }

  /// Those calls of an order that are known beforehand.
  static List<Call> calls(Trials.Order order, Reach reach, CheckPrompts prompts) {
    List<Check> alone =
        toAsk(order, reach).stream().filter(check -> check.input().folder().isEmpty()).toList();
    List<Call> calls = new ArrayList<>();
    for (int repeat = 1; repeat <= order.repeats(); repeat++) {
      for (Check check : alone) {
        calls.add(new Call(check.id(), repeat, prompts.of(check)));
      }
    }
    return calls;
  }

  /// The checks of an order that can be put to its base.
  static List<Check> toAsk(Trials.Order order, Reach reach) {
    return order.checks().stream()
        .filter(check -> CheckPrompts.lacking(check, reach).isEmpty())
        .toList();
  }

  private List<Task> tasks(List<Check> checks) {
    List<Task> tasks = new ArrayList<>();
    for (int repeat = 1; repeat <= order.repeats(); repeat++) {
      for (Check check : checks) {
        tasks.add(task(check, repeat));
      }
    }
    return tasks;
  }

  private Task task(Check check, int repeat) {
    return check.input().folder().isPresent()
        ? new Consulting(check, repeat, reach.based(), desk, answering, this::keep)
        : new Asking(new Call(check.id(), repeat, prompts.of(check)), this);
  }

  private void keep(Judged judged) {
    heard.put(new Slot(judged.check().id(), judged.repeat()), judged);
    hearer.judged(judged);
  }

  @Override
  public void heard(Call call, Attempt attempt) {
    Check check = checks.get(call.item());
    if (check != null) {
      keep(answering.judged(check, call.repeat(), attempt));
    }
  }

  /// How the base stands beside the other one; what was left out for that is not among `all`.
  Optional<Compared> compared(Ended ended) {
    return looking.map(it -> new Compared(it.last(), it.look(), it.looks(), left(ended, it)));
  }

  private List<String> left(Ended ended, Looking looking) {
    return ended.why() != Ended.Why.DECIDED
        ? List.of()
        : looking.shares().stream()
            .skip(looking.look())
            .flatMap(List::stream)
            .map(Check::id)
            .toList();
  }

  List<Judged> all(Ended ended) {
    List<Judged> all = new ArrayList<>();
    for (Check check : order.checks()) {
      Outcome why =
          CheckPrompts.lacking(check, reach)
              .orElseGet(() -> new Outcome.Unanswered("not asked: " + word(ended.why())));
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
      case DECIDED -> "every verdict was there without it";
      case DONE -> "the run had ended";
    };
  }

  @Override
  public void went(Progress progress) {
    hearer.went(progress);
  }

  @Override
  public boolean isDecided() {
    return looking.isPresent() && looking.get().isDecided(known());
  }

  /// What came, and what never will: that is not known to be kept.
  private List<Judged> known() {
    List<Judged> known = new ArrayList<>(heard.values());
    for (Check check : order.checks()) {
      CheckPrompts.lacking(check, reach)
          .ifPresent(
              why -> {
                for (int repeat = 1; repeat <= order.repeats(); repeat++) {
                  known.add(answering.unanswered(check, repeat, why));
                }
              });
    }
    return known;
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
