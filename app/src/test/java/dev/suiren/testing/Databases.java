package dev.suiren.testing;

import dev.suiren.kernel.internal.MigratedHome;
import java.nio.file.Path;

/// Both databases, for contracts that each `Sql…` class has to pass on the one and the other:
///
/// ```java
/// @ParameterizedTest @EnumSource
/// void keepsWhatWasWritten(Databases databases, @TempDir Path folder) {
///   try (TestHome home = databases.open(folder)) { … home.db() … }
/// }
/// ```
public enum Databases {
  SQLITE {
    @Override
    public TestHome open(Path folder) {
      return MigratedHome.sqlite(folder);
    }
  },
  POSTGRES {
    @Override
    public TestHome open(Path folder) {
      return MigratedHome.postgres(folder, PostgresServer.newDatabase());
    }
  };

  /// A fresh, migrated database; `folder` is where its home lies.
  public abstract TestHome open(Path folder);
}
