package dev.suiren.classifier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GrammarTest {
  private final Grammar grammar =
      new Grammar(
          List.of(new JsonMapper().readTree("{\"tree\": [\"oak\"], \"bird\": [\"owl\", \"tit\"]}")),
          new Random(1));

  @Test
  void namesBecomeWordsOfTheirLists() {
    assertThat(grammar.fill("An {tree}, a {bird}.")).matches("An oak, a (owl|tit)[.]");
    assertThat(grammar.fill("{bird} and {bird}")).matches("(\\w+) and \\1");
    assertThat(grammar.fill("{tree2}")).isEqualTo("oak");
    assertThat(grammar.fill("no names")).isEqualTo("no names");
  }

  @Test
  void framesTakeASentenceWithOrWithoutItsEnd() {
    assertThat(grammar.frame("He said: {core}", List.of("The {tree} fell.")))
        .isEqualTo("He said: The oak fell.");
    assertThat(grammar.frame("“{core0}”, he said to the {tree}.", List.of("It fell!")))
        .isEqualTo("“It fell”, he said to the oak.");
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> grammar.fill("{fish}"));
  }
}
