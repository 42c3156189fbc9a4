package dev.suiren.proof.internal;

import dev.suiren.checks.Check;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.Reason;
import dev.suiren.proof.Trials.Compared;
import dev.suiren.proof.Trials.Judged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Scores as JSON Lines, as `proof compare` reads them: `null` where a check was not answered. Of
/// the reason only the code is written, since the rest may quote the answer.
final class ScoreFile {
  private ScoreFile() {}

  /// In place of what was there, whole or not at all.
  ///
  /// @param compared with another base; where that was done several times while the run went on,
  ///   each line says so
  static void write(
      JsonMapper json, Path file, Collection<Judged> judged, Optional<Compared> compared) {
    Optional<Compared> watched = compared.filter(it -> it.looks() > 1);
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try {
      try (LineFile lines = new LineFile(json, half)) {
        judged.forEach(one -> lines.write(line(json, one, watched)));
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode line(JsonMapper json, Judged judged, Optional<Compared> watched) {
    Check check = judged.check();
    ObjectNode line = json.createObjectNode();
    line.put("item", check.id());
    line.put("function", check.subject().function());
    line.put("cluster", check.subject().cluster());
    line.put("repeat", judged.repeat());
    line.putNull("score");
    judged.judgement().score().ifPresent(it -> line.put("score", it));
    line.put("dimension", check.subject().dimension().words());
    reason(judged.judgement()).ifPresent(it -> line.put("why", it));
    judged.took().ifPresent(it -> line.put("millis", it.toMillis()));
    watched.ifPresent(it -> line.putObject("plan").put("look", it.look()).put("looks", it.looks()));
    return line;
  }

  private static Optional<String> reason(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Right _ -> Optional.empty();
      case Judgement.Wrong(Reason reason) -> Optional.of(code(reason));
      case Judgement.NotAnswered(Reason reason) -> Optional.of(code(reason));
    };
  }

  private static String code(Reason reason) {
    return reason.code().name().toLowerCase(Locale.ROOT);
  }
}
