package dev.suiren.runs;

import dev.suiren.audit.Cleared;
import dev.suiren.base.Cost;
import dev.suiren.checks.Check;
import dev.suiren.checks.Judgement;
import dev.suiren.people.Caller;
import dev.suiren.proof.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The door to what was said of the answers of a run, by the program and by people. Owner and
/// editors only, as `Runs`.
public interface Judgements {

  Figures figures(Caller caller, RunId run);

  /// In the order of the checks.
  Items items(Caller caller, RunId run, Wanted wanted);

  /// One check with some of its answers.
  ///
  /// @param from first repeat that is wanted, counted from 1
  Item item(Caller caller, RunId run, int place, int from);

  /// Sets a person's verdict on an answer, in place of any before.
  ///
  /// @param note at most `LONGEST_NOTE` characters, may be empty
  /// @throws dev.suiren.kernel.ProblemException `CONFLICT` where there is no answer to judge
  void judge(Caller caller, RunId run, Place place, boolean right, String note);

  /// Takes a person's verdict back; the program's counts again.
  void withdraw(Caller caller, RunId run, Place place);

  int LONGEST_NOTE = 1000;

  /// @param check counted from 0
  /// @param repeat counted from 1
  record Place(int check, int repeat) {}

  /// How it went by dimension, and by function; people's verdicts before the program's. Names of
  /// functions are text of others.
  record Figures(List<Card.Row> dimensions, List<Card.Row> functions) {
    public Figures {
      dimensions = List.copyOf(dimensions);
      functions = List.copyOf(functions);
    }
  }

  /// Which checks.
  enum Filter {
    ALL,
    /// At least one answer was wrong.
    WRONG,
    /// All repeats were answered, and right.
    RIGHT,
    /// At least one repeat was not answered.
    UNANSWERED,
    /// Right in one repeat and wrong in another.
    FLAKY;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param function only checks of it; empty for all
  /// @param offset at least 0
  /// @param limit 1 to `MOST`
  record Wanted(Filter filter, Optional<String> function, int offset, int limit) {
    public static final int MOST = 100;
  }

  record Items(List<Line> lines, int total) {
    public Items {
      lines = List.copyOf(lines);
    }
  }

  /// One check in a list.
  ///
  /// @param judged over all repeats
  record Line(int place, Title title, int right, int judged, int unanswered) {}

  record Title(Cleared<String> item, Cleared<String> function, Shown question) {}

  /// @param check as it was put; its texts are those of others, to be cleared before they are shown
  /// @param answers `AT_ONCE` at most
  record Item(int place, Title title, Check check, List<Answer> answers, int repeats) {
    public static final int AT_ONCE = 10;

    public Item {
      answers = List.copyOf(answers);
    }
  }

  /// @param judgement the program's; its reason may quote the answer
  /// @param reply what was judged of a check with documents; empty for all others, and for one that
  ///   is older than replies are kept
  /// @param took,cost empty where there is no answer
  record Answer(
      int repeat,
      Judgement judgement,
      Said said,
      Optional<Reply> reply,
      Optional<Duration> took,
      Optional<Cost> cost,
      Optional<Human> human) {}

  /// What the product replied over documents, as a reader would have been shown it, without the
  /// marks of citations.
  ///
  /// @param verdict of the audit: `pass`, `mask`, `unsure` or `block`
  record Reply(Shown text, List<Cited> cited, String verdict) {
    public Reply {
      cited = List.copyOf(cited);
    }
  }

  /// A citation that stood.
  ///
  /// @param start,end code points of the document's text
  record Cited(Cleared<String> document, int start, int end) {}

  /// What a base said, to the letter. Of a check with documents this is its last answer as it came.
  sealed interface Said {

    record Kept(Shown text) implements Said {}

    /// It was forgotten, or asked anew with another answer, or lies in a file.
    record Gone() implements Said {}

    record Nothing() implements Said {}
  }

  /// @param by empty for one who is gone
  record Human(boolean right, Shown note, Optional<Cleared<String>> by, Instant at) {}
}
