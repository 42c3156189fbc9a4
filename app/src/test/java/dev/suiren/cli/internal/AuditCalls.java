package dev.suiren.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/// `audit` on lines that a test gives, in a folder of its own.
abstract class AuditCalls {
  @TempDir Path folder;
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  final int audit(String lines, String... arguments) throws IOException {
    return audit(lines.getBytes(StandardCharsets.UTF_8), arguments);
  }

  final int audit(byte[] lines, String... arguments) throws IOException {
    Surroundings here =
        new Surroundings(
            Map.of("SUIREN_HOME", folder.resolve("home").toString()),
            folder,
            false,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new AuditCall(here, new ByteArrayInputStream(lines)).run(Arrays.asList(arguments));
  }

  final List<String> printed() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  static String released(String line) {
    int from = line.indexOf("\"released\":\"") + 12;
    return line.substring(from, line.indexOf('"', from));
  }
}
