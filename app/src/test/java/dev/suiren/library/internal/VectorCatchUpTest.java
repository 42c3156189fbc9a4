package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.people.Audience;
import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCatchUpTest {
  @TempDir private Path folder;
  private final FakeEncoders encoders = new FakeEncoders();
  private TestHome home;
  private SqlVectors vectors;
  private LuceneIndex index;
  private VectorCatchUp catchUp;

  @BeforeEach
  void open() {
    home = Databases.SQLITE.open(folder.resolve("home"));
    vectors = new SqlVectors(home.db());
    index = LuceneIndex.open(folder.resolve("index"), encoders);
    catchUp = newCatchUp();
  }

  private VectorCatchUp newCatchUp() {
    return new VectorCatchUp(() -> index, encoders, vectors, 2);
  }

  @AfterEach
  void close() {
    catchUp.close();
    index.close();
    home.close();
  }

  private void put(String document, int passages) {
    index.put(
        IntStream.range(0, passages)
            .mapToObj(
                i ->
                    new SearchIndex.Entry(
                        document + i, document, "r", "c", Audience.STAFF, "", "car number " + i))
            .toList());
    index.refresh();
  }

  private int drain() {
    int all = 0;
    for (int some = catchUp.step(); some > 0; some = catchUp.step()) {
      all += some;
    }
    return all;
  }

  @Test
  void embedsEverythingThatWaits() {
    put("d", 300);
    assertThat(drain()).isEqualTo(300);
    assertThat(index.listWithoutVector(1)).isEmpty();
    assertThat(index.countEmbedded(List.of("d"))).containsEntry("d", 300);
  }

  @Test
  void embedsNoTextTwice() {
    put("d", 140);
    drain();
    assertThat(encoders.encoded).hasSize(140);
    put("e", 140);
    put("d", 140);
    drain();
    assertThat(encoders.encoded).hasSize(140);
    assertThat(index.listWithoutVector(1)).isEmpty();
  }

  @Test
  void embedsAgainWhatWasForgotten() {
    put("d", 1);
    drain();
    vectors.forget(List.of(SqlVectors.key(encoders.model(Tongue.EN), "car number 0")));
    put("d", 1);
    drain();
    assertThat(encoders.encoded).hasSize(2);
  }

  @Test
  void keepsNoVectorOfWhatWentWhileItWasEmbedded() {
    put("d", 1);
    encoders.listener = () -> index.deleteDocument("d");
    drain();
    assertThat(encoders.encoded).hasSize(1);
    assertThat(vectors.find(List.of(SqlVectors.key(encoders.model(Tongue.EN), "car number 0"))))
        .isEmpty();
  }

  @Test
  void goesOnAfterARestartWithoutEmbeddingAnew() {
    put("d", 200);
    index.commit();
    int written = catchUp.step();
    catchUp.close();
    index.close();
    index = LuceneIndex.open(folder.resolve("index"), encoders);
    catchUp = newCatchUp();
    drain();
    assertThat(index.countEmbedded(List.of("d"))).containsEntry("d", 200);
    assertThat(written).isPositive();
    assertThat(encoders.encoded).hasSizeBetween(200, 200 + 200 - written);
  }

  @Test
  void worksBehindEverybodysBackOnceStarted() throws InterruptedException {
    CountDownLatch embedded = new CountDownLatch(2);
    encoders.listener = embedded::countDown;
    catchUp.start();
    put("d", 2);
    catchUp.wake();
    assertThat(embedded.await(1, TimeUnit.MINUTES)).isTrue();
    catchUp.close();
    assertThat(encoders.encoded).hasSize(2);
  }

  @Test
  void doesNothingWhereVectorsAreOff() {
    put("d", 3);
    VectorCatchUp off = new VectorCatchUp(() -> index, Encoders.none(), vectors, 1);
    assertThat(off.step()).isZero();
    off.close();
    assertThat(index.listWithoutVector(10)).hasSize(3);
  }

  @Test
  void leavesPassagesWaitingWhereTheModelsCannotRun() {
    put("d", 3);
    encoders.broken = true;
    assertThat(catchUp.step()).isZero();
    assertThat(index.listWithoutVector(10)).hasSize(3);
  }

  @Test
  void leavesPassagesWaitingWhenItIsClosedInBetween() {
    put("d", 3);
    catchUp.close();
    assertThat(catchUp.step()).isZero();
    assertThat(index.listWithoutVector(10)).hasSize(3);
  }
}
