package dev.suiren.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came of putting a check to a base.
public sealed interface Outcome {

  /// It answered, be it with nothing.
  ///
  /// @param verdict what the audit said of it, as it is written: `pass`, `mask`, `block`
  /// @param memories ids of the memories that were used
  /// @param declines whether it declines, where that is known by more than its words
  record Answered(
      String text,
      List<Citation> citations,
      List<ToolCall> toolCalls,
      Optional<String> verdict,
      List<String> memories,
      Optional<Boolean> declines)
      implements Outcome {

    public Answered {
      citations = List.copyOf(citations);
      toolCalls = List.copyOf(toolCalls);
      memories = List.copyOf(memories);
    }

    /// One whose words alone tell whether it declines.
    public Answered(
        String text,
        List<Citation> citations,
        List<ToolCall> toolCalls,
        Optional<String> verdict,
        List<String> memories) {
      this(text, citations, toolCalls, verdict, memories, Optional.empty());
    }
  }

  /// It did not: a timeout, a budget that was spent, an input it cannot take.
  ///
  /// @param why one line of ours
  record Unanswered(String why) implements Outcome {}

  /// It cannot be asked: the check shows pictures, and it takes none.
  record TakesNoImages() implements Outcome {}

  /// An answer that is text and nothing else.
  static Answered of(String text) {
    return new Answered(text, List.of(), List.of(), Optional.empty(), List.of());
  }

  /// A place in a document: code points of its text, `end` exclusive.
  record Citation(String document, int start, int end) {}

  /// @param arguments by name, as JSON values: texts, numbers, truth values, lists, maps
  record ToolCall(String name, Map<String, Object> arguments) {
    public ToolCall {
      arguments = Map.copyOf(arguments);
    }
  }
}
