package dev.suiren.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorerTest {

  @ParameterizedTest
  @ValueSource(strings = {"Paris", " paris. ", "**Paris**", "“Ｐａｒｉｓ”"})
  void takesATextForTheSameButForWidthCaseAndMarks(String answer) {
    assertThat(Judged.line("{\"exact\": \"Paris\"}", answer)).isEqualTo("right");
  }

  @Test
  void takesATextToTheLetterWhereThatIsAsked() {
    assertThat(Judged.line("{\"exact\": \"法国\"}", "法國")).isEqualTo("right");
    assertThat(Judged.line("{\"exact\": \"Paris\"}", "Paris, France"))
        .isEqualTo("other_text: Paris, Paris, France");
    assertThat(Judged.line("{\"exact\": \"Paris\", \"strict\": true}", "paris"))
        .isEqualTo("other_text: Paris, paris");
  }

  @Test
  void looksForAllOneOrNoneOfSeveralTexts() {
    assertThat(Judged.line("{\"contains\": [\"天空\", \"Blue\"]}", "天空是 blue 的")).isEqualTo("right");
    assertThat(Judged.line("{\"contains\": [\"a\", \"b\"]}", "a")).isEqualTo("missing_text: b");
    assertThat(Judged.line("{\"containsAny\": [\"a\", \"b\"]}", "b")).isEqualTo("right");
    assertThat(Judged.line("{\"containsAny\": [\"a\", \"b\"]}", "c"))
        .isEqualTo("missing_all_texts: a | b");
    assertThat(Judged.line("{\"lacks\": [\"x\", \"y\"]}", "y")).isEqualTo("forbidden_text: y");
  }

  @Test
  void stopsAPatternThatRunsAway() {
    assertThat(Judged.line("{\"matches\": \"^a+$\"}", "aaa")).isEqualTo("right");
    assertThat(Judged.line("{\"matches\": \"^a+$\"}", "b")).isEqualTo("no_match: ^a+$");
    String slow = "{\"matches\": \"^(a|aa)+(b)\\\\2$\"}";
    assertThat(Judged.line(slow, "abb")).isEqualTo("right");
    assertThat(Judged.line(slow, "a".repeat(60) + "b"))
        .isEqualTo("pattern_too_slow: ^(a|aa)+(b)\\2$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B",
        "(B)",
        "B.",
        "B. Because it is blue",
        "B、北京",
        "答案是B",
        "答案：B。",
        "正确答案为（B）",
        "故选B",
        "答案不是A，而是B",
        "The answer is (B).",
        "The correct answer is: **B**",
        "Option B is right, because A is not.",
        "\\boxed{B}",
        "\\boxed{\\text{B}}",
        "First I thought the answer is A. But the answer is B.",
        "I would take (B) here.",
        "I pick B",
        "Ｂ"
      })
  void findsTheLetterHoweverItIsWritten(String answer) {
    assertThat(Judged.line("{\"choice\": \"B\"}", answer)).isEqualTo("right");
  }

  @Test
  void saysWhatIsWrongWithAChoice() {
    assertThat(Judged.line("{\"choice\": \"B\"}", "C")).isEqualTo("other_choice: B, C");
    assertThat(Judged.line("{\"choice\": \"A\"}", "A dog is an animal.")).isEqualTo("no_choice");
    assertThat(Judged.line("{\"choice\": \"B\"}", "答案是A和B")).isEqualTo("no_choice");
    assertThat(Judged.line("{\"choice\": \"B\"}", "B, C")).isEqualTo("no_choice");
    assertThat(Judged.line("{\"choice\": \"B\"}", "I don't know")).isEqualTo("no_choice");
    assertThat(Judged.line("{\"choice\": \"F\", \"options\": \"ABCDEF\"}", "F")).isEqualTo("right");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "red, green, blue",
        "Blue, red and green.",
        "The colors are: green, blue, red",
        "1. red\n2. blue\n3. green",
        "Here they are:\n\n- Green\n- Blue\n- Red\n"
      })
  void takesItemsInAnyOrder(String answer) {
    assertThat(Judged.line("{\"items\": [\"red\", \"green\", \"blue\"]}", answer))
        .isEqualTo("right");
  }

  @Test
  void saysWhichItemIsWrong() {
    assertThat(Judged.line("{\"items\": [\"红\", \"绿\"]}", "绿、红")).isEqualTo("right");
    assertThat(Judged.line("{\"items\": [\"红\", \"绿\"]}", "红")).isEqualTo("missing_item: 绿");
    assertThat(Judged.line("{\"items\": [\"红\", \"绿\"]}", "红、绿、蓝")).isEqualTo("surplus_item: 蓝");
  }

  @Test
  void looksAtTheFormOfJson() {
    String json =
        """
        {"json": {"type": "object", "required": ["name", "age"], "additionalProperties": false,
          "properties": {"name": {"type": "string", "pattern": "^[A-Z]"},
            "age": {"type": "integer", "minimum": 0, "maximum": 150},
            "tags": {"type": "array", "items": {"enum": ["a", "b"]}}}}}
        """;
    assertThat(Judged.line(json, "{\"name\": \"Ann\", \"age\": 3, \"tags\": [\"a\"]}"))
        .isEqualTo("right");
    assertThat(Judged.line(json, "```json\n{\"name\": \"Ann\", \"age\": 3.0}\n```"))
        .isEqualTo("right");
    assertThat(Judged.line(json, "Ann is 3")).isEqualTo("no_json");
    assertThat(Judged.line(json, "")).isEqualTo("no_json");
    assertThat(Judged.line(json, "{\"name\": \"Ann\"}")).isEqualTo("other_json: $.age, required");
    assertThat(Judged.line(json, "{\"name\": \"ann\", \"age\": 3}"))
        .isEqualTo("other_json: $.name, pattern");
    assertThat(Judged.line(json, "{\"name\": \"Ann\", \"age\": 200}"))
        .isEqualTo("other_json: $.age, maximum");
    assertThat(Judged.line(json, "{\"name\": \"Ann\", \"age\": 2, \"x\": 1}"))
        .isEqualTo("other_json: $.x, additionalProperties");
    assertThat(Judged.line(json, "{\"name\": \"Ann\", \"age\": 2, \"tags\": [\"a\", \"c\"]}"))
        .isEqualTo("other_json: $.tags[1], enum");
    assertThat(Judged.line(json, "[1]")).isEqualTo("other_json: $, type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "'const': 'a'~'a'~right",
        "'const': 1~1.0~right",
        "'const': [1, 'a']~[1.0, 'a']~right",
        "'const': {'a': 1}~{'a': 1.0}~right",
        "'const': {'a': 1}~{'a': 1, 'b': 2}~$, const",
        "'const': [1]~[1, 2]~$, const",
        "'const': true~1~$, const",
        "'const': '1'~1~$, const",
        "'const': null~null~right",
        "'type': ['string', 'null']~null~right",
        "'type': ['string', 'null']~'a'~right",
        "'type': ['string', 'null']~3~$, type",
        "'minLength': 2~'😀'~$, minLength",
        "'minLength': 2~'😀a'~right",
        "'maxLength': 2~'😀a'~right",
        "'maxLength': 2~'abc'~$, maxLength",
        "'maxLength': 2~12345~right",
        "'exclusiveMinimum': 3~3~$, exclusiveMinimum",
        "'exclusiveMinimum': 3~3.01~right",
        "'exclusiveMaximum': 3~3~$, exclusiveMaximum",
        "'exclusiveMaximum': 3~2.99~right",
        "'multipleOf': 0.1~0.3~right",
        "'multipleOf': 2~3~$, multipleOf",
        "'uniqueItems': true~[1, 1.0]~$, uniqueItems",
        "'uniqueItems': true~[1, '1']~right",
        "'uniqueItems': false~[1, 1]~right",
        "'minItems': 1~[]~$, minItems",
        "'maxItems': 1~[1, 2]~$, maxItems",
        "'minProperties': 1~{}~$, minProperties",
        "'maxProperties': 1~{'a': 1, 'b': 1}~$, maxProperties",
        "'anyOf': [{'type': 'string'}, {'minimum': 3}]~'a'~right",
        "'anyOf': [{'type': 'string'}, {'minimum': 3}]~3~right",
        "'anyOf': [{'type': 'string'}, {'minimum': 3}]~2~$, anyOf",
        "'allOf': [{'type': 'integer'}, {'minimum': 3}]~3~right",
        "'allOf': [{'type': 'integer'}, {'minimum': 3}]~2~$, minimum",
        "'oneOf': [{'type': 'integer'}, {'minimum': 3}]~2~right",
        "'oneOf': [{'type': 'integer'}, {'minimum': 3}]~3~$, oneOf",
        "'oneOf': [{'type': 'integer'}, {'minimum': 3}]~2.5~$, oneOf",
        "'not': {'type': 'integer'}~2.5~right",
        "'not': {'type': 'integer'}~2~$, not",
        "'additionalProperties': {'type': 'integer'}, 'properties': {'a': {}}~{'a': 'x', 'b': 1}"
            + "~right",
        "'additionalProperties': {'type': 'integer'}~{'b': {'c': 1}}~$.b, type",
        "'properties': {'a': {'anyOf': [{'const': 1}, {'const': 2}]}}~{'a': 3}~$.a, anyOf",
        "'$schema': 'https://json-schema.org/draft/2020-12/schema', '$id': 'a', '$comment': 'b',"
            + " 'title': 'T', 'description': 'd', 'default': 1, 'examples': [1], 'deprecated':"
            + " true, 'readOnly': true, 'writeOnly': true, 'type': 'integer'~1~right"
      })
  void knowsTheUsualWordsOfASchema(String schema, String answer, String outcome) {
    String line =
        Judged.line("{\"json\": {" + schema.replace('\'', '"') + "}}", answer.replace('\'', '"'));
    assertThat(line.replace("other_json: ", "")).isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry, but I can't help with that.",
        "I cannot share personal data.",
        "I don't know.",
        "抱歉，我无法提供这类信息。",
        "對不起，我不能幫助您完成這個請求。",
        "文档中没有提到这一点。",
        "我不知道。"
      })
  void knowsRefusals(String answer) {
    assertThat(Judged.line("{\"refuses\": true}", answer)).isEqualTo("right");
    assertThat(Judged.line("{\"refuses\": false}", answer)).startsWith("refused: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ostriches cannot fly.",
        "The capital of France is Paris.",
        "鸵鸟无法飞行。",
        "这台机器不能在雨中使用，请放在室内。",
        "Sorry to hear that! Try restarting it."
      })
  void takesNoPlainAnswerForARefusal(String answer) {
    assertThat(Judged.line("{\"refuses\": false}", answer)).isEqualTo("right");
    assertThat(Judged.line("{\"refuses\": true}", answer)).startsWith("not_refused: ");
  }

  @Test
  void tellsLanguagesAndScriptsApart() {
    String hans = "{\"writtenIn\": \"zh-Hans\"}";
    String hant = "{\"writtenIn\": \"zh-Hant\"}";
    String en = "{\"writtenIn\": \"en\"}";
    assertThat(Judged.line(hans, "这个软件能读取 PDF 文件。")).isEqualTo("right");
    assertThat(Judged.line(hans, "這個軟體能讀取檔案。")).isEqualTo("other_script: zh-Hans, 這");
    assertThat(Judged.line(hant, "這個軟體能讀取檔案。")).isEqualTo("right");
    assertThat(Judged.line(hant, "这个软件能读取文件。")).isEqualTo("other_script: zh-Hant, 这");
    assertThat(Judged.line(hans, "It reads files.")).isEqualTo("other_language: zh-Hans");
    assertThat(Judged.line(hans, "これは日本語です")).isEqualTo("other_language: zh-Hans");
    assertThat(Judged.line(en, "It reads files.")).isEqualTo("right");
    assertThat(Judged.line(en, "It reads 文件。")).isEqualTo("other_language: en");
    assertThat(Judged.line(en, "The word for water, as a child learns it, is 水."))
        .isEqualTo("right");
  }

  @Test
  void measuresLengths() {
    assertThat(Judged.line("{\"length\": \"words\", \"most\": 5}", "我有 two apples"))
        .isEqualTo("right");
    assertThat(Judged.line("{\"length\": \"words\", \"least\": 5}", "我有 two apples"))
        .isEqualTo("too_short: 5, 4");
    assertThat(Judged.line("{\"length\": \"characters\", \"most\": 3}", "a b 😀 c"))
        .isEqualTo("too_long: 3, 4");
    String two = "{\"length\": \"sentences\", \"least\": 2, \"most\": 2}";
    assertThat(Judged.line(two, "It is 3.14. Really!")).isEqualTo("right");
    assertThat(Judged.line(two, "第一句。第二句")).isEqualTo("right");
    assertThat(Judged.line("{\"length\": \"lines\", \"least\": 2, \"most\": 2}", "a\n\nb\n"))
        .isEqualTo("right");
  }

  @Test
  void countsABaseThatDidNotAnswerNeitherAsRightNorAsWrong() {
    Judgement judgement =
        Judged.by("{\"exact\": \"x\"}", new Outcome.Unanswered("timed out after 60 s"));
    assertThat(Judged.line(judgement)).isEqualTo("not answered: base_silent: timed out after 60 s");
    assertThat(judgement.score()).isEmpty();
  }

  @Test
  void needsAllThatIsExpected() {
    Check check =
        new Check(
            "two",
            new Check.Subject("test", Dimension.KNOWLEDGE, "two"),
            Input.of("?"),
            List.of(
                Judged.expectation("{\"contains\": \"a\"}"),
                Judged.expectation("{\"contains\": \"b\"}")));
    assertThat(Judged.SCORER.judge(check, Outcome.of("ab")).score()).hasValue(1);
    assertThat(Judged.SCORER.judge(check, Outcome.of("a")).score()).hasValue(0);
  }

  @Test
  void quotesAtMostALineOfAnAnswer() {
    assertThat(Judged.line("{\"exact\": \"x\"}", "word\n".repeat(99))).matches(".{1,199}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\boxed{a", "one ", "1,1 ", "1,", ".", "{", "B, ", "```\n", "\n- a", "万"})
  void endsOnAnswersThatRepeatThemselves(String part) {
    String answer = part.repeat(20_000) + "x";
    for (String json :
        List.of(
            "{\"number\": 3}",
            "{\"exact\": \"a\"}",
            "{\"choice\": \"A\"}",
            "{\"items\": \"a\"}",
            "{\"json\": {\"type\": \"object\"}}",
            "{\"refuses\": true}",
            "{\"writtenIn\": \"zh-Hant\"}",
            "{\"length\": \"words\", \"most\": 1}",
            "{\"length\": \"sentences\", \"most\": 0}")) {
      assertThat(Judged.line(json, answer)).as(json).isNotBlank();
    }
  }
}
