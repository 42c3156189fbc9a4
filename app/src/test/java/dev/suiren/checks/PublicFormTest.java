package dev.suiren.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The items are our own, in the forms of public sets.
class PublicFormTest {
  @TempDir Path folder;

  private List<Check> read(PublicForm form, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return form.read(folder.resolve(name));
  }

  private static Expectation number(String value) {
    return new Expectation.Quantified(new BigDecimal(value), BigDecimal.ZERO, Optional.empty());
  }

  @Test
  void readsTheNumberBehindHashes() throws IOException {
    List<Check> checks =
        read(
            PublicForm.GSM8K,
            "test.jsonl",
            "{\"question\":\"Two and two?\",\"answer\":\"2+2=<<2+2=4>>4\\n#### 1,004\"}\n"
                + "{\"id\":\"x/1\",\"question\":\"q\",\"answer\":\"-7\"}\n");
    assertThat(checks).extracting(Check::id).containsExactly("test/0", "x/1");
    assertThat(checks.getFirst().expectations()).containsExactly(number("1004"));
    assertThat(checks.getLast().expectations()).containsExactly(number("-7"));
  }

  @Test
  void readsTargets() throws IOException {
    List<Check> checks =
        read(
            PublicForm.BBH,
            "colors.json",
            """
            {"examples": [
              {"input": "Which?\\nOptions:\\n(A) red\\n(B) blue\\n(C) green", "target": "(B)"},
              {"input": "Is it so?", "target": "Yes"},
              {"input": "How many?", "target": "8"}]}
            """);
    assertThat(checks)
        .extracting(check -> check.expectations().getFirst())
        .containsExactly(
            new Expectation.Choice("B", "ABC"),
            new Expectation.Exact(List.of("Yes"), false),
            number("8"));
    assertThat(checks.getFirst().subject().function()).isEqualTo("colors");
  }

  @Test
  void readsExaminations() throws IOException {
    List<Check> checks =
        read(
            PublicForm.AGIEVAL,
            "gaokao-mathqa.jsonl",
            "{\"passage\":null,\"question\":\"1+1?\",\"options\":[\"(A)1\",\"(B)2\"],\"label\":\"B\",\"answer\":null}\n"
                + "{\"passage\":\"P\",\"question\":\"Which?\",\"options\":[\"(A)1\",\"(B)2\",\"(C)3\"],\"label\":[\"A\",\"C\"]}\n"
                + "{\"question\":\"1+2?\",\"options\":null,\"label\":null,\"answer\":\"3\"}\n");
    assertThat(checks)
        .extracting(check -> check.expectations().getFirst())
        .containsExactly(
            new Expectation.Choice("B", "AB"),
            new Expectation.Exact(List.of("AC"), false),
            number("3"));
    assertThat(checks.getFirst().subject().dimension()).isEqualTo(Dimension.MATHEMATICS);
    assertThat(checks.get(1).input().question()).startsWith("P\n\nWhich?\n(A)1");
  }

  @Test
  void readsTables() throws IOException {
    String head = ",Question,A,B,C,D,Answer\n";
    List<Check> checks =
        read(
            PublicForm.CMMLU,
            "history.csv",
            head + "0,\"何时,何地?\n说\"\"明\"\"\",甲,乙,丙,丁,C\n1,又?,1,2,3,4,A\n");
    assertThat(checks).hasSize(2);
    assertThat(checks.getFirst().input().question())
        .startsWith("何时,何地?\n说\"明\"\nA. 甲\nB. 乙\nC. 丙\nD. 丁");
    assertThat(checks.getFirst().expectations())
        .containsExactly(new Expectation.Choice("C", "ABCD"));
    assertThatThrownBy(() -> read(PublicForm.CMMLU, "x.csv", head + "0,q,1,2,3,4,E\n"))
        .isInstanceOf(ProblemException.class)
        .hasMessage("x.csv, line 2, Answer: expected one of A, B, C, D");
    assertThatThrownBy(() -> read(PublicForm.CMMLU, "x.csv", head + "0,\"q\n"))
        .hasMessage("x.csv, line 2: a quotation mark is not closed");
  }

  @Test
  void readsPrograms() throws IOException {
    List<Check> checks =
        read(
            PublicForm.HUMANEVAL_X,
            "problems.jsonl",
            "{\"task_id\":\"Python/0\",\"prompt\":\"def one():\\n\","
                + "\"test\":\"def check(f):\\n    assert f() == 1\\n\"}\n");
    assertThat(checks)
        .singleElement()
        .satisfies(check -> assertThat(check.subject().dimension()).isEqualTo(Dimension.CODE));
    if (Judged.SANDBOX.runs("python")) {
      assertThat(Judged.line(Judged.SCORER.judge(checks.getFirst(), Outcome.of("    return 1"))))
          .isEqualTo("right");
      assertThat(Judged.line(Judged.SCORER.judge(checks.getFirst(), Outcome.of("    return 2"))))
          .startsWith("test_failed");
    }
  }

  @Test
  void namesTheLineOfAFault() {
    assertThatThrownBy(() -> read(PublicForm.GSM8K, "a.jsonl", "{\"question\":\"q\"}"))
        .hasMessage("a.jsonl, line 1, answer: expected a text");
    assertThatThrownBy(() -> read(PublicForm.BBH, "a.json", "[]"))
        .hasMessage("a.json, line 1, examples: expected a list");
    assertThatThrownBy(() -> read(PublicForm.GSM8K, "b.jsonl", ""))
        .isInstanceOf(ProblemException.class)
        .hasMessageEndingWith("no items of the form GSM8K in it");
  }
}
