package dev.suiren.proof.internal;

import dev.suiren.checks.Check;
import dev.suiren.checks.Reason;
import dev.suiren.proof.ScoreLine;
import dev.suiren.proof.ScoreLine.Answer;
import dev.suiren.proof.ScoreLine.Look;
import dev.suiren.proof.Trials.Compared;
import dev.suiren.proof.Trials.Judged;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

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
    ScoreLine.write(file, out -> judged.forEach(one -> out.accept(line(one, look).text())));
  }

  private static ScoreLine line(Judged judged, Optional<Look> look) {
    Check check = judged.check();
    return new ScoreLine(
        check.id(),
        check.subject(),
        judged.repeat(),
        judged.judgement().score(),
        new Answer(
            judged.judgement().why().map(Reason::code),
            judged.took().map(it -> OptionalLong.of(it.toMillis())).orElseGet(OptionalLong::empty),
            false,
            look));
  }
}
