package dev.suiren.runs;

import dev.suiren.people.Caller;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The door to the scores of a run as comparisons read them, people's verdicts before the
/// program's. Owner and editors only, as `Runs`.
public interface Scores {

  /// Every check as often as it was to be put, by place, then by repeat. What a run that ended
  /// early or is under way has not come to is not answered.
  void read(Caller caller, RunId run, Consumer<Score> each);

  /// The same as JSON Lines, as `proof compare` reads them; the file is there whole or not at all.
  void write(Caller caller, RunId run, Path file);

  /// The same as `write`, line by line and without line ends. Items, functions and clusters stand
  /// as they are, since they are what pairs two runs: for editors' files, not for pages.
  void lines(Caller caller, RunId run, Consumer<String> each);
}
