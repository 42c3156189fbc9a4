package dev.suiren.checks;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Reads YAML without making anything of it: its tree is taken as it is composed, so that no tag
/// can name a type. Aliases, documents after the first, and depth beyond reason are refused.
final class YamlEntries {
  private static final int MOST_DEPTH = 30;

  private final FaultyFile file;

  private YamlEntries(FaultyFile file) {
    this.file = file;
  }

  /// The list a file consists of, or the list under `checks`.
  static List<Entry> read(FaultyFile file, String text, int mostCharacters) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    options.setNestingDepthLimit(MOST_DEPTH);
    options.setCodePointLimit(mostCharacters);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      return root == null ? List.of() : new YamlEntries(file).list(root);
    } catch (MarkedYAMLException wrong) {
      int line = wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
      throw file.at(line, "not YAML: " + wrong.getProblem());
    } catch (YAMLException wrong) {
      throw file.whole(
          "not YAML: " + String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private List<Entry> list(Node root) {
    Entry all = entry(root, 0);
    if (all instanceof Entry.Sheet sheet
        && sheet.fields().size() == 1
        && sheet.fields().get("checks") instanceof Entry.Row row) {
      return row.entries();
    }
    if (all instanceof Entry.Row row) {
      return row.entries();
    }
    throw file.at(all.line(), "expected a list of checks, or 'checks:' with a list");
  }

  private Entry entry(Node node, int depth) {
    int line = node.getStartMark().getLine() + 1;
    if (depth > MOST_DEPTH || node.getAnchor() != null) {
      throw file.at(line, "neither anchors nor deep nesting are taken");
    }
    return switch (node) {
      case ScalarNode scalar -> word(line, scalar);
      case SequenceNode sequence -> row(line, sequence, depth);
      case MappingNode mapping -> sheet(line, mapping, depth);
      default -> throw file.at(line, "not a text, list or map");
    };
  }

  private Entry word(int line, ScalarNode scalar) {
    boolean tagged = !scalar.getTag().startsWith(Tag.PREFIX);
    if (tagged) {
      throw file.at(line, "tags are not taken");
    }
    return new Entry.Word(line, scalar.getValue(), !scalar.isPlain());
  }

  private Entry row(int line, SequenceNode sequence, int depth) {
    List<Entry> entries = new ArrayList<>();
    sequence.getValue().forEach(node -> entries.add(entry(node, depth + 1)));
    return new Entry.Row(line, entries);
  }

  private Entry sheet(int line, MappingNode mapping, int depth) {
    Map<String, Entry> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw file.at(line, "a field has a name");
      }
      Entry value = entry(tuple.getValueNode(), depth + 1);
      if (fields.put(key.getValue(), value) != null) {
        throw file.at(value.line(), key.getValue(), "given twice");
      }
    }
    return new Entry.Sheet(line, fields);
  }
}
