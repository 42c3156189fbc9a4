package dev.suiren.answers.internal;

import dev.suiren.answers.Turn;
import dev.suiren.answers.Turns;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A reader who writes down what comes.
class Listening implements Turns.Follower {
  final List<String> written = new ArrayList<>();
  final List<Turn> ended = new ArrayList<>();
  final CountDownLatch began = new CountDownLatch(1);

  @Override
  public boolean writes(Cleared<Html> sofar) {
    written.add(sofar.value().markup());
    began.countDown();
    return true;
  }

  @Override
  public void ends(Turn turn) {
    ended.add(turn);
  }
}
