package dev.suiren.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  private static Arguments parse(String... words) {
    return Arguments.parse(List.of(words), Set.of("top", "docs"), Set.of("json"));
  }

  @Test
  void tellsOptionsFlagsAndWordsApart() {
    Arguments arguments =
        parse("how", "--top", "5", "many", "--json", "--docs=a b", "--", "--days");

    assertThat(arguments.number("top", 1, 1, 9)).isEqualTo(5);
    assertThat(arguments.option("docs")).contains("a b");
    assertThat(arguments.flag("json")).isTrue();
    assertThat(arguments.text("question")).isEqualTo("how many --days");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--wrong           | unknown option --wrong",
        "--top             | --top needs a value",
        "--top=x           | --top takes a whole number from 1 to 9",
        "--top=10          | --top takes a whole number from 1 to 9",
        "--json=yes        | unknown option --json",
      })
  void saysInOneLineWhatIsWrong(String word, String message) {
    assertThatThrownBy(() -> parse(word).number("top", 1, 1, 9))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.WRONG_USAGE))
        .hasMessage(message);
  }

  @Test
  void missesAQuestion() {
    assertThatThrownBy(() -> parse("--json").text("the question"))
        .hasMessage("the question is missing");
  }
}
