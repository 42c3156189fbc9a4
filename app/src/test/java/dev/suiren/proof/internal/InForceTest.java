package dev.suiren.proof.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.answers.AnswersSettings;
import dev.suiren.kernel.Ingredient;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Tag("S5")
class InForceTest {
  private static final AnswersSettings ANSWERS = new AnswersSettings(20, 8, 9000, 3000, 1200);

  private static String hash(Object answers, String weights) {
    Map<String, Object> all =
        Map.of("suiren.answers", answers, "weights", new Ingredient("weights", weights));
    return InForce.of(new JsonMapper(), all, true).hash();
  }

  @Test
  void anotherSettingOrOtherWeightsAreAnotherHash() {
    String hash = hash(ANSWERS, "1");
    assertThat(hash).hasSize(64).isEqualTo(hash(ANSWERS, "1"));
    assertThat(hash).isNotEqualTo(hash(ANSWERS, "2"));
    assertThat(hash).isNotEqualTo(hash(new AnswersSettings(21, 8, 9000, 3000, 1200), "1"));
  }
}
