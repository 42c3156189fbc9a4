package dev.suiren.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleOptionsTest {

  @Test
  void measuresThreeSizesUnlessToldOtherwise() {
    ScaleOptions options = ScaleOptions.parse(List.of("--root", "/tree", "scale"));
    assertThat(options.root()).isEqualTo(Path.of("/tree"));
    assertThat(options.sizes()).containsExactly(10_000, 100_000, 1_000_000);
    assertThat(options.embedded()).isEqualTo(100_000);
    assertThat(options.files()).isEqualTo(100_000);
    assertThat(options.given()).containsExactly("scale");
  }

  @Test
  void takesSmallerOnes() {
    ScaleOptions options =
        ScaleOptions.parse(
            List.of(
                "scale",
                "--sizes",
                "5000,1000",
                "--embedded",
                "2050",
                "--files",
                "0",
                "--vector-minutes",
                "5"));
    assertThat(options.sizes()).containsExactly(1_000, 5_000);
    assertThat(options.embeddedOf(1_000)).isEqualTo(1_000);
    assertThat(options.embeddedOf(5_000)).as("whole files").isEqualTo(2_000);
    assertThat(options.files()).isZero();
    assertThat(options.patience()).isEqualTo(Duration.ofMinutes(5));
    assertThat(options.given()).contains("--sizes", "5000,1000");
  }

  @Test
  void refusesWhatIsNone() {
    for (List<String> words :
        List.of(
            List.of("scale", "--size", "1"),
            List.of("scale", "--sizes"),
            List.of("scale", "--sizes", "1050"),
            List.of("scale", "--embedded", "0"),
            List.of("scale", "--questions", "many"))) {
      assertThatThrownBy(() -> ScaleOptions.parse(words))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
