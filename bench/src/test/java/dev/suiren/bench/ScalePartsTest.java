package dev.suiren.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalePartsTest {

  private static byte[] halves(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
    for (float value : values) {
      bytes.putShort(Float.floatToFloat16(value));
    }
    return bytes.array();
  }

  @Test
  void shakesAVectorOnlyALittleAndTheSameWayEachTime() {
    float[] truth = new float[64];
    truth[3] = 1;
    Map<Tongue, List<byte[]>> all = Map.of(Tongue.ZH, List.of(halves(truth)));
    byte[] shaken = new Shaken(all).next(Tongue.ZH);
    assertThat(new Shaken(all).next(Tongue.ZH)).isEqualTo(shaken);
    double square = 0;
    ByteBuffer values = ByteBuffer.wrap(shaken);
    for (int i = 0; i < truth.length; i++) {
      float value = Float.float16ToFloat(values.getShort(i * Short.BYTES));
      square += value * value;
    }
    assertThat(square).isBetween(0.99, 1.01);
    assertThat(Float.float16ToFloat(values.getShort(3 * Short.BYTES))).isBetween(0.85f, 0.97f);
  }

  @Test
  void writesTheSameCorpusInPiecesAsAtOnce(@TempDir Path folder) throws IOException {
    Corpus pieces = new Corpus();
    pieces.write(folder, 100);
    pieces.write(folder, 200);
    List<String> texts = new ArrayList<>();
    Corpus.each(300, note -> texts.add(note.markdown()));
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      written.append(Files.readString(folder.resolve("notes-%05d.md".formatted(i))));
    }
    assertThat(written).hasToString(String.join("", texts));
    assertThat(Tongue.of(texts.getFirst())).isEqualTo(Tongue.ZH);
    assertThat(Tongue.of(texts.get(100))).isEqualTo(Tongue.EN);
  }

  @Test
  void drawsQuestionsFromTheWholeCorpusInBothLanguages() {
    List<String> questions = Corpus.questions(2_000, 100);
    assertThat(questions).hasSize(100).doesNotHaveDuplicates();
    assertThat(questions.stream().filter(q -> Tongue.of(q) == Tongue.ZH).count())
        .isBetween(25L, 75L);
  }

  @Test
  void recallCountsWhatIsAsNearAsTheNearest() {
    List<StoredIndex.Stored> all =
        List.of(
            new StoredIndex.Stored(0, new float[] {1, 0}),
            new StoredIndex.Stored(1, new float[] {0.5f, 0}),
            new StoredIndex.Stored(2, new float[] {0.9f, 0}));
    List<Double> exact = Exact.nearest(all, new float[] {1, 0}, 2);
    assertThat(exact).hasSize(2).first().isEqualTo(1.0);
    assertThat(Exact.recall(exact, exact)).isEqualTo(1);
    assertThat(Exact.recall(exact, List.of(1.0, 0.5))).isEqualTo(0.5);
    assertThat(Exact.recall(exact, List.of())).isZero();
  }

  @Test
  void readsTheHeapOfBothGenerations() {
    assertThat(
            Heap.used(
                """
                 DefNew     total 14784K, used 1000K [0x0, 0x0, 0x0)
                  eden space 13184K,   7% used [0x0, 0x0, 0x0)
                 Tenured    total 32768K, used 2000K [0x0, 0x0, 0x0)
                 Metaspace       used 9000K, committed 9100K, reserved 1114112K
                """))
        .isEqualTo(3_000);
  }
}
