package dev.suiren.proof.internal;

import dev.suiren.answers.Reply;
import dev.suiren.base.Attempt;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.checks.Check;
import dev.suiren.proof.Trials.Judged;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A check that is put through the whole way of a question, over its documents.
///
/// @param based whether a base writes the answer; otherwise the documents answer by themselves
record Consulting(
    Check check, int repeat, boolean based, Desk desk, Answering answering, Consumer<Judged> hearer)
    implements Task {

  /// What a base will be asked is known only on the way.
  @Override
  public boolean isRecorded(Recorder recorder) {
    return !based;
  }

  @Override
  public Optional<Result> run(Teller teller) {
    if (teller.halt().isHalted()) {
      return Optional.empty();
    }
    return based ? withBase(teller) : Optional.of(alone());
  }

  private Result alone() {
    Judged judged = answering.judged(check, repeat, desk.look(check), List.of());
    return new Result(Kind.ANSWERED, () -> hearer.accept(judged));
  }

  private Optional<Result> withBase(Teller teller) {
    RecordedBase base = new RecordedBase(teller, check.id(), repeat);
    Reply reply = desk.ask(check, base);
    if (base.isUnmade()) {
      return Optional.empty();
    }
    if (base.trouble().isPresent()) {
      Attempt attempt = base.trouble().get();
      Judged judged = answering.judged(check, repeat, attempt);
      return Optional.of(new Result(Kind.of(attempt), () -> hearer.accept(judged)));
    }
    if (reply.fault().isPresent()) {
      Judged judged = answering.unanswered(check, repeat, reply.fault().get().word());
      return Optional.of(new Result(Kind.FAILED, () -> hearer.accept(judged)));
    }
    Judged judged = answering.judged(check, repeat, reply, base.recordings());
    return Optional.of(new Result(base.kind(), () -> hearer.accept(judged)));
  }
}
