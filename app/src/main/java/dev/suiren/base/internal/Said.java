package dev.suiren.base.internal;

import dev.suiren.base.Base;
import dev.suiren.base.Halt;
import dev.suiren.base.Piece;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What one call brings, put together as it comes: text, reasoning and tool calls apart.
final class Said implements Base.Receiver {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder reasoning = new StringBuilder();
  private final List<Piece.ToolCall> calls = new ArrayList<>();
  private final Halt halt;

  Said(Halt halt) {
    this.halt = halt;
  }

  @Override
  public boolean receive(Piece piece) {
    switch (piece) {
      case Piece.Text(String more) -> text.append(more);
      case Piece.Reasoning(String more) -> reasoning.append(more);
      case Piece.ToolCall(String id, String name, String arguments) ->
          calls.add(new Piece.ToolCall(kept(id), kept(name), kept(arguments)));
    }
    return !halt.isHalted();
  }

  String text() {
    return kept(text.toString());
  }

  String reasoning() {
    return kept(reasoning.toString());
  }

  List<Piece.ToolCall> calls() {
    return List.copyOf(calls);
  }

  long bytes() {
    long arguments = calls.stream().mapToLong(call -> bytes(call.name() + call.arguments())).sum();
    return bytes(text.toString()) + bytes(reasoning.toString()) + arguments;
  }

  private static long bytes(String said) {
    return said.getBytes(StandardCharsets.UTF_8).length;
  }

  /// As every database and file can keep it, so that a replay says exactly the same: NUL and halves
  /// of characters become U+FFFD.
  private static String kept(String said) {
    StringBuilder kept = new StringBuilder(said.length());
    said.codePoints()
        .map(
            c ->
                c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
