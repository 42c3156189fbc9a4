package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Audit;
import dev.suiren.audit.DryRun;
import dev.suiren.audit.DryRun.Draft;
import dev.suiren.audit.DryRun.Trial;
import dev.suiren.audit.ListId;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.PolicyHistory;
import dev.suiren.audit.TermLists;
import dev.suiren.audit.TermLists.Upload;
import dev.suiren.audit.spi.Inspectable;
import dev.suiren.library.CollectionId;
import dev.suiren.library.FileState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An owner tries a list on the library, puts it in force, and goes back.
class PolicyEditingTest {
  @TempDir Path folder;
  private House house;
  private CollectionId handbook;

  @BeforeEach
  void open() {
    house = House.open(folder);
    handbook = house.collection("Handbook");
    house.add(handbook, "leave.md", "# Leave\n\nLeave is 18 days, says the nightjar plan.\n");
    house.add(handbook, "pay.md", "# Pay\n\nPay comes on the 25th.\n");
    house.settled(handbook);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Trial tried(Draft draft) {
    DryRun dryRun = house.get(DryRun.class);
    dryRun.begin(house.local(), draft);
    House.await(() -> dryRun.find(house.local()).orElseThrow().state() != DryRun.State.RUNNING);
    return dryRun.find(house.local()).orElseThrow();
  }

  private boolean settledAs(long held) {
    return house.settled(handbook).stream().filter(f -> f.state() == FileState.HELD).count()
        == held;
  }

  @Test
  void aListIsTriedOnTheLibraryPutInForceAndTakenBack() {
    TermLists lists = house.get(TermLists.class);
    ListId id = lists.add(house.local(), Upload.of("birds.txt", "nightjar\n")).id();
    Trial trial = tried(new Draft.Switched(id, ListMode.STANDARD));
    assertThat(trial.state()).isEqualTo(DryRun.State.DONE);
    assertThat(trial.total()).isEqualTo(2);
    assertThat(trial.counts()).isEqualTo(new DryRun.Counts(1, 0, 0, 1));
    assertThat(trial.examples().getFirst().name().value()).isEqualTo("leave.md");
    assertThat(settledAs(0)).isTrue();

    lists.measure(house.local(), id);
    lists.switchTo(house.local(), id, ListMode.STANDARD, true);
    House.await(() -> settledAs(1));
    long epoch = house.get(Audit.class).epoch().number();
    House.await(
        () ->
            house.get(Inspectable.class).progress(house.local(), epoch).done()
                == house.get(Inspectable.class).progress(house.local(), epoch).total());
    assertThat(tried(new Draft.PutBack(1)).counts().released()).isEqualTo(1);

    house.get(PolicyHistory.class).putBack(house.local(), 1);
    House.await(() -> settledAs(0));
    assertThat(house.logs()).doesNotContain("nightjar");
  }
}
