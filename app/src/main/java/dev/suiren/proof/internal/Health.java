package dev.suiren.proof.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Ending.Fault;

/// Whether going on makes sense: not after a fault that no waiting mends, nor when one call after
/// the other fails. Thread-safe.
final class Health {
  private static final int MOST_IN_A_ROW = 20;

  private int inARow;
  private boolean hopeless;

  synchronized void note(Attempt attempt) {
    switch (attempt) {
      case Attempt.Answered answered -> inARow = answered.replayed() ? inARow : 0;
      case Attempt.Failed failed -> {
        inARow++;
        hopeless |= !passes(failed.fault()) || inARow >= MOST_IN_A_ROW;
      }
      case Attempt.Cancelled cancelled -> {}
      case Attempt.Missing missing -> {}
    }
  }

  synchronized boolean isHopeless() {
    return hopeless;
  }

  private static boolean passes(Fault fault) {
    return switch (fault) {
      case REFUSED_KEY, REDIRECTED, FORBIDDEN_ADDRESS, NONE_CONFIGURED -> false;
      case TOO_MANY_REQUESTS,
          SERVER_ERROR,
          REJECTED,
          UNREACHABLE,
          TOOK_TOO_LONG,
          BROKE_OFF,
          NOT_UNDERSTOOD,
          SAID_NOTHING ->
          true;
    };
  }
}
