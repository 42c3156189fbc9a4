package dev.suiren.cli.internal;

import dev.suiren.comparison.Gate;
import dev.suiren.comparison.Leftovers;
import dev.suiren.proof.Trials.Compared;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a trial says of its base beside another one.
record ComparedText(Compared compared) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SHOWN = 10;

  /// As `proof compare` prints it; with `json` a line about the looks comes last.
  List<String> table(boolean json) {
    List<String> lines = new ArrayList<>();
    if (compared.looked().isPresent()) {
      lines.addAll(ProofText.of(compared.looked().get().comparison(), json));
    } else if (!json) {
      lines.add("gate: " + Gate.UNDECIDED.word() + ", the run ended before it could be looked at");
    }
    if (json) {
      ObjectNode line = JSON.createObjectNode();
      line.put("look", compared.look()).put("looks", compared.looks());
      compared.notAsked().forEach(line.putArray("notAsked")::add);
      lines.add(JSON.writeValueAsString(line));
    }
    return lines;
  }

  /// What a reader has to know about it.
  ///
  /// @param file the other base's scores
  List<String> remarks(String file) {
    List<String> lines = new ArrayList<>();
    compared
        .looked()
        .ifPresent(it -> lines.addAll(ProofText.leftovers(used(it.leftovers()), file, "this run")));
    if (compared.looks() > 1) {
      lines.add(ending());
    }
    if (!compared.notAsked().isEmpty()) {
      int all = compared.notAsked().size();
      String more = all > SHOWN ? " and " + (all - SHOWN) + " more (--json names all)" : "";
      lines.add(
          "not asked: "
              + Terminal.line(
                  String.join(", ", compared.notAsked().subList(0, Math.min(SHOWN, all))))
              + more);
    }
    return lines;
  }

  private String ending() {
    String look = "look %d of %d".formatted(compared.look(), compared.looks());
    if (!compared.notAsked().isEmpty()) {
      return "every verdict was there at %s: %d checks were not asked"
          .formatted(look, compared.notAsked().size());
    }
    return compared.look() == compared.looks()
        ? "all was asked: " + look
        : "the run ended after " + look + ", before every verdict was there";
  }

  /// What was left out on purpose has no counterpart, and is told by itself.
  private Leftovers used(Leftovers left) {
    return compared.notAsked().isEmpty()
        ? left
        : new Leftovers(
            0,
            List.of(),
            left.onlyInB(),
            left.itemsOnlyInB(),
            left.itemsWithFewerPairs(),
            left.mostPairs(),
            left.unanswered(),
            left.functionsOnlyInA(),
            left.flaky(),
            left.watched());
  }
}
