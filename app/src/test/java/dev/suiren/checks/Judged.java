package dev.suiren.checks;

import dev.suiren.sandbox.Interpreter;
import dev.suiren.sandbox.Limits;
import dev.suiren.sandbox.Sandbox;
import java.util.List;

/// Judges an answer by one expectation, written as a line of a file writes it.
final class Judged {
  static final Sandbox SANDBOX = Sandbox.of(Interpreter.usual());
  static final Scorer SCORER = new Scorer(SANDBOX, Limits.USUAL);

  private Judged() {}

  static Expectation expectation(String json) {
    Entry entry = JsonEntries.read(new FaultyFile("test.jsonl"), 1, json);
    return ExpectationReader.read(Fields.of(new FaultyFile("test.jsonl"), entry, "expect."));
  }

  static Judgement by(String json, Outcome outcome) {
    Check.Subject subject = new Check.Subject("test", Dimension.KNOWLEDGE, "test");
    return SCORER.judge(
        new Check("test", subject, Input.of("?"), List.of(expectation(json))), outcome);
  }

  /// The reason's code and parameters, or `right`.
  static String line(String json, String answer) {
    return line(by(json, Outcome.of(answer)));
  }

  static String line(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Right _ -> "right";
      case Judgement.Wrong wrong -> wrong.reason().line();
      case Judgement.NotAnswered not -> "not answered: " + not.reason().line();
    };
  }
}
