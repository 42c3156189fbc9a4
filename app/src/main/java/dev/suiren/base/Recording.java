package dev.suiren.base;

import dev.suiren.kernel.Hash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One whole answer as it was recorded. Foreign text: it reaches a page only after the audit, and
/// `toString` shows none of it.
///
/// @param request sha-256 of base, parameters, messages with their pictures, and `repeat`
/// @param repeat counts from 1
/// @param reasoning what the base thought aloud, apart from its text
/// @param usage as the base counted; 0 where it did not say
/// @param took from the request to the end of the answer, with the base's own retries
/// @param cost what was paid when it was asked; at most so much where the base did not count
public record Recording(
    String request,
    int repeat,
    String text,
    String reasoning,
    List<Piece.ToolCall> calls,
    Ending.Reason reason,
    Usage usage,
    Duration took,
    Cost cost,
    Instant asked) {

  public Recording {
    calls = List.copyOf(calls);
  }

  /// Its text, and below it the tools that it asked to be called, one a line.
  public String textAndCalls() {
    StringBuilder all = new StringBuilder(text);
    for (Piece.ToolCall call : calls) {
      all.append(all.isEmpty() ? "" : "\n").append(call.name()).append('(');
      all.append(call.arguments()).append(')');
    }
    return all.toString();
  }

  /// The sha-256 of what it said: of its text, and where it asked for calls of these behind it.
  public String digest() {
    // No recorded text holds this character.
    return Hash.of(calls.isEmpty() ? text : text + '\0' + textAndCalls());
  }

  @Override
  public String toString() {
    return "Recording[" + request + "]";
  }
}
