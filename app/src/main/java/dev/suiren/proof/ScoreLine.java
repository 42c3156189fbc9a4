package dev.suiren.proof;

import dev.suiren.checks.Check;
import dev.suiren.checks.Reason;
import dev.suiren.proof.Trials.Judged;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One score as a line of JSON, as `proof compare` reads it: `null` where a check was not answered.
/// Of a reason only the code is written, since the rest may quote the answer.
///
/// @param item id of the check
public record ScoreLine(
    String item, Check.Subject subject, int repeat, OptionalDouble score, Answer answer) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// @param why empty where it was right
  /// @param human whether a person's verdict counts
  /// @param look which look at the growing run this is written after; empty where there was none
  public record Answer(
      Optional<Reason.Code> why, OptionalLong millis, boolean human, Optional<Look> look) {}

  public record Look(int look, int looks) {}

  /// What was judged by the program.
  public static ScoreLine of(Judged judged, Optional<Look> look) {
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

  public String text() {
    ObjectNode line = JSON.createObjectNode();
    line.put("item", item);
    line.put("function", subject.function());
    line.put("cluster", subject.cluster());
    line.put("repeat", repeat);
    line.putNull("score");
    score.ifPresent(it -> line.put("score", it));
    line.put("dimension", subject.dimension().words());
    answer.why().ifPresent(it -> line.put("why", it.name().toLowerCase(Locale.ROOT)));
    answer.millis().ifPresent(it -> line.put("millis", it));
    answer
        .look()
        .ifPresent(it -> line.putObject("plan").put("look", it.look()).put("looks", it.looks()));
    if (answer.human()) {
      line.put("judge", "human");
    }
    return JSON.writeValueAsString(line);
  }

  /// Writes lines in place of what was there, whole or not at all.
  ///
  /// @param writing is given what takes each line
  public static void write(Path file, Consumer<Consumer<String>> writing) {
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(half)) {
        writing.accept(line -> append(out, line));
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds one line and its end.
  public static void append(Writer out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
