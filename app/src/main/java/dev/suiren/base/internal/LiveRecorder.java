package dev.suiren.base.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Base;
import dev.suiren.base.Bases.Price;
import dev.suiren.base.Cost;
import dev.suiren.base.Ending;
import dev.suiren.base.Halt;
import dev.suiren.base.Prompt;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings.Recorder;
import dev.suiren.base.Recordings.Source;
import dev.suiren.base.Usage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A base and what is recorded of it.
final class LiveRecorder implements Recorder {
  private final Base base;
  private final String name;
  private final Source source;
  private final Bill bill;
  private final boolean images;
  private final SqlRecordings rows;
  private final InFlight inFlight;
  private final Clock clock;

  /// @param rows of the caller's space
  LiveRecorder(
      Base base,
      Source source,
      NamedBases.Named named,
      SqlRecordings rows,
      InFlight inFlight,
      Clock clock) {
    this.base = base;
    this.name = named.name();
    this.source = source;
    this.bill = new Bill(named.price());
    this.images = named.images();
    this.rows = rows;
    this.inFlight = inFlight;
    this.clock = clock;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Source source() {
    return source;
  }

  @Override
  public Optional<Price> price() {
    return Optional.of(bill.price());
  }

  @Override
  public boolean takesImages() {
    return images;
  }

  @Override
  public Cost most(Prompt prompt) {
    return bill.most(prompt);
  }

  @Override
  public boolean has(Prompt prompt, int repeat) {
    return rows.has(Requests.hash(source.id(), prompt, repeat));
  }

  @Override
  public Optional<Recording> find(Prompt prompt, int repeat) {
    return rows.find(Requests.hash(source.id(), prompt, repeat));
  }

  @Override
  public Attempt ask(Prompt prompt, int repeat, Halt halt) {
    Call call =
        new Call(
            Requests.hash(source.id(), prompt, repeat),
            repeat,
            Requests.repeated(prompt, repeat),
            halt);
    return inFlight.once(
        rows.space().value() + " " + call.request(),
        halt,
        bill.none(),
        () ->
            rows.find(call.request())
                .<Attempt>map(known -> new Attempt.Answered(known, true))
                .orElseGet(() -> call(call)));
  }

  private record Call(String request, int repeat, Prompt prompt, Halt halt) {}

  private Attempt call(Call call) {
    if (call.halt().isHalted()) {
      return new Attempt.Cancelled(bill.none());
    }
    Instant asked = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Said said = new Said(call.halt());
    Ending ending =
        call.halt()
            .during(() -> base.stream(call.prompt(), said))
            .orElse(new Ending.Cancelled(Usage.UNKNOWN));
    Duration took = took(asked);
    return switch (ending) {
      case Ending.Finished finished -> {
        Recording answer = recording(call, said, finished, asked, took);
        yield new Attempt.Answered(rows.keep(source, answer), false);
      }
      case Ending.Failed failed -> {
        Cost cost = bill.of(call.prompt(), failed);
        rows.keep(
            source,
            new SqlRecordings.Failure(call.request(), call.repeat(), failed, took, cost, asked));
        yield new Attempt.Failed(failed.fault(), failed.begun(), failed.detail(), cost);
      }
      case Ending.Cancelled cancelled -> new Attempt.Cancelled(bill.most(call.prompt()));
    };
  }

  /// Never negative, though clocks are set back.
  private Duration took(Instant asked) {
    return Duration.ofMillis(Math.max(0, Duration.between(asked, clock.instant()).toMillis()));
  }

  private Recording recording(
      Call call, Said said, Ending.Finished finished, Instant asked, Duration took) {
    return new Recording(
        call.request(),
        call.repeat(),
        said.text(),
        said.reasoning(),
        said.calls(),
        finished.reason(),
        finished.usage(),
        took,
        bill.of(call.prompt(), finished.usage(), said.bytes()),
        asked);
  }
}
