package dev.suiren.proof.internal;

import dev.suiren.audit.Verdict;
import dev.suiren.audit.VerdictLine;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the audit said of each text, as JSON Lines in the order of the texts.
final class VerdictFile implements AutoCloseable {
  private final JsonMapper json;
  private final LineFile lines;

  /// @param anew whether what stands in the file is dropped
  VerdictFile(JsonMapper json, Path file, boolean anew) {
    this.json = json;
    this.lines =
        new LineFile(
            json,
            file,
            StandardOpenOption.CREATE,
            anew ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND,
            StandardOpenOption.WRITE);
  }

  /// The texts of all rounds with what was said of them.
  static List<Inspected> read(JsonMapper json, Path file, List<Plan> plans) {
    List<Item> lines = Item.list(json, DataFile.of(file));
    int wanted = plans.stream().mapToInt(plan -> plan.asked().size()).sum();
    if (lines.size() != wanted) {
      throw new ProblemException(
          Problem.BAD_INPUT,
          "%s holds %d predictions, not %d".formatted(file.getFileName(), lines.size(), wanted));
    }
    List<Inspected> all = new ArrayList<>();
    for (Plan plan : plans) {
      for (Asked asked : plan.asked()) {
        all.add(Inspected.of(asked, plan.terms(), lines.get(all.size()).object()));
      }
    }
    return all;
  }

  void write(Asked asked, Verdict verdict) {
    ObjectNode line = json.createObjectNode();
    line.put("id", asked.item().id());
    asked.variant().ifPresent(it -> line.put("variant", it.disguise()).put("number", it.number()));
    if (asked.ours()) {
      line.put("set", "clean");
    }
    VerdictLine.add(line, verdict, asked.text());
    lines.write(line);
  }

  @Override
  public void close() {
    lines.close();
  }
}
