package dev.suiren.docs;

import dev.suiren.testing.GeneratedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Writes docs/proof/theses.md: which tests stand behind which thesis.
class ThesisTableTest {
  private static final Map<String, String> THESES =
      new TreeMap<>(
          Map.of(
              "S1", "A base model is not a product; tooling that makes customisation cheap is.",
              "S2", "The company's and the industry's knowledge must be learnt quickly.",
              "S3", "Personalisation puts the soul into the base: persona, and initiative.",
              "S4", "Nothing reaches a reader before its review has finished.",
              "S5", "Bases differ and get swapped; functions get lost in a swap.",
              "S6", "A scenario proven in one enterprise spreads to its industry.",
              "S7", "Education, office, code, car, medicine, translation, speech.",
              "S8", "Training and inference run on whatever cards one has."));
  private static final Pattern TAG = Pattern.compile("@Tag\\(\"(S\\d)\"\\)");
  private static final Pattern METHOD = Pattern.compile("\\bvoid (\\w+)\\(");

  @Test
  void theTableIsWhatTheTestsSay() throws IOException {
    Map<String, List<String>> tests = new TreeMap<>();
    for (String folder : List.of("app/src/test/java", "e2e/src/test/java")) {
      for (Path file : GeneratedDocument.sources(folder)) {
        collect(file, Files.readString(file), tests);
      }
    }
    StringBuilder text =
        new StringBuilder(
            "# Theses and the tests behind them\n\nGenerated from the tests' tags; do not edit.\n");
    THESES.forEach(
        (id, thesis) -> {
          text.append("\n## %s: %s\n\n".formatted(id, thesis));
          List<String> found = tests.getOrDefault(id, List.of());
          text.append(
              found.isEmpty() ? "No room serves it yet.\n" : String.join("\n", found) + "\n");
        });
    GeneratedDocument.check("docs/proof/theses.md", text.toString());
  }

  private static void collect(Path file, String source, Map<String, List<String>> tests) {
    String name = file.getFileName().toString().replace(".java", "");
    Matcher tag = TAG.matcher(source);
    while (tag.find()) {
      boolean wholeClass = tag.start() < source.indexOf("class " + name);
      Matcher method = METHOD.matcher(source);
      String what =
          wholeClass || !method.find(tag.end())
              ? "`%s`".formatted(name)
              : "`%s.%s`".formatted(name, method.group(1));
      tests.computeIfAbsent(tag.group(1), id -> new ArrayList<>()).add("- " + what);
    }
  }
}
