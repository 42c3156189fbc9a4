package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.kernel.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapTest {
  private static final List<String> REPLACED =
      List.of("suiren.db", "originals/one", "keys/vault.key", "terms.txt");

  @TempDir Path folder;

  private Home home(int number) throws IOException {
    Home home = new Home(folder.resolve("home" + number));
    home.create();
    fill(home.root(), "old");
    Files.writeString(home.root().resolve("suiren.db-wal"), "old");
    Files.writeString(home.index().resolve("segments"), "old");
    Files.writeString(home.root().resolve("suiren.properties"), "old");
    return home;
  }

  private static void fill(Path root, String text) throws IOException {
    for (String name : REPLACED) {
      Files.writeString(root.resolve(name), text);
    }
  }

  private static void swap(Home home, Swap.Step step) throws IOException {
    Swap swap = new Swap(home, step);
    fill(swap.begin(), "new");
    swap.commit();
  }

  /// What the next start does, killed or not.
  private static void start(Home home, Swap.Step step) throws IOException {
    home.create();
    new Swap(home, step).finish();
  }

  /// Whether the home is the new one; it is one of the two as a whole.
  private static boolean isNew(Home home) throws IOException {
    home.create();
    boolean isNew = Files.readString(home.database()).equals("new");
    for (String name : REPLACED) {
      assertThat(home.root().resolve(name)).as(name).hasContent(isNew ? "new" : "old");
    }
    assertThat(home.root().resolve("suiren.properties")).hasContent("old");
    assertThat(Files.exists(home.root().resolve("suiren.db-wal"))).isEqualTo(!isNew);
    assertThat(Swap.isEmpty(home.index())).isEqualTo(isNew);
    for (String name : List.of("restoring", "restored", "before-restore")) {
      assertThat(home.root().resolve(name)).doesNotExist();
    }
    return isNew;
  }

  @Test
  void killedAnywhereTheHomeIsTheOldOneOrTheNewOne() throws IOException {
    List<Boolean> ends = new ArrayList<>();
    boolean killed = true;
    for (int moment = 0; killed; moment++) {
      Home home = home(moment);
      killed = isKilled(moment, step -> swap(home, step));
      start(home, () -> {});
      ends.add(isNew(home));
    }
    assertThat(ends).contains(false, true).isSorted();
  }

  @Test
  void theStartThatFinishesMayBeKilledAnywhereToo() throws IOException {
    int first = 0;
    while (!isCommitted(swapKilledAt(first, 0))) {
      first++;
    }
    for (int number = 1; isCommitted(swapKilledAt(first, number)); number++, first++) {
      boolean killed = true;
      for (int second = 0; killed; second++) {
        Home home = swapKilledAt(first, 100 * number + second);
        killed = isKilled(second, step -> start(home, step));
        start(home, () -> {});
        assertThat(isNew(home)).isTrue();
      }
    }
    assertThat(first).isGreaterThan(10);
  }

  private Home swapKilledAt(int moment, int number) throws IOException {
    Home home = home(number);
    isKilled(moment, step -> swap(home, step));
    return home;
  }

  private static boolean isCommitted(Home home) {
    return Files.exists(home.root().resolve("restored"));
  }

  private interface Work {
    void run(Swap.Step step) throws IOException;
  }

  @Test
  void aFolderInWhichNothingIsBroughtStays() throws IOException {
    Home home = home(0);
    Swap swap = new Swap(home);
    Files.writeString(swap.begin().resolve("suiren.db"), "new");
    swap.commit();
    assertThat(home.database()).hasContent("new");
    assertThat(home.originals().resolve("one")).hasContent("old");
    assertThat(home.keys().resolve("vault.key")).hasContent("old");
  }

  /// Runs `work` and ends it before its change of the disk number `moment`.
  private static boolean isKilled(int moment, Work work) throws IOException {
    int[] left = {moment};
    try {
      work.run(
          () -> {
            if (left[0]-- == 0) {
              throw new Killed();
            }
          });
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  private static final class Killed extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
