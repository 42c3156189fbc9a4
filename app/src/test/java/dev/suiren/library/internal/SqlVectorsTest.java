package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.testing.Databases;
import dev.suiren.testing.TestHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlVectorsTest {
  @TempDir private Path folder;

  private static Vector vector(Tongue tongue, float... values) {
    return new Vector(tongue, values);
  }

  @ParameterizedTest
  @EnumSource
  void keepsVectorsAsTheyWere(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      SqlVectors vectors = new SqlVectors(home.db());
      Vector vector = vector(Tongue.ZH, 0.1f, -0.7f, 0.3f);
      vectors.put(Map.of("k", vector));
      assertThat(vectors.find(List.of("k", "unknown")))
          .containsOnlyKeys("k")
          .allSatisfy((key, found) -> assertThat(found.cosine(vector)).isGreaterThan(0.9999));
      assertThat(vectors.find(List.of("unknown"))).isEmpty();
      assertThat(vectors.find(List.of())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesTheSameVectorTwiceAndForgetsIt(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      SqlVectors vectors = new SqlVectors(home.db());
      vectors.put(Map.of("k", vector(Tongue.EN, 1, 0), "l", vector(Tongue.EN, 0, 1)));
      vectors.put(Map.of("k", vector(Tongue.EN, 1, 0)));
      vectors.forget(List.of("k", "unknown"));
      vectors.forget(List.of());
      assertThat(vectors.find(List.of("k", "l"))).containsOnlyKeys("l");
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsMoreThanOneStatementTakes(Databases databases) {
    try (TestHome home = databases.open(folder)) {
      SqlVectors vectors = new SqlVectors(home.db());
      vectors.put(Map.of("k1", vector(Tongue.EN, 1, 0), "k1200", vector(Tongue.EN, 0, 1)));
      List<String> keys = IntStream.range(0, 1300).mapToObj(i -> "k" + i).toList();
      assertThat(vectors.find(keys)).containsOnlyKeys("k1", "k1200");
    }
  }
}
