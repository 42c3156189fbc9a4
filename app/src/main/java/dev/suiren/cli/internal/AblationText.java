package dev.suiren.cli.internal;

import dev.suiren.proof.Steps;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Steps as a page of Markdown.
record AblationText(Targets targets) {
  private static final String HEAD =
      """
      # What each means of answering adds

      Written by `./suiren measure ablation` and never by hand. Every question of a set is answered \
      four times by the same product, with no base: by **words** alone (passages by BM25, sentences \
      by the share of the question's words they hold), with **meaning** (vectors of passages and \
      sentences), with **features** (signs of an answer, weighted by hand; they decide refusal too) \
      and with what was **learned** (the shipped way). What a figure means stands in \
      [measuring.md](../measuring.md).

      In brackets the 95 % interval: percentiles of 2,000 seeded drawings of clusters with \
      replacement. Below each step but the first stands what it added to the one before, over the \
      same drawings. Figures are shares.

      """;

  String of(List<Steps> sets, List<String> facts) {
    StringBuilder page = new StringBuilder(HEAD);
    facts.forEach(fact -> page.append("- ").append(fact).append('\n'));
    sets.stream()
        .map(Steps::settings)
        .distinct()
        .forEach(hash -> page.append("- Settings: `").append(hash).append("`\n"));
    sets.forEach(set -> set.groups().forEach(group -> page.append(table(set, group))));
    return page.toString();
  }

  private String table(Steps set, Steps.Group group) {
    StringBuilder table = new StringBuilder("\n## " + set.set());
    table.append(group.name().isEmpty() ? "" : ", " + group.name());
    table.append("\n\n%d questions, %d clusters\n\n".formatted(group.items(), group.clusters()));
    table.append("| figure | target |");
    set.names().forEach(name -> table.append(' ').append(name).append(" |"));
    table.append(" verdict |\n|---|---|").append("---|".repeat(set.names().size() + 1));
    for (Steps.Row row : group.rows()) {
      var target = targets.find(set.set(), group.name(), row.figure());
      table.append("\n| ").append(row.figure()).append(" | ");
      table.append(target.map(AblationText::shown).orElse("")).append(" | ");
      table.append(
          row.cells().stream().map(AblationText::shown).collect(Collectors.joining(" | ")));
      table.append(" | ").append(verdict(target, row)).append(" |");
    }
    return table.append('\n').toString();
  }

  private static String shown(Targets.Target target) {
    return (target.atLeast() ? "≥ " : "≤ ") + number(target.value(), "");
  }

  static String shown(Steps.Cell cell) {
    return shown(cell.value(), "")
        + cell.added().map(added -> "<br>" + shown(added, "+")).orElse("");
  }

  private static String shown(Steps.Estimate estimate, String sign) {
    return "%s [%s, %s]"
        .formatted(
            number(estimate.value(), sign),
            number(estimate.low(), sign),
            number(estimate.high(), sign));
  }

  private static String number(double value, String sign) {
    return String.format(Locale.ROOT, "%" + sign + ".3f", value);
  }

  private static String verdict(Optional<Targets.Target> target, Steps.Row row) {
    Steps.Estimate last = row.cells().getLast().value();
    return target
        .map(
            it ->
                (it.isReachedBy(last.value()) ? "reached" : "not reached")
                    + (it.isWithin(last) ? ", cannot tell from chance" : ""))
        .orElse("");
  }
}
