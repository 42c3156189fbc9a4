package dev.suiren.cli.internal;

import dev.suiren.audit.PolicyHistory;
import dev.suiren.audit.PolicyHistory.Change;
import dev.suiren.audit.PolicyHistory.Changes;
import dev.suiren.audit.PolicyHistory.ContextChange;
import dev.suiren.audit.PolicyHistory.Difference;
import dev.suiren.audit.PolicyHistory.HandlingChange;
import dev.suiren.audit.PolicyHistory.SettingChange;
import dev.suiren.audit.PolicyHistory.Weight;
import dev.suiren.audit.PolicySetting;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What makes two epochs of the policy different, for the owner, whose own terms they are: a line
/// for each change, or one JSON object.
record ComparedEpochs(PolicyHistory history, JsonMapper json) {

  void compare(Invocation invocation, Caller caller, List<String> epochs) {
    Difference difference =
        history.compare(caller, number(epochs.getFirst()), number(epochs.getLast()));
    if (invocation.arguments().flag("json")) {
      invocation.out().accept(json.writeValueAsString(object(difference)));
    } else {
      lines(difference).forEach(line -> invocation.out().accept(Terminal.line(line)));
    }
  }

  private static long number(String epoch) {
    if (!epoch.matches("\\d{1,18}")) {
      throw new ProblemException(Problem.WRONG_USAGE, "an epoch is a number, such as 12");
    }
    return Long.parseLong(epoch);
  }

  private static List<String> lines(Difference difference) {
    List<String> lines = new ArrayList<>();
    add("+", difference.added(), lines);
    add("-", difference.removed(), lines);
    add("~", difference.changed(), lines);
    difference
        .contexts()
        .ifPresentOrElse(
            contexts -> {
              contexts.first().forEach(change -> lines.add(line(change)));
              more(contexts.total() - contexts.first().size(), lines);
            },
            () -> lines.add("the contexts of one of these epochs were not kept"));
    difference.besides().handling().forEach(change -> lines.add(line(change)));
    difference
        .besides()
        .settings()
        .ifPresentOrElse(
            settings -> settings.forEach(change -> lines.add(line(change))),
            () -> lines.add("the settings of one of these epochs were not kept"));
    if (difference.filesDiffer()) {
      lines.add("files differ: they are yours, and going back to an epoch does not change them");
    }
    if (lines.isEmpty()) {
      lines.add("no difference");
    }
    return lines;
  }

  private static void add(String sign, Changes changes, List<String> lines) {
    changes.first().forEach(change -> lines.add(sign + " " + line(change)));
    more(changes.total() - changes.first().size(), lines);
  }

  private static void more(int left, List<String> lines) {
    if (left > 0) {
      lines.add("… and " + left + " more");
    }
  }

  private static String line(Change change) {
    String before = weights(change.before());
    String after = weights(change.after());
    String between = before.isEmpty() || after.isEmpty() ? "" : " → ";
    return change.term().value() + "  " + before + between + after;
  }

  private static String line(ContextChange change) {
    return (change.added() ? "+ " : "- ")
        + "context "
        + change.term().value()
        + " in "
        + change.text().value();
  }

  private static String line(HandlingChange change) {
    return "~ %s  %s → %s"
        .formatted(change.kind().word(), weights(change.before()), weights(change.after()));
  }

  private static String line(SettingChange change) {
    return "~ %s  %s → %s"
        .formatted(name(change.either()), value(change.before()), value(change.after()));
  }

  private static String name(PolicySetting setting) {
    return setting.audience().map(it -> it.word() + " ").orElse("")
        + setting.name().word().replace('_', ' ');
  }

  private static String value(Optional<PolicySetting> setting) {
    return setting.map(PolicySetting::value).orElse("-");
  }

  private static String weights(List<Weight> weights) {
    return weights.stream()
        .map(
            weight ->
                weight.effect().word()
                    + " "
                    + weight.audiences().stream()
                        .map(Audience::word)
                        .collect(Collectors.joining(",")))
        .collect(Collectors.joining("; "));
  }

  private ObjectNode object(Difference difference) {
    ObjectNode object = json.createObjectNode();
    object.put("before", difference.before()).put("after", difference.after());
    add(object.putObject("added"), difference.added());
    add(object.putObject("removed"), difference.removed());
    add(object.putObject("changed"), difference.changed());
    difference
        .contexts()
        .ifPresent(
            contexts -> {
              ObjectNode node = object.putObject("contexts");
              node.put("added", contexts.added()).put("removed", contexts.removed());
              ArrayNode first = node.putArray("first");
              for (ContextChange change : contexts.first()) {
                first
                    .addObject()
                    .put("added", change.added())
                    .put("term", change.term().value())
                    .put("context", change.text().value());
              }
            });
    add(object.putArray("handling"), difference.besides().handling());
    difference
        .besides()
        .settings()
        .ifPresent(settings -> addSettings(object.putArray("settings"), settings));
    return object.put("filesDiffer", difference.filesDiffer());
  }

  private static void add(ArrayNode array, List<HandlingChange> handling) {
    for (HandlingChange change : handling) {
      array
          .addObject()
          .put("kind", change.kind().word())
          .put("before", weights(change.before()))
          .put("after", weights(change.after()));
    }
  }

  private static void addSettings(ArrayNode array, List<SettingChange> settings) {
    for (SettingChange change : settings) {
      array
          .addObject()
          .put("setting", name(change.either()))
          .put("before", value(change.before()))
          .put("after", value(change.after()));
    }
  }

  private static void add(ObjectNode node, Changes changes) {
    ArrayNode terms = node.put("total", changes.total()).putArray("first");
    for (Change change : changes.first()) {
      terms
          .addObject()
          .put("term", change.term().value())
          .put("before", weights(change.before()))
          .put("after", weights(change.after()));
    }
  }
}
