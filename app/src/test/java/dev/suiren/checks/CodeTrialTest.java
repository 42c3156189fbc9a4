package dev.suiren.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.sandbox.Limits;
import dev.suiren.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On a machine that cannot wall code in, all of these are not answered, and that is asserted.
class CodeTrialTest {
  private static final Limits SHORT = new Limits(2, Duration.ofSeconds(6), 8, 16 * 1024);

  private static String judged(Expectation.CodePasses passes, String answer) {
    String line = Judged.line(new CodeTrial(Judged.SANDBOX, SHORT).judge(passes, answer));
    if (!Judged.SANDBOX.runs(passes.language())) {
      assertThat(line).startsWith("not answered: no_");
    }
    return line;
  }

  private static void judges(Expectation.CodePasses passes, String answer, String expected) {
    String line = judged(passes, answer);
    if (Judged.SANDBOX.runs(passes.language())) {
      assertThat(line).startsWith(expected);
    }
  }

  private static final Expectation.CodePasses TWICE =
      new Expectation.CodePasses("python", "", "assert twice(2) == 4");

  @Test
  void runsTheTestsOfTheCodeInAnAnswer() {
    judges(TWICE, "Here:\n```python\ndef twice(n):\n    return 2 * n\n```\nDone.", "right");
    judges(TWICE, "def twice(n):\n    return 2 * n\n", "right");
    judges(TWICE, "```\ndef twice(n):\n    return 3 * n\n```", "test_failed: 1, AssertionError");
    judges(TWICE, "```python\nprint('ok')\n```", "test_failed: 1, NameError");
    assertThat(Judged.line(new CodeTrial(Judged.SANDBOX, SHORT).judge(TWICE, " ")))
        .isEqualTo("no_code");
  }

  @Test
  void takesNoEarlyEndForSuccess() {
    judges(TWICE, "import os\nos._exit(0)", "test_failed: 0");
    judges(TWICE, "raise SystemExit(0)", "test_failed: 0");
  }

  @Test
  void stopsCodeThatLoopsOrPrintsForEver() {
    judges(TWICE, "while True: pass", "too_much_time");
    judges(TWICE, "while True: print('x' * 100)", "too_much_output");
  }

  @Test
  void saysWhatCodeWasRefused() {
    judges(TWICE, "x = b'a' * (400 << 20)", "too_much_memory: MemoryError");
    judges(TWICE, "import os\nwhile os.fork(): pass\nwhile True: pass", "too_many_processes: ");
    judges(
        TWICE,
        "import threading\nw = threading.Event()\n"
            + "while True: threading.Thread(target=w.wait, daemon=True).start()",
        "too_many_processes: RuntimeError");
    judges(TWICE, "import socket\nsocket.create_connection(('192.0.2.1', 80), 2)", "no_network: ");
    judges(TWICE, "import socket\nsocket.create_connection(('host.test', 80))", "no_network: ");
    judges(TWICE, "open('/usr/x', 'w')", "file_refused: ");
    judges(TWICE, "f = open('x', 'wb')\nwhile True: f.write(b'a' * (1 << 20))", "file_refused: ");
    judges(TWICE, "import os\nos.abort()", "killed: ");
    judges(TWICE, "def twice(n): return 5", "test_failed: 1, AssertionError");
  }

  @Test
  void saysSoInOtherLanguages() {
    judges(
        new Expectation.CodePasses("javascript", "", "1"),
        "const a = []; for (;;) a.push(new Array(1 << 16).fill(a.length));",
        "too_much_memory: ");
    judges(
        new Expectation.CodePasses("javascript", "", "1"),
        "require('fs').writeFileSync('/usr/x', '')",
        "file_refused: Error: E");
    judges(
        new Expectation.CodePasses("bash", "", "true"),
        "set -e; for i in 1 2 3 4; do head -c 5M /dev/zero > $i; done",
        "file_refused: ");
    judges(
        new Expectation.CodePasses(
            "java", "", "class Main { public static void main(String[] none) { A.b(); } }"),
        "class A { static void b() { long[][] c = new long[9999][];"
            + " for (int i = 0; ; i++) c[i] = new long[1 << 20]; } }",
        "too_much_memory: Exception");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "javascript~const twice = n => 2 * n;~console.assert(twice(2) === 4);~right",
        "javascript~const twice = n => 3 * n;~console.assert(twice(2) === 4);~test_failed: 1",
        "bash~twice() { echo $((2 * $1)); }~[ \"$(twice 2)\" = 4 ] || exit 1~right",
        "bash~twice() { echo 1; }~[ \"$(twice 2)\" = 4 ] || exit 1~test_failed: 1"
      })
  void speaksOtherLanguages(String language, String code, String tests, String expected) {
    judges(new Expectation.CodePasses(language, "", tests), code, expected);
  }

  @Test
  void startsTheTestsOfJava() {
    Expectation.CodePasses passes =
        new Expectation.CodePasses(
            "java",
            "import java.util.*;\nclass Solution {\n  int twice(int n) {\n",
            """
            import java.util.List;
            public class Main {
              public static void main(String[] args) {
                if (!List.of(new Solution().twice(2)).equals(List.of(4))) {
                  throw new AssertionError();
                }
              }
            }
            """);
    judges(passes, "    return 2 * n;\n  }\n}", "right");
    judges(passes, "    return n;\n  }\n}", "test_failed: 1");
    judges(
        passes,
        "```java\nimport java.util.*;\n\npublic class Solution {\n"
            + "  int twice(int n) { return n + n; }\n}\n```",
        "right");
  }

  @Test
  void goesOnWhereTheBeginningStopsOrBeginsAnew() {
    Expectation.CodePasses passes =
        new Expectation.CodePasses(
            "python",
            "import math\n\ndef root(n):\n    \"\"\"The square root.\"\"\"\n",
            "assert root(9) == 3");
    judges(passes, "    return math.sqrt(n)\n", "right");
    judges(passes, "```python\ndef root(n):\n    return math.sqrt(n)\n```", "right");
  }

  @Test
  void leavesCodeOpenWhereItCannotBeRun() {
    CodeTrial nowhere = new CodeTrial(Sandbox.of(List.of()), SHORT);
    assertThat(Judged.line(nowhere.judge(TWICE, "def twice(n): return 2 * n")))
        .isEqualTo("not answered: no_interpreter: python");
  }
}
