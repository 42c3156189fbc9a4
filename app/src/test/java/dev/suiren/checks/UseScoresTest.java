package dev.suiren.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is looked at beside the text of an answer.
class UseScoresTest {

  private static Outcome.Answered answered(
      List<Outcome.Citation> citations,
      List<Outcome.ToolCall> calls,
      Optional<String> verdict,
      List<String> memories) {
    return new Outcome.Answered("text", citations, calls, verdict, memories);
  }

  @Test
  void looksAtWhatIsCited() {
    Outcome outcome =
        answered(
            List.of(new Outcome.Citation("guide", 10, 20)), List.of(), Optional.empty(), List.of());
    assertThat(Judged.line(Judged.by("{\"cites\": \"guide\"}", outcome))).isEqualTo("right");
    assertThat(Judged.line(Judged.by("{\"cites\": \"guide\", \"from\": 19, \"to\": 30}", outcome)))
        .isEqualTo("right");
    assertThat(Judged.line(Judged.by("{\"cites\": \"guide\", \"from\": 20, \"to\": 30}", outcome)))
        .isEqualTo("cited_elsewhere: guide, 20-30, 10-20");
    assertThat(Judged.line(Judged.by("{\"cites\": \"other\"}", outcome)))
        .isEqualTo("not_cited: other");
  }

  @Test
  void whatDeclinesByItsKindDeclinesWhateverItSays() {
    for (boolean declines : new boolean[] {true, false}) {
      Outcome outcome =
          new Outcome.Answered(
              declines ? "Ask me something else." : "We cannot provide lamps.",
              List.of(),
              List.of(),
              Optional.empty(),
              List.of(),
              Optional.of(declines));
      assertThat(Judged.line(Judged.by("{\"refuses\": " + declines + "}", outcome)))
          .isEqualTo("right");
    }
  }

  @Test
  void looksAtWhatTheAuditSaidAndLeavesOpenWhatItDidNotSay() {
    Outcome blocked = answered(List.of(), List.of(), Optional.of("BLOCK"), List.of());
    assertThat(Judged.line(Judged.by("{\"audit\": \"block\"}", blocked))).isEqualTo("right");
    assertThat(Judged.line(Judged.by("{\"audit\": \"pass\"}", blocked)))
        .isEqualTo("other_verdict: pass, BLOCK");
    assertThat(Judged.line("{\"audit\": \"pass\"}", "x")).isEqualTo("not answered: no_verdict");
  }

  @Test
  void looksAtMemoriesAndTools() {
    Outcome outcome =
        answered(
            List.of(),
            List.of(
                new Outcome.ToolCall(
                    "light", Map.of("room", "Kitchen", "level", 3, "range", List.of(1, 2)))),
            Optional.empty(),
            List.of("m1"));
    assertThat(Judged.line(Judged.by("{\"remembers\": \"m1\"}", outcome))).isEqualTo("right");
    assertThat(Judged.line(Judged.by("{\"remembers\": [\"m1\", \"m2\"]}", outcome)))
        .isEqualTo("memory_not_used: m2");
    assertThat(
            Judged.line(
                Judged.by(
                    "{\"calls\": \"light\", \"with\": {\"room\": \"kitchen\", \"level\": 3.0}}",
                    outcome)))
        .isEqualTo("right");
    assertThat(Judged.line(Judged.by("{\"calls\": \"light\", \"with\": {\"level\": 4}}", outcome)))
        .isEqualTo("other_argument: level, 4, 3");
    assertThat(
            Judged.line(
                Judged.by("{\"calls\": \"light\", \"with\": {\"range\": [1, null]}}", outcome)))
        .isEqualTo("other_argument: range, [1, null], [1, 2]");
    assertThat(Judged.line(Judged.by("{\"calls\": \"door\"}", outcome)))
        .isEqualTo("tool_not_called: door");
  }
}
