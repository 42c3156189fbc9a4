package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The pairs of our own: enough of them, each answered by its text letter by letter.
@Tag("S5")
class PairsTest {
  private static final Path OURS = Path.of("../training/across");

  @Test
  void thereAreEnoughInEachDirection() {
    Pairs pairs = Pairs.read(new JsonMapper(), OURS);
    Map<String, String> answers = Pairs.answers(new JsonMapper(), OURS);
    Map<String, Long> answered =
        pairs.questions().stream()
            .filter(pair -> answers.containsKey(pair.id()))
            .collect(Collectors.groupingBy(Pairs.Pair::direction, Collectors.counting()));
    assertThat(answered).containsOnlyKeys("en → zh", "zh → en");
    assertThat(answered.values())
        .allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(150));
    assertThat(pairs.questions()).extracting(Pairs.Pair::id).doesNotHaveDuplicates();
    assertThat(pairs.questions().size() - answers.size()).isGreaterThanOrEqualTo(100);
  }
}
