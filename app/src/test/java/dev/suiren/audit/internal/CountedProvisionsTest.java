package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Provision;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class CountedProvisionsTest {
  @TempDir Path folder;
  private TestHome home;
  private PolicyBench bench;

  @BeforeEach
  void open() {
    home = Databases.SQLITE.open(folder.resolve("home"));
    bench = new PolicyBench(home, folder.resolve("terms.txt"));
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void listsKeptInTheHouseCountWithTheTimeOfTheirChange() {
    bench.addStandard("birds.csv", "term,aspect\n白鹭,violence\n灰鹤,fraud\n");
    Provision given = bench.provision();
    assertThat(given.terms()).isEqualTo(Map.of(Aspect.VIOLENCE, 1, Aspect.FRAUD, 1));
    assertThat(given.imported()).containsExactly(ManualClock.atNewYear().instant());
    assertThat(given.lists()).singleElement().matches(file -> file.changed().isEmpty());
  }

  @Test
  void whatIsOnlyNotedIsCountedApart() {
    bench.addStandard("birds.txt", "白鹭\n灰鹤\tnote\n");
    bench.add("tried.txt", "白鹭\n橡树\n");
    Provision given = bench.provision();
    assertThat(given.total()).isEqualTo(1);
    assertThat(given.noting()).isEqualTo(2);
    assertThat(given.imported()).hasSize(2);
  }
}
