package dev.suiren.audit.internal;

import dev.suiren.audit.Effect;
import dev.suiren.audit.Span;
import dev.suiren.audit.Verdict;
import dev.suiren.audit.spi.Inspectable.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a verdict does to each passage of a text.
final class Weighing {
  private final List<Passage> passages;
  private final State[] states;
  private final Span[] reasons;

  /// From harmless to grave.
  enum State {
    SHOWN,
    MASKED,
    HELD
  }

  /// @param passages in reading order
  Weighing(List<Passage> passages, Verdict verdict) {
    this.passages = passages;
    this.states = new State[passages.size()];
    this.reasons = new Span[passages.size()];
    boolean fault = verdict.decision() == Verdict.Decision.ERROR;
    java.util.Arrays.fill(states, fault ? State.HELD : State.SHOWN);
    verdict.spans().forEach(this::weigh);
  }

  static List<Passage> inOrder(List<Passage> passages) {
    return passages.stream().sorted(Comparator.comparingInt(Passage::start)).toList();
  }

  private void weigh(Span span) {
    State state = state(span.effect());
    if (state == State.SHOWN) {
      return;
    }
    for (int at = firstReaching(span.start()); at < states.length; at++) {
      if (passages.get(at).start() >= span.end()) {
        return;
      }
      if (passages.get(at).end() > span.start() && state.compareTo(states[at]) > 0) {
        states[at] = state;
        reasons[at] = span;
      }
    }
  }

  /// The first passage that ends beyond a place; passages end in the order that they begin in.
  private int firstReaching(int place) {
    int low = 0;
    int high = states.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passages.get(middle).end() > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static State state(Effect effect) {
    return switch (effect) {
      case NOTE -> State.SHOWN;
      case MASK -> State.MASKED;
      case REVIEW, BLOCK -> State.HELD;
    };
  }

  State state(int passage) {
    return states[passage];
  }

  /// The gravest finding in a passage; nothing where it is shown, or where the audit broke down.
  Optional<Span> reason(int passage) {
    return Optional.ofNullable(reasons[passage]);
  }
}
