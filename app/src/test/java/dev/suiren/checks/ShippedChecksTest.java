package dev.suiren.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.kernel.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Each of our checks has a right and a wrong sample answer beside this test, or several of them
/// where an answer has many ordinary forms.
class ShippedChecksTest {
  private static final Map<String, JsonNode> SAMPLES = samples();

  static Stream<Check> checks() {
    return ShippedChecks.all().stream();
  }

  private static Map<String, JsonNode> samples() {
    try (InputStream file =
        Optional.ofNullable(ShippedChecksTest.class.getResourceAsStream("samples.jsonl"))
            .orElseThrow()) {
      Map<String, JsonNode> samples = new HashMap<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JsonEntries.JSON::readTree)
          .forEach(sample -> samples.put(sample.get("id").asString(), sample));
      return samples;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /// What each sample answer is judged as.
  private static List<String> judged(Check check, String field) {
    JsonNode samples = Optional.ofNullable(SAMPLES.get(check.id())).orElseThrow().get(field);
    Stream<JsonNode> answers = samples.isArray() ? samples.valueStream() : Stream.of(samples);
    return answers.map(answer -> judged(check, answer)).toList();
  }

  private static String judged(Check check, JsonNode answer) {
    return Judged.line(Judged.SCORER.judge(check, Outcome.of(answer.asString())));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void takesItsRightSamplesAndRefusesItsWrongOnes(Check check) {
    if (runs(check)) {
      assertThat(judged(check, "right")).as(check.id()).isNotEmpty().containsOnly("right");
      assertThat(judged(check, "wrong"))
          .as(check.id())
          .isNotEmpty()
          .noneMatch(line -> line.equals("right") || line.startsWith("not answered"));
    } else {
      assertThat(judged(check, "right"))
          .as(check.id())
          .isNotEmpty()
          .allMatch(line -> line.startsWith("not answered: no_"));
    }
  }

  /// Whether this machine can run the code that the check asks for, if any.
  private static boolean runs(Check check) {
    return check.expectations().stream()
        .noneMatch(
            expectation ->
                expectation instanceof Expectation.CodePasses passes
                    && !Judged.SANDBOX.runs(passes.language()));
  }

  @ParameterizedTest
  @EnumSource
  void hasFortyOfEachDimensionInEachLanguage(Dimension dimension) {
    List<Check> checks = ShippedChecks.of(dimension);
    for (String language : List.of("-en-", "-zh-")) {
      assertThat(checks.stream().filter(check -> check.id().contains(language)).count())
          .as(language)
          .isGreaterThanOrEqualTo(40);
    }
    assertThat(checks).allMatch(check -> check.subject().dimension() == dimension);
  }

  @Test
  void gainsNothingByAlwaysChoosingTheSameLetter() {
    List<String> letters =
        checks()
            .flatMap(check -> check.expectations().stream())
            .filter(Expectation.Choice.class::isInstance)
            .map(choice -> ((Expectation.Choice) choice).letter())
            .toList();
    assertThat(letters).hasSizeGreaterThan(80);
    assertThat(List.of("A", "B", "C", "D"))
        .allMatch(letter -> Collections.frequency(letters, letter) * 10 < letters.size() * 3);
  }

  @Test
  void hasNoIdTwiceAndNoSampleTooMany() {
    List<String> ids = checks().map(Check::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(SAMPLES.keySet()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void showsAPictureOfItsOwnWithEachQuestionAboutImages() {
    List<Check> seen = ShippedChecks.of(Dimension.MULTIMODAL);
    assertThat(seen).allMatch(check -> check.input().pictures().size() == 1);
    List<NamedPicture> pictures = CheckSet.shown(seen);
    assertThat(pictures.stream().map(it -> it.picture().sha256()).distinct()).hasSameSizeAs(seen);
    assertThat(pictures).allMatch(it -> it.picture().format() == Picture.Format.PNG);
    assertThat(pictures.stream().mapToInt(it -> it.picture().bytes()).sum()).isLessThan(600 << 10);
    assertThat(checks().filter(check -> !check.input().images().isEmpty()))
        .allMatch(check -> check.subject().dimension() == Dimension.MULTIMODAL);
  }

  @Test
  void rightAndWrongAnswersAreJudgedTheSameInAnotherScript() {
    Check check =
        checks().filter(each -> each.id().equals("knowledge-zh-23")).findFirst().orElseThrow();
    assertThat(Judged.line(Judged.SCORER.judge(check, Outcome.of("二進制")))).isEqualTo("right");
  }
}
