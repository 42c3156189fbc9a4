package dev.suiren.ledger.internal;

import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Deed.Kind;
import dev.suiren.testing.Databases;
import java.nio.file.Path;
import java.util.List;

/// Writes entries, both ways, until it is killed; says after each one that it is on disk.
final class WritingProcess {
  static final String WRITTEN = "written";

  private WritingProcess() {}

  static List<String> command(Path home) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        WritingProcess.class.getName(),
        home.toString());
  }

  public static void main(String[] arguments) {
    try (LedgerHome home = new LedgerHome(Databases.SQLITE, Path.of(arguments[0]))) {
      while (!Thread.currentThread().isInterrupted()) {
        home.ledger().note(Deed.of(Kind.HELD, "noted"));
        home.write(1);
        System.out.println(WRITTEN);
      }
    }
  }
}
