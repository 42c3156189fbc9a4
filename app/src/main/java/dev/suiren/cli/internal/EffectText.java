package dev.suiren.cli.internal;

import dev.suiren.effect.Effect;
import dev.suiren.effect.EffectJson;
import dev.suiren.effect.OccasionFile;
import dev.suiren.effect.Report;
import dev.suiren.effect.Sums;
import dev.suiren.effect.Told;
import dev.suiren.effect.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What `proof effect` prints and writes.
///
/// @param on the day it is made
record EffectText(Told told, OccasionFile file, Effect effect, LocalDate on) {
  private static final Wording WORDS = new Wording(new EnglishPhrases());

  static EffectText of(Told told, OccasionFile file, LocalDate on) {
    return new EffectText(told, file, Effect.of(Sums.of(file.occasions())), on);
  }

  /// The name of a file that can be written; its ending tells the form.
  static void requireForm(String name) {
    if (!name.endsWith(".json") && !name.endsWith(".md")) {
      throw Arguments.wrongUsage("--out takes a file that ends in .json or .md");
    }
  }

  List<String> lines(boolean json) {
    return json ? effect.rows().stream().map(EffectJson::line).toList() : table();
  }

  private List<String> table() {
    TextTable table = new TextTable("", "before", "after", "difference", "95 % interval", "");
    for (Effect.Row row : effect.rows()) {
      table.add(
          WORDS.measure(row.measure()),
          WORDS.side(row.measure(), row.before()),
          WORDS.side(row.measure(), row.after()),
          row.change().map(it -> WORDS.difference(row.measure(), it.difference())).orElse("–"),
          row.change()
              .flatMap(Effect.Change::range)
              .map(range -> WORDS.range(row.measure(), range))
              .orElse("–"),
          WORDS.finding(row));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(WORDS.phrases().say("effect.measured", effect.before(), effect.after()));
    return lines;
  }

  void write(Path out) {
    String text =
        out.toString().endsWith(".json")
            ? EffectJson.whole(told, on, file.hash(), 0, effect)
            : String.join("\n", new Report(told, on, file.hash(), 0, effect, WORDS).lines());
    try {
      Files.writeString(out, text + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
