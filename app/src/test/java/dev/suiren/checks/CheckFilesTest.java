package dev.suiren.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckFilesTest {
  private static final String YAML =
      """
      # Our shop
      checks:
        - id: returns-1
          function: returns
          dimension: knowledge
          cluster: returns
          question: How long may I send it back?
          conversation:
            - person: Hello
            - assistant: Good day
          documents: shop
          audience: children
          expect:
            - number: 30
              unit: days
            - cites: terms
              from: 10
              to: 40
            - writtenIn: en
        - id: returns-2
          function: returns
          dimension: language-understanding
          question: no
          expect: {exact: no}
      """;

  @TempDir Path folder;

  private static void refuses(String name, String text, String line) {
    assertThatThrownBy(() -> CheckFiles.read(name, text))
        .isInstanceOf(ProblemException.class)
        .hasMessage(line);
  }

  @Test
  void readsYaml() {
    List<Check> checks = CheckFiles.read("shop.yaml", YAML);
    Check first = checks.getFirst();
    assertThat(first.subject())
        .isEqualTo(new Check.Subject("returns", Dimension.KNOWLEDGE, "returns"));
    assertThat(first.input().turns())
        .containsExactly(
            new Input.Turn(Input.Speaker.PERSON, "Hello"),
            new Input.Turn(Input.Speaker.ASSISTANT, "Good day"));
    assertThat(first.input().documents()).isEqualTo(Optional.of("shop"));
    assertThat(first.expectations())
        .hasSize(3)
        .last()
        .isEqualTo(new Expectation.WrittenIn(Writing.EN));
    Check second = checks.getLast();
    assertThat(second.subject().cluster()).isEqualTo("returns-2");
    assertThat(second.expectations()).containsExactly(new Expectation.Exact(List.of("no"), false));
  }

  @Test
  void readsLinesOfJson() {
    String line =
        "{\"id\":\"a\",\"function\":\"f\",\"dimension\":\"code\",\"question\":\"你好 😀\","
            + "\"expect\":[{\"calls\":\"light\",\"with\":{\"on\":true}}]}";
    assertThat(CheckFiles.read("a.jsonl", "\n" + line + "\n"))
        .singleElement()
        .satisfies(check -> assertThat(check.input().question()).isEqualTo("你好 😀"));
  }

  @Test
  void readsAFolderAndRefusesAnIdThatIsGivenTwice() throws IOException {
    Files.createDirectories(folder.resolve("more/shop"));
    Files.createDirectory(folder.resolve("shop"));
    Files.writeString(folder.resolve("a.yaml"), YAML);
    Files.writeString(folder.resolve("notes.txt"), "no checks");
    assertThat(CheckFiles.read(folder)).hasSize(2);
    Files.writeString(folder.resolve("more/b.yml"), YAML);
    assertThatThrownBy(() -> CheckFiles.read(folder))
        .hasMessage("more/b.yml, line 3, id: 'returns-1' was given before: a.yaml, line 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "question: q|  qestion: q|line 5, qestion: no such field, question perhaps; there are"
            + " audience, cluster, conversation, dimension, documents, expect, function, id,"
            + " images, question",
        "question: q|colour: q|line 4, colour: no such field; there are audience, cluster",
        "dimension: code|  dimension: cooking|line 3, dimension: one of text generation, language"
            + " understanding, knowledge, reasoning, mathematics, code, multimodal,"
            + " personalization",
        "number: 3|number: three|line 5, expect.number: expected a number",
        "number: 3|number: 3, unit: apples|line 5, expect.unit: not a unit that is known; leave it"
            + " out",
        "number: 3|choice: E|line 5, expect.choice: expected one letter of ABCD",
        "number: 3|matches: '('|line 5, expect.matches: not a pattern: Unclosed group",
        "number: 3|json: {type: text}|line 5, expect.json: type is one of",
        "number: 3|json: {format: date}|line 5, expect.json: 'format' is not understood in a"
            + " schema",
        "number: 3|json: {oneOf: []}|line 5, expect.json: oneOf is a list of schemas",
        "number: 3|json: {anyOf: [{kind: a}]}|line 5, expect.json: 'kind' is not understood in a",
        "number: 3|json: {not: 1}|line 5, expect.json: a schema is a map",
        "number: 3|json: {type: [string, nul]}|line 5, expect.json: type is one of",
        "number: 3|json: {type: []}|line 5, expect.json: type is one of",
        "number: 3|json: {minLength: -1}|line 5, expect.json: minLength is a whole number from 0",
        "number: 3|json: {maxItems: 1.5}|line 5, expect.json: maxItems is a whole number from 0",
        "number: 3|json: {maximum: a}|line 5, expect.json: maximum is a number",
        "number: 3|json: {uniqueItems: 1}|line 5, expect.json: uniqueItems is true or false",
        "number: 3|contians: a|line 5, expect.contians: no such field, contains perhaps; there are"
            + " audit, calls",
        "number: 3|nubmer: 3, unit: km|line 5, expect.nubmer: no such field, number perhaps;",
        "number: 3|numbers: 3|line 5, expect.numbers: no such field, number perhaps; there are",
        "number: 3|Number: 3|line 5, expect.Number: no such field, number perhaps; there are",
        "number: 3|similar: a|line 5, expect.similar: no such field; there are audit, calls",
        "number: 3|number: 3, tolerence: 1|line 5, expect.tolerence: no such field, tolerance"
            + " perhaps; there are number, tolerance, unit",
        "number: 3|unit: km|line 5, expect: one of audit, calls",
        "number: 3|number: 3, exact: a|line 5, expect: one of audit, calls",
        "id: a|id: ' '|line 1, id: expected a text",
        "question: q|question: [q]|line 4, question: expected a text",
        "question: q|question: &a q|line 4: neither anchors nor deep nesting are taken",
        "question: q|question: !!java.net.URL q|line 4: not YAML: Global tag is not allowed",
        "function: f|id: b|line 2, id: given twice",
        "function: f|function: '*'|line 2, function: not *, which means all of them together",
        "question: q|question: \"q|line 6: not YAML: found unexpected end of stream"
      })
  void namesFileLineAndFieldOfAFault(String right, String wrong, String line) {
    String text =
        """
        - id: a
          function: f
          dimension: code
          question: q
          expect: [{number: 3}]
        """;
    assertThatThrownBy(() -> CheckFiles.read("a.yaml", text.replace(right, wrong.strip())))
        .isInstanceOf(ProblemException.class)
        .message()
        .startsWith("a.yaml, " + line.replace("line 5, qestion", "line 4, qestion"))
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"personalization", "personalisation", "Personalisation"})
  void takesBothSpellingsOfADimension(String written) {
    String text =
        "- {id: a, function: f, dimension: " + written + ", question: q, expect: {number: 3}}";
    assertThat(CheckFiles.read("a.yaml", text).getFirst().subject().dimension())
        .isEqualTo(Dimension.PERSONALIZATION);
  }

  @Test
  void namesTheAudiencesThereAre() {
    refuses(
        "a.yaml",
        "- {id: a, function: f, dimension: code, question: q, audience: all, expect: {number: 3}}",
        "a.yaml, line 1, audience: one of staff, public, teens, children");
  }

  @Test
  void refusesWhatIsNoListOfChecks() {
    refuses(
        "a.yaml", "a: 1", "a.yaml, line 1: expected a list of checks, or 'checks:' with a list");
    refuses("a.yaml", "- 1", "a.yaml, line 1: expected a map of fields");
    refuses(
        "a.jsonl",
        "\n{",
        "a.jsonl, line 2: not JSON: Unexpected end-of-input: expected close marker for Object");
    refuses("a.txt", "", "a.txt: checks are .yaml, .yml or .jsonl files");
    refuses("a.jsonl", "{\"id\":\"a\"}", "a.jsonl, line 1, dimension: missing");
  }

  @Test
  void refusesAYamlBomb() {
    String bomb = "- a: &x [1, 1]\n- b: [*x, *x]\n";
    assertThatThrownBy(() -> CheckFiles.read("a.yaml", bomb)).isInstanceOf(ProblemException.class);
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    assertThatThrownBy(() -> CheckFiles.read("a.yaml", deep)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> CheckFiles.read("a.jsonl", deep)).isInstanceOf(ProblemException.class);
  }

  @Test
  void refusesWhatIsNotUtf8AndWhatHasNoChecks() throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> CheckFiles.read(file)).hasMessage("a.yaml: not UTF-8");
    Files.writeString(file, "# nothing\n");
    assertThatThrownBy(() -> CheckFiles.read(file)).hasMessage(file + ": no checks in it");
    assertThatThrownBy(() -> CheckFiles.read(folder.resolve("none.yaml")))
        .hasMessage(folder.resolve("none.yaml") + ": the file cannot be read");
  }

  private void naming(String documents) throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        "- id: a\n  function: f\n  dimension: knowledge\n  question: q\n  documents: "
            + documents
            + "\n  expect: {cites: terms.md}\n");
  }

  @Test
  void findsTheFolderOfDocumentsBesideTheFile() throws IOException {
    Files.createDirectories(folder.resolve("texts/shop"));
    naming("texts/shop");
    Path shop = folder.toRealPath().resolve("texts/shop");
    assertThat(CheckFiles.read(folder.resolve("a.yaml")).getFirst().input().folder())
        .contains(shop);
    assertThat(CheckFiles.read(folder).getFirst().input().folder()).contains(shop);
    assertThat(CheckFiles.read("shop.yaml", YAML).getFirst().input().folder()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gone|no such folder beside this file",
        "a.yaml|no such folder beside this file",
        "../shop|a folder beside this file, such as shop or texts/shop",
        "shop/../../shop|a folder beside this file, such as shop or texts/shop",
        "/etc|a folder beside this file, such as shop or texts/shop",
        ".|a folder beside this file, such as shop or texts/shop",
        "link|a link, which is not followed; name the folder itself",
        "link/shop|a link, which is not followed; name the folder itself"
      })
  void refusesDocumentsThatLieElsewhere(String documents, String what) throws IOException {
    Files.createDirectory(folder.resolve("shop"));
    Files.createSymbolicLink(folder.resolve("link"), folder);
    naming(documents);
    assertThatThrownBy(() -> CheckFiles.read(folder.resolve("a.yaml")))
        .isInstanceOf(ProblemException.class)
        .hasMessage("a.yaml, line 5, documents: " + what);
  }
}
