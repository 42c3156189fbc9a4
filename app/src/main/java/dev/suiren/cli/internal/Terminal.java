package dev.suiren.cli.internal;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The terminal a person looks at; keeps a document from steering the one it is printed on.
final class Terminal {
  private static final Path STDOUT = Path.of("/proc/self/fd/1");
  private static final Path STDERR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /// Whether stderr goes to a terminal.
  static boolean showsErrors() {
    return isTerminal(STDERR);
  }

  /// Whether stdout goes to a terminal, and its user wants more there than plain letters: see
  /// https://no-color.org.
  static boolean showsBold(Map<String, String> environment) {
    return allowsBold(environment) && isTerminal(STDOUT);
  }

  static boolean allowsBold(Map<String, String> environment) {
    String kind = environment.getOrDefault("TERM", "dumb");
    return environment.getOrDefault("NO_COLOR", "").isEmpty() && !kind.equals("dumb");
  }

  /// Java knows only of stdin and stdout together; Linux tells of each.
  private static boolean isTerminal(Path stream) {
    try {
      String target = Files.readSymbolicLink(stream).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      Console console = System.console();
      return console != null && console.isTerminal();
    }
  }

  /// Control characters but line feed become visible marks.
  static String visible(String text) {
    return text.codePoints()
        .map(c -> c != '\n' && Character.isISOControl(c) ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// The same on one line.
  static String line(String text) {
    return visible(text.replace('\n', ' ').replace('\t', ' '));
  }

  /// Visible text in bold letters (ECMA-48, SGR).
  static String bold(String visible) {
    return "\u001b[1m" + visible + "\u001b[22m";
  }
}
