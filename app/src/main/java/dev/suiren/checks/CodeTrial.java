package dev.suiren.checks;

import dev.suiren.sandbox.Complaint;
import dev.suiren.sandbox.Limits;
import dev.suiren.sandbox.Run;
import dev.suiren.sandbox.Sandbox;
import java.util.List;
import java.util.UUID;

/// Judges code by running its tests. A program that ends before its last test has run is wrong,
/// however it ended: only then it has said the word that was put behind the tests.
final class CodeTrial {
  private final Sandbox sandbox;
  private final Limits limits;

  CodeTrial(Sandbox sandbox, Limits limits) {
    this.sandbox = sandbox;
    this.limits = limits;
  }

  Judgement judge(Expectation.CodePasses passes, String text) {
    String code = CodeText.of(passes.language(), text);
    if (code.isBlank()) {
      return new Judgement.Wrong(Reason.of(Reason.Code.NO_CODE));
    }
    String word = "passed-" + UUID.randomUUID();
    String program = Assembly.of(passes, code, word);
    return switch (sandbox.run(passes.language(), program, limits)) {
      case Run.Ended ended -> ended(ended, word);
      case Run.Stopped stopped -> new Judgement.Wrong(reason(stopped.bound()));
      case Run.NotRun notRun ->
          new Judgement.NotAnswered(reason(notRun.lack(), passes.language(), notRun.detail()));
    };
  }

  private static Judgement ended(Run.Ended ended, String word) {
    List<String> lines = ended.output().lines().filter(line -> !line.isBlank()).toList();
    if (ended.code() == 0 && !lines.isEmpty() && lines.getLast().endsWith(word)) {
      return new Judgement.Right();
    }
    return new Judgement.Wrong(reason(ended, Complaint.of(ended)));
  }

  private static Reason reason(Run.Ended ended, Complaint complaint) {
    if (complaint.refused().isPresent()) {
      return Reason.of(code(complaint.refused().get()), complaint.line());
    }
    return ended.signal().isPresent()
        ? Reason.of(Reason.Code.KILLED, ended.signal().getAsInt())
        : Reason.of(Reason.Code.TEST_FAILED, ended.code(), complaint.line());
  }

  private static Reason.Code code(Complaint.Refused refused) {
    return switch (refused) {
      case MEMORY -> Reason.Code.TOO_MUCH_MEMORY;
      case PROCESSES -> Reason.Code.TOO_MANY_PROCESSES;
      case NETWORK -> Reason.Code.NO_NETWORK;
      case FILES -> Reason.Code.FILE_REFUSED;
    };
  }

  private static Reason reason(Run.Bound bound) {
    return switch (bound) {
      case WALL_CLOCK, PROCESSOR_TIME -> Reason.of(Reason.Code.TOO_MUCH_TIME);
      case OUTPUT -> Reason.of(Reason.Code.TOO_MUCH_OUTPUT);
    };
  }

  private static Reason reason(Run.Lack lack, String language, String detail) {
    return switch (lack) {
      case LIMITS -> Reason.of(Reason.Code.NO_LIMITS, detail);
      case INTERPRETER -> Reason.of(Reason.Code.NO_INTERPRETER, language);
      case INTERRUPTED -> Reason.of(Reason.Code.INTERRUPTED);
    };
  }
}
