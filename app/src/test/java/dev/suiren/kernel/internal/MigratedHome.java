package dev.suiren.kernel.internal;

import com.zaxxer.hikari.HikariDataSource;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/// Opens homes for tests exactly as the product's own wiring does, without its jobs.
public final class MigratedHome {
  private MigratedHome() {}

  public static TestHome sqlite(Path folder) {
    return open(
        new KernelSettings(folder, Optional.empty(), Optional.empty(), Optional.empty(), 2));
  }

  public static TestHome postgres(Path folder, String url) {
    return open(
        new KernelSettings(folder, Optional.of(url), Optional.empty(), Optional.empty(), 2));
  }

  private static TestHome open(KernelSettings settings) {
    KernelWiring wiring = new KernelWiring();
    try {
      Home home = wiring.home(settings);
      HikariDataSource source = wiring.dataSource(settings, home);
      return new TestHome(home, wiring.db(source, settings), source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
