package dev.suiren.swaps.internal;

import dev.suiren.comparison.Pairs;
import dev.suiren.kernel.ScratchFolder;
import dev.suiren.people.Caller;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Scores;
import java.nio.file.Path;
import java.util.Optional;

/// The scores of two runs as files, for as long as they are read; the way is that of `proof
/// compare`, so that runs of any length take the same memory.
///
/// @param scratch where they lie: they hold names, and what a process leaves behind there when it
///   is ended by force is gone with the next start
record RunFiles(Scores scores, Path scratch) {

  /// Empty where nothing was answered in both.
  Optional<Pairs> findPairs(Caller caller, RunId a, RunId b) {
    try (ScratchFolder folder = ScratchFolder.in(scratch, "swap")) {
      Path first = folder.path().resolve("A");
      scores.write(caller, a, first);
      if (a.equals(b)) {
        return Pairs.find(first, first);
      }
      Path second = folder.path().resolve("B");
      scores.write(caller, b, second);
      return Pairs.find(first, second);
    }
  }
}
