package dev.suiren.runs;

import dev.suiren.audit.Cleared;
import dev.suiren.base.SourceId;
import dev.suiren.proof.Card;
import dev.suiren.proof.Progress;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.Trials;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One time that a set of checks was put to a base, finished or not.
public record Run(RunId id, KeptSet set, Asked base, Terms terms, Course course, Tally tally) {

  /// The base that was asked, as it was then.
  ///
  /// @param name as it was called when the run was begun; of a recording the file's name
  public record Asked(
      Cleared<String> name, Cleared<String> url, Cleared<String> model, SourceId source) {

    /// Whether nobody was asked: documents answered by themselves.
    public boolean isNone() {
      return source.value().equals(Trials.NO_BASE);
    }
  }

  /// On what terms it was ordered.
  ///
  /// @param repeats how often each check is put
  /// @param limits their budget is that of all parts together
  public record Terms(int repeats, Limits limits) {}

  /// How it goes, or went.
  ///
  /// @param why it ended before all calls were made; empty otherwise
  /// @param by who ordered it last; empty for one who is gone
  /// @param ended empty while it is under way, and for one that broke off
  /// @param progress what all its parts paid together
  public record Course(
      State state,
      Optional<Why> why,
      Optional<Cleared<String>> by,
      Instant started,
      Optional<Instant> ended,
      Progress progress) {}

  public enum State {
    RUNNING,
    /// All calls were made; some may have failed.
    DONE,
    STOPPED,
    FAILED,
    /// The process that ran it is gone.
    INTERRUPTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Why a run stopped or failed.
  public enum Why {
    BY_HAND,
    MONEY_SPENT,
    /// The base turned everything away, or is not there any more.
    BASE_FAILED,
    /// A fault of ours or of the machine; the log says which.
    BROKEN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What came of it so far, people's verdicts before the program's.
  ///
  /// @param judged answers that were judged, over all repeats
  /// @param right of these
  /// @param clusters they belong to
  /// @param byHand of the judged, where a person's verdict counts
  public record Tally(int judged, int right, int unanswered, int clusters, int byHand) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /// Empty where nothing was judged.
    public Optional<Card.Share> share() {
      return judged == 0
          ? Optional.empty()
          : Optional.of(Card.Share.of((double) right / judged, clusters));
    }
  }

  /// Whether it can be taken up again.
  public boolean isResumable() {
    return switch (course.state()) {
      case RUNNING -> false;
      case STOPPED, FAILED, INTERRUPTED -> true;
      case DONE -> course.progress().failed() > 0;
    };
  }
}
