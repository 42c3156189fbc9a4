package dev.suiren.swaps.internal;

import dev.suiren.comparison.Pairs;
import dev.suiren.people.Caller;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Scores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The scores of two runs as files, for as long as they are read; the way is that of `proof
/// compare`, so that runs of any length take the same memory.
record RunFiles(Scores scores) {

  /// Empty where nothing was answered in both.
  Optional<Pairs> findPairs(Caller caller, RunId a, RunId b) {
    try {
      Path folder = Files.createTempDirectory("suiren-swap");
      Path first = folder.resolve("A");
      Path second = folder.resolve("B");
      try {
        scores.write(caller, a, first);
        scores.write(caller, b, second);
        return Pairs.find(first, second);
      } finally {
        Files.deleteIfExists(first);
        Files.deleteIfExists(second);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
