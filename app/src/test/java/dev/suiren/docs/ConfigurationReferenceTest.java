package dev.suiren.docs;

import dev.suiren.testing.GeneratedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Writes docs/configuration.md from the settings records: name, type, default, meaning. What the
/// server itself understands is written by hand.
class ConfigurationReferenceTest {
  private static final Pattern PREFIX =
      Pattern.compile("@ConfigurationProperties\\(\\s*\"([^\"]+)\"\\s*\\)");
  private static final Pattern PARAMETER = Pattern.compile("^/// @param (\\w+) (.*)$");
  private static final Pattern COMPONENT =
      Pattern.compile(
          "(?:@DefaultValue(?:\\(((?:\"[^\"]*\")|(?:\\{[^}]*\\}))\\))?\\s*)?"
              + "([A-Z]?[\\w.]+(?:<[^>]+>)?)\\s+(\\w+)\\s*[,)]");

  @Test
  void theReferenceIsWhatTheCodeSays() throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            # Configuration

            Generated from the settings records; do not edit. Put settings into `suiren.properties` in the
            home folder (`--home`, default `~/.suiren`), or give them as environment variables
            (`SUIREN_LIBRARY_VECTORS` for `suiren.library.vectors`). A name in camel case is written with hyphens.

            ## server

            | setting | type | default | meaning |
            |---|---|---|---|
            | `server.address` | address | `127.0.0.1` | the address that is listened on: this machine only; `0.0.0.0` for every network, and then name the hosts under `suiren.web.hosts` |
            | `server.port` | int | `7878` | the port; `up --port N` comes before it |

            Nothing here speaks https: put a reverse proxy with a certificate in front, name it under
            `suiren.web.proxies` and its public name under `suiren.web.hosts`, for example:

            ```
            suiren.web.hosts=docs.example.org
            suiren.web.proxies=127.0.0.1
            ```
            """);
    for (Path file : GeneratedDocument.sources("app/src/main/java")) {
      String source = Files.readString(file);
      Matcher prefix = PREFIX.matcher(source);
      if (prefix.find()) {
        text.append(section(file, source, prefix.group(1)));
      }
    }
    GeneratedDocument.check("docs/configuration.md", text.toString());
  }

  private static String section(Path file, String source, String prefix) {
    String name = file.getFileName().toString().replace(".java", "");
    return "\n## %s\n\n| setting | type | default | meaning |\n|---|---|---|---|\n%s\n"
        .formatted(prefix, String.join("\n", rows(source, name, prefix)));
  }

  /// One row a component; a component whose type is a record of the same file gives that one's
  /// rows.
  private static List<String> rows(String source, String record, String prefix) {
    int start = source.indexOf("record " + record + "(");
    String head = source.substring(start);
    String components = head.substring(head.indexOf('('), head.indexOf(") {") + 1);
    List<String> rows = new ArrayList<>();
    Matcher component = COMPONENT.matcher(components);
    while (component.find()) {
      String type = component.group(2);
      String name = prefix + "." + hyphens(component.group(3));
      if (source.contains("record " + type + "(")) {
        rows.addAll(rows(source, type, name));
        continue;
      }
      String fallback = component.group(1) == null ? "" : component.group(1);
      rows.add(
          "| `%s` | %s | %s | %s |"
              .formatted(
                  name,
                  type.replaceAll("Optional<(.*)>", "$1, optional"),
                  fallback.isEmpty() ? "" : "`" + fallback.replace("\"", "") + "`",
                  meaning(source.substring(0, start), component.group(3))));
    }
    return rows;
  }

  /// The last `@param` of that name before the record begins.
  private static String meaning(String before, String name) {
    String meaning = "";
    boolean inside = false;
    for (String line : before.lines().map(String::strip).toList()) {
      Matcher parameter = PARAMETER.matcher(line);
      if (parameter.matches()) {
        inside = parameter.group(1).equals(name);
        meaning = inside ? parameter.group(2) : meaning;
      } else if (inside && line.startsWith("///") && line.length() > 3) {
        meaning += " " + line.substring(3).strip();
      } else {
        inside = false;
      }
    }
    return meaning.replace("|", "\\|");
  }

  private static String hyphens(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
  }
}
