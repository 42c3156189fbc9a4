package dev.suiren.runs.internal;

import dev.suiren.checks.Judgement;
import dev.suiren.checks.Reason;
import dev.suiren.people.Caller;
import dev.suiren.runs.RunId;
import dev.suiren.runs.Score;
import dev.suiren.runs.Scores;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Scores from rows.
record KeptScores(Store store, JsonMapper json) implements Scores {

  @Override
  public void read(Caller caller, RunId run, Consumer<Score> each) {
    store.get(caller, run);
    store.judgements().read(run, row -> each.accept(score(row)));
  }

  @Override
  public void write(Caller caller, RunId run, Path file) {
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(half)) {
        lines(caller, run, line -> append(out, line));
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(BufferedWriter out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void lines(Caller caller, RunId run, Consumer<String> each) {
    read(caller, run, score -> each.accept(json.writeValueAsString(line(score))));
  }

  /// As `proof run --out` writes it, and whose verdict it is where a person's counts.
  private ObjectNode line(Score score) {
    ObjectNode line = json.createObjectNode();
    Score.Subject subject = score.subject();
    line.put("item", subject.item());
    line.put("function", subject.function());
    line.put("cluster", subject.cluster());
    line.put("repeat", score.repeat());
    line.putNull("score");
    score.score().ifPresent(it -> line.put("score", it));
    line.put("dimension", subject.dimension().words());
    score.answer().why().ifPresent(it -> line.put("why", it.name().toLowerCase(Locale.ROOT)));
    score.answer().millis().ifPresent(it -> line.put("millis", it));
    if (score.human()) {
      line.put("judge", "human");
    }
    return line;
  }

  private static Score score(JudgementRow row) {
    Optional<Duration> took = row.program().took();
    return new Score(
        row.place().check(),
        row.subject(),
        row.place().repeat(),
        row.score(),
        row.human().isPresent(),
        new Score.Answer(
            code(row.program().judgement()),
            took.map(it -> OptionalLong.of(it.toMillis())).orElseGet(OptionalLong::empty)));
  }

  private static Optional<Reason.Code> code(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Right _ -> Optional.empty();
      case Judgement.Wrong(Reason reason) -> Optional.of(reason.code());
      case Judgement.NotAnswered(Reason reason) -> Optional.of(reason.code());
    };
  }
}
