package dev.suiren.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentVectorsTest {
  private final RecentVectors recent = new RecentVectors();
  private final List<String> encoded = new ArrayList<>();

  private Optional<Vector> ask(String text) {
    return recent.of(
        text,
        fresh -> {
          encoded.add(fresh);
          return fresh.isEmpty()
              ? Optional.empty()
              : Optional.of(new Vector(Tongue.EN, new float[] {1, 0}));
        });
  }

  @Test
  void encodesAQuestionOnceThatComesAgain() {
    assertThat(ask("a")).isEqualTo(ask("a")).isPresent();
    assertThat(encoded).containsExactly("a");
  }

  @Test
  void keepsTheLastOnesOnly() {
    ask("first");
    for (int i = 0; i < 64; i++) {
      ask("question " + i);
    }
    ask("question 63");
    ask("first");
    assertThat(encoded).hasSize(66).endsWith("first");
  }

  @Test
  void triesAgainWhatCouldNotBeEncoded() {
    assertThat(ask("")).isEmpty();
    assertThat(ask("")).isEmpty();
    assertThat(encoded).hasSize(2);
  }
}
