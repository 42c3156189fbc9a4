package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Channel;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Gate;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Span;
import dev.suiren.audit.Surface;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Audience;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;

/// One choice of a request on its way through its gate, and what must be true of what came out.
final class Choice {
  private static final Mint MINT = Mint.open();

  /// @param what repeats it
  record Part(String text, List<String> chunks, Surface surface, Audience audience, String what) {}

  /// The policy in force for all choices of a request.
  static final class Stage {
    private final Map<GateHouse.Mood, Policy> policies;
    private final GateHouse.Mood first;
    private GateHouse.Mood mood;

    Stage(Map<GateHouse.Mood, Policy> policies, GateHouse.Mood first) {
      this.policies = policies;
      this.first = first;
      this.mood = first;
    }

    void change() {
      mood = mood.changed();
    }

    Policy now() {
      return Optional.ofNullable(policies.get(mood)).orElseThrow();
    }

    Policy first() {
      return Optional.ofNullable(policies.get(first)).orElseThrow();
    }
  }

  private final Part part;
  private final Stage stage;
  private final int[] text;
  private final Gate gate;
  private final StringBuilder released = new StringBuilder();
  private int breaksIn;
  private int sent;
  private int releasedBefore;
  private boolean broken;
  private Policy under;
  private Gate.Release last;

  /// @param breaksIn at which look something breaks, or 0
  Choice(Part part, Stage stage, GateHouse.Slip slip, int breaksIn) {
    this.part = part;
    this.stage = stage;
    this.text = part.text().codePoints().toArray();
    this.breaksIn = breaksIn;
    this.gate =
        new StreamGate(
            slip == GateHouse.Slip.STALE ? stage::first : stage::now,
            policy -> new Inspector(policy, part.surface(), part.audience()),
            (inspector, stream) -> new Slipping(inspector, stream, slip),
            200_000,
            MINT);
    this.under = stage.now();
    this.last = gate.accept("");
  }

  /// Sends the next piece or the end.
  ///
  /// @return whether more follows
  boolean send() {
    boolean wasBroken = broken;
    boolean ends = sent == part.chunks().size();
    last = ends ? gate.end() : gate.accept(part.chunks().get(sent++));
    String text = last.text().value();
    assertThat(wasBroken && !text.isEmpty()).as(part.what() + " released after a fault").isFalse();
    released.append(text);
    under = stage.now();
    if (under == stage.first()) {
      releasedBefore = released.codePointCount(0, released.length());
    }
    return !ends;
  }

  GateHouse.Outcome check() {
    Verdict whole = whole(under);
    int[] after = released.codePoints().toArray();
    for (int i = 0; i < after.length; i++) {
      boolean covered = after[i] == Mask.BLOCK && text[i] != Mask.BLOCK;
      assertThat(covered || after[i] == text[i]).as(part.what() + " changed " + i).isTrue();
    }
    leaks(after, 0, releasedBefore, whole(stage.first()));
    leaks(after, releasedBefore, after.length, whole);
    if (broken) {
      assertThat(last.stopped()).as(part.what()).isTrue();
      assertThat(last.verdict().passed()).as(part.what()).isFalse();
    } else if (!whole.passed()) {
      assertThat(last.stopped()).as(part.what()).isTrue();
    } else if (under == stage.first()) {
      assertThat(last.stopped()).as(part.what()).isFalse();
      assertThat(released.toString()).as(part.what()).isEqualTo(Mask.apply(text, whole.spans()));
    }
    return new GateHouse.Outcome(1, last.stopped() ? 0 : 1, broken ? 1 : 0);
  }

  private Verdict whole(Policy policy) {
    Inspector inspector = new Inspector(policy, part.surface(), part.audience());
    return inspector.whole(part.text(), Markdown.read(part.text()));
  }

  /// A character that came out although the whole text forbids it for its letters. What a
  /// classifier says of a sentence may come too late for its beginning.
  private void leaks(int[] after, int from, int to, Verdict whole) {
    for (Span span : whole.spans()) {
      if (span.effect() == Effect.NOTE
          || span.channel() == Channel.CLASSIFIER
          || HiddenWriting.spread(whole, span)) {
        continue;
      }
      for (int i = Math.max(from, span.start()); i < Math.min(to, span.end()); i++) {
        boolean covered = after[i] == Mask.BLOCK && text[i] != Mask.BLOCK;
        assertThat(covered).as(part.what() + " released " + i + " of " + span).isTrue();
      }
    }
  }

  /// Breaks when it is time to, and slips as it is told to.
  private final class Slipping extends Watch {
    private final GateHouse.Slip slip;

    Slipping(Inspector inspector, StreamText text, GateHouse.Slip slip) {
      super(inspector, text);
      this.slip = slip;
    }

    @Override
    Verdict look() {
      if (breaksIn > 0 && --breaksIn == 0) {
        broken = true;
        if (slip == GateHouse.Slip.DEAF) {
          return inspector().verdict(List.of());
        }
        fail();
      }
      return super.look();
    }

    /// Breaks down, is overdue, finds a queue full, runs out of stack, lacks a part.
    private void fail() {
      switch (sent % 5) {
        case 0 -> throw new IllegalStateException("on purpose");
        case 1 -> throw new CancellationException("on purpose");
        case 2 -> throw new RejectedExecutionException("on purpose");
        case 3 -> throw new StackOverflowError();
        default -> throw new NoClassDefFoundError();
      }
    }

    @Override
    int frontier() {
      int frontier = super.frontier();
      return slip == GateHouse.Slip.BOLD ? Math.min(frontier + 1, size()) : frontier;
    }

    @Override
    String masked(int from, int to) {
      return slip == GateHouse.Slip.UNMASKED
          ? new String(text().all(), from, to - from)
          : super.masked(from, to);
    }
  }
}
