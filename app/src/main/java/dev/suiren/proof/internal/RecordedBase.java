package dev.suiren.proof.internal;

import dev.suiren.base.Attempt;
import dev.suiren.base.Base;
import dev.suiren.base.Ending;
import dev.suiren.base.Piece;
import dev.suiren.base.Prompt;
import dev.suiren.base.Recording;
import dev.suiren.base.Usage;
import dev.suiren.proof.ProofRuns.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The base of a run as one question sees it: each of its calls is made within the run's limits and
/// recorded. After the first that brings no answer all others end at once: what would come of them
/// is not what the product does.
///
/// For the thread that asks the question.
final class RecordedBase implements Base {
  private static final Ending ENDED = new Ending.Cancelled(Usage.UNKNOWN);

  private final Teller teller;
  private final String item;
  private final int repeat;
  private final List<Recording> recordings = new ArrayList<>();
  private Optional<Attempt> trouble = Optional.empty();
  private boolean unmade;
  private boolean asked;

  RecordedBase(Teller teller, String item, int repeat) {
    this.teller = teller;
    this.item = item;
    this.repeat = repeat;
  }

  @Override
  public Ending stream(Prompt prompt, Receiver receiver) {
    if (unmade || trouble.isPresent()) {
      return ENDED;
    }
    Optional<Attempt> attempt = teller.make(new Call(item, repeat, prompt));
    if (attempt.isEmpty()) {
      unmade = true;
      return ENDED;
    }
    if (attempt.get() instanceof Attempt.Answered(Recording recording, boolean replayed)) {
      recordings.add(recording);
      asked |= !replayed;
      return said(recording, receiver);
    }
    trouble = attempt;
    return ENDED;
  }

  private static Ending said(Recording recording, Receiver receiver) {
    List<Piece> pieces = new ArrayList<>();
    if (!recording.reasoning().isEmpty()) {
      pieces.add(new Piece.Reasoning(recording.reasoning()));
    }
    if (!recording.text().isEmpty()) {
      pieces.add(new Piece.Text(recording.text()));
    }
    pieces.addAll(recording.calls());
    boolean wanted = pieces.stream().allMatch(receiver::receive);
    return wanted
        ? new Ending.Finished(recording.reason(), recording.usage())
        : new Ending.Cancelled(recording.usage());
  }

  /// Whether a call was not made, for want of money or since the run was halted.
  boolean isUnmade() {
    return unmade;
  }

  /// The call that brought no answer.
  Optional<Attempt> trouble() {
    return trouble;
  }

  /// What it said, call by call.
  List<Recording> recordings() {
    return List.copyOf(recordings);
  }

  Task.Kind kind() {
    return asked || recordings.isEmpty() ? Task.Kind.ANSWERED : Task.Kind.REPLAYED;
  }
}
