package dev.suiren.answers.internal;

import dev.suiren.audit.TermAudit;
import dev.suiren.base.Base;
import dev.suiren.base.BaseId;
import dev.suiren.base.Bases;
import dev.suiren.base.Ending;
import dev.suiren.base.Piece;
import dev.suiren.base.Prompt;
import dev.suiren.base.Usage;
import dev.suiren.people.Caller;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// One base that says what it was told to say, and remembers what it was asked.
final class FakeBases implements Bases {
  static final Usage USAGE = new Usage(120, 12);

  private final List<Piece> script = new ArrayList<>();
  private boolean configured;
  private boolean stalls;
  final CountDownLatch stalled = new CountDownLatch(1);
  private Ending ending = new Ending.Finished(Ending.Reason.STOP, USAGE);
  final List<Prompt> asked = new ArrayList<>();
  int handedOut;

  static FakeBases none() {
    return new FakeBases();
  }

  static FakeBases saying(String... pieces) {
    FakeBases bases = new FakeBases();
    bases.configured = true;
    Arrays.stream(pieces).map(Piece.Text::new).forEach(bases.script::add);
    return bases;
  }

  FakeBases thinking(String thought) {
    script.addFirst(new Piece.Reasoning(thought));
    return this;
  }

  FakeBases ending(Ending other) {
    ending = other;
    return this;
  }

  /// Says nothing more after its script until it is interrupted.
  FakeBases stalling() {
    stalls = true;
    return this;
  }

  @Override
  public Answered stream(Caller caller, Prompt prompt, Base.Receiver receiver) {
    asked.add(prompt);
    for (Piece piece : script) {
      handedOut++;
      if (!receiver.receive(piece)) {
        return answered(new Ending.Cancelled(USAGE));
      }
    }
    if (stalls) {
      stalled.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return answered(new Ending.Cancelled(USAGE));
      }
    }
    return answered(ending);
  }

  private static Answered answered(Ending ending) {
    return new Answered(
        Optional.of(new BaseId("base")), Optional.of(TermAudit.cleared("Ember")), ending);
  }

  @Override
  public boolean isConfigured(Caller caller) {
    return configured;
  }

  @Override
  public List<Entry> list(Caller caller) {
    return List.of();
  }

  @Override
  public Adding add(Caller caller, NewBase base) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(Caller caller, BaseId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void order(Caller caller, List<BaseId> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setImages(Caller caller, BaseId id, boolean taken) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setKey(Caller caller, BaseId id, String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setPrice(Caller caller, BaseId id, Price price) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Ending test(Caller caller, BaseId id) {
    throw new UnsupportedOperationException();
  }
}
