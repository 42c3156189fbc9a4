package dev.suiren.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S5")
class OccasionFileTest {
  private static List<Occasion> read(String text) {
    return OccasionFile.read("desk.csv", text.getBytes(StandardCharsets.UTF_8)).occasions();
  }

  @Test
  void linesAndTablesSayTheSame() {
    String lines =
        """
        {"question":"产假, 多少天？","when":"before","answered":true,"rightCitation":false,"minutes":12.5,"escalated":true,"cluster":"HR"}

        {"question":"b","when":"after","answered":null,"minutes":0}
        """;
    String table =
        """
        \uFEFFQuestion,when,answered,right_citation,Minutes,escalated,cluster,remark
        "产假, 多少天？",before,yes,否,12.5,1,HR,x
        b,After,,,0
        """;
    assertThat(read(table)).isEqualTo(read(lines));
    assertThat(read(lines).getFirst())
        .isEqualTo(
            new Occasion(
                Occasion.When.BEFORE,
                "HR",
                Optional.of(true),
                Optional.of(false),
                Optional.of(12.5),
                Optional.of(true)));
    assertThat(read(lines).getLast().cluster()).as("its own cluster").isEqualTo("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"question\":\"a\",\"when\":\"later\"}|line 1, when: \"before\" or \"after\"",
        "{\"question\":\"a\"}|line 1, when: \"before\" or \"after\"",
        "{\"when\":\"after\"}|line 1, question: missing; it may be any name that tells questions"
            + " apart",
        "{\"question\":\"a\",\"when\":\"after\",\"minutes\":-1}|line 1, minutes: a number from 0 to"
            + " 10080, or left empty",
        "{\"question\":\"a\",\"when\":\"after\",\"minutes\":10081}|line 1, minutes: a number from 0"
            + " to 10080, or left empty",
        "{\"question\":\"a\",\"when\":\"after\",\"minutes\":1e999}|line 1, minutes: a number from 0"
            + " to 10080, or left empty",
        "{\"question\":\"a\",\"when\":\"after\",\"answered\":\"perhaps\"}|line 1, answered: true or"
            + " false, or left empty where it is not known",
        "{\"question\":\"a\",\"when\":\"after\",\"cluster\":[1]}|line 1, cluster: not a text, a"
            + " number or a truth value",
        "{\"question\":\"a\",\"when\":\"after\",\"When\":\"before\"}|line 1, When: given twice",
        "{\"question\":|line 1: not one JSON object",
        "{}{}|line 1: not one JSON object"
      })
  void aFaultIsOneLineWithItsPlace(String text, String told) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ProblemException.class)
        .hasMessage("desk.csv, " + told);
  }

  @Test
  void aTableTellsTheLineOfItsFault() {
    assertThatThrownBy(() -> read("question,when\na,before\n\nb,never\n"))
        .hasMessage("desk.csv, line 4, when: \"before\" or \"after\"");
    assertThatThrownBy(() -> read("question,when\na,before,true\n"))
        .hasMessage("desk.csv, line 2: more cells than the first line has names");
    assertThatThrownBy(() -> read("\nquestion,when,minutes,Minutes\n\na,before,1,2\n"))
        .hasMessage("desk.csv, line 2, Minutes: given twice");
  }

  @Test
  void minutesHaveAsManyDecimalsAsAProgramWrites() {
    String table = "question,when,minutes,minutes2\na,after,3.3333333333333335,x\n";
    assertThat(read(table).getFirst().minutes()).contains(3.3333333333333335);
    String line = "{\"question\":\"a\",\"when\":\"after\",\"minutes\":0.0000125}";
    assertThat(read(line).getFirst().minutes()).contains(0.0000125);
  }

  @Test
  void whatHoldsNothingIsRefused() {
    for (String text : List.of("", "\n", "question,when\n")) {
      assertThatThrownBy(() -> read(text)).hasMessage("desk.csv: no questions in it");
    }
    assertThatThrownBy(() -> OccasionFile.read("x", new byte[] {(byte) 0xff, 1}))
        .hasMessage("x: not UTF-8");
    assertThatThrownBy(() -> OccasionFile.read("x", new byte[OccasionFile.MOST_BYTES + 1]))
        .hasMessage("x: more than 16 MiB");
  }
}
