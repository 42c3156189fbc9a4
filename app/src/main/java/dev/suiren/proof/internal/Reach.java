package dev.suiren.proof.internal;

import dev.suiren.base.Recordings.Recorder;
import dev.suiren.proof.Trials;

/// What can be put to the base of a trial.
///
/// @param based whether a base is asked at all
/// @param images whether it takes any
record Reach(boolean based, boolean images) {

  static Reach of(Trials.Order order, Recorder recorder) {
    return new Reach(!order.base().equals(Trials.NO_BASE), recorder.takesImages());
  }
}
