package dev.suiren.checks;

import dev.suiren.kernel.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the tools that a check offers, and holds what it expects against them.
final class ToolList {
  private static final Set<String> FIELDS = Set.of("name", "description", "parameters");
  private static final int MOST = 64;
  private static final String ANY = "{\"type\":\"object\",\"properties\":{}}";

  private ToolList() {}

  static List<Tool> of(Fields fields) {
    if (!fields.has("tools")) {
      return List.of();
    }
    List<Tool> tools = new ArrayList<>();
    for (Entry entry : fields.entries("tools")) {
      Tool tool = tool(Fields.of(fields.file(), entry, "tools."));
      if (tools.stream().anyMatch(other -> other.name().equals(tool.name()))) {
        throw fields.file().at(entry.line(), "tools.name", "the tool " + tool.name() + " twice");
      }
      tools.add(tool);
    }
    if (tools.isEmpty() || tools.size() > MOST) {
      throw fields.wrong("tools", "expected 1 to " + MOST + " tools");
    }
    return List.copyOf(tools);
  }

  private static Tool tool(Fields fields) {
    fields.only(FIELDS);
    String name = fields.text("name");
    if (!Tool.isName(name)) {
      throw fields.wrong("name", "letters of ASCII, digits, _ and -, at most 64");
    }
    String parameters = fields.has("parameters") ? json(fields.within("parameters").sheet()) : ANY;
    return new Tool(name, fields.text("description", ""), parameters);
  }

  private static String json(Entry entry) {
    return JsonEntries.JSON.writeValueAsString(JsonEntries.json(entry));
  }

  /// A call of a tool that is not offered could never be right.
  static void refuseOthers(Fields fields, List<Tool> tools, List<Expectation> expectations) {
    Set<String> names = tools.stream().map(Tool::name).collect(Collectors.toSet());
    for (Expectation expectation : expectations) {
      if (expectation instanceof Expectation.CallsTool calls
          && !names.isEmpty()
          && !names.contains(calls.name())) {
        throw fields.wrong("expect", "calls " + calls.name() + ", which is none of its tools");
      }
    }
  }
}
