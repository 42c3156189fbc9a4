package dev.suiren.effect;

import dev.suiren.sheets.Markdown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One page about an effect, in Markdown, for somebody who decides and was not there.
///
/// @param hash sha-256 of the file that the figures were read from
/// @param judged how many of the questions after were taken from a run of checks
public record Report(
    Told told, LocalDate on, String hash, int judged, Effect effect, Wording words) {
  /// How many sentences there are about what an effect does not show.
  public static final int LIMITS = 5;

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + say("effect.report", Markdown.plain(told.scenario())));
    lines.add("");
    lines.add(say("effect.measured", effect.before(), effect.after()));
    lines.add("");
    about(lines, "effect.time_before", told.before());
    about(lines, "effect.time_after", told.after());
    lines.add("- " + say("effect.by") + ": " + orUnknown(told.by()));
    if (judged > 0) {
      lines.add("- " + say("effect.judged", judged));
    }
    lines.add("");
    table(lines);
    lines.add("");
    effect.rows().forEach(row -> lines.add("- " + words.sentence(row)));
    lines.add("");
    lines.add("## " + say("effect.limits"));
    lines.add("");
    IntStream.rangeClosed(1, LIMITS).forEach(it -> lines.add("- " + say("effect.limits." + it)));
    lines.add("");
    lines.add("## " + say("effect.method"));
    lines.add("");
    lines.add(say("effect.method.text"));
    lines.add("");
    lines.add(say("effect.made_on", on) + " · SHA-256 " + hash);
    return lines;
  }

  private void table(List<String> lines) {
    lines.add(
        Markdown.row(
            say("effect.measure"),
            say("effect.before"),
            say("effect.after"),
            say("effect.difference"),
            say("effect.finding")));
    lines.add(Markdown.rule(5));
    for (Effect.Row row : effect.rows()) {
      lines.add(
          Markdown.row(
              words.measure(row.measure()),
              words.side(row.measure(), row.before()),
              words.side(row.measure(), row.after()),
              row.change().map(it -> change(row.measure(), it)).orElse("–"),
              words.finding(row)));
    }
  }

  private String change(Measure measure, Effect.Change change) {
    return words.difference(measure, change.difference())
        + change.range().map(it -> " (" + words.range(measure, it) + ")").orElse("");
  }

  private void about(List<String> lines, String key, String text) {
    if (!text.isEmpty()) {
      lines.add("- " + say(key) + ": " + Markdown.plain(text));
    }
  }

  private String orUnknown(String text) {
    return text.isEmpty() ? say("effect.by.unknown") : Markdown.plain(text);
  }

  private String say(String key, Object... values) {
    return words.phrases().say(key, values);
  }
}
