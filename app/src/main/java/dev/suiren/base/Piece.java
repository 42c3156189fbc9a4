package dev.suiren.base;

/// A piece of what a base streams; foreign text, not to be shown before the audit.
public sealed interface Piece {

  record Text(String text) implements Piece {}

  /// What a base thinks aloud: kept apart and never shown.
  record Reasoning(String text) implements Piece {}

  /// A whole tool call, put together from its fragments.
  ///
  /// @param arguments JSON as the base wrote it, unchecked
  record ToolCall(String id, String name, String arguments) implements Piece {}
}
