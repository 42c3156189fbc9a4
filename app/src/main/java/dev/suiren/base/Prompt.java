package dev.suiren.base;

import java.util.List;
import java.util.OptionalDouble;

/// What a base is asked.
///
/// @param maxTokens the longest answer, in the base's tokens, at least 1
/// @param temperature 0 to 2, absent for the base's own default
public record Prompt(List<Message> messages, int maxTokens, OptionalDouble temperature) {

  public Prompt {
    messages = List.copyOf(messages);
  }

  public record Message(Speaker speaker, String text) {}

  public enum Speaker {
    SYSTEM,
    PERSON,
    ASSISTANT
  }
}
