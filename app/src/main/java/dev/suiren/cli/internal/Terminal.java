package dev.suiren.cli.internal;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The terminal a person looks at; keeps a document from steering the one it is printed on.
final class Terminal {
  private static final Path STDERR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /// Whether stderr goes to a terminal. Java knows only of stdin and stdout together; Linux tells
  /// of each.
  static boolean showsErrors() {
    try {
      String target = Files.readSymbolicLink(STDERR).toString();
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
}
