package dev.suiren.proof.internal;

import dev.suiren.proof.ScoreLine;
import dev.suiren.proof.ScoreLine.Look;
import dev.suiren.proof.Trials.Compared;
import dev.suiren.proof.Trials.Judged;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/// What was judged as a file of scores.
final class ScoreFile {
  private ScoreFile() {}

  /// In place of what was there, whole or not at all.
  ///
  /// @param compared with another base; where that was done several times while the run went on,
  ///   each line says so
  static void write(Path file, Collection<Judged> judged, Optional<Compared> compared) {
    Optional<Look> look =
        compared.filter(it -> it.looks() > 1).map(it -> new Look(it.look(), it.looks()));
    ScoreLine.write(file, out -> judged.forEach(one -> out.accept(ScoreLine.of(one, look).text())));
  }
}
