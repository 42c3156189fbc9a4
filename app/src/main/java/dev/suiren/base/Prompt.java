package dev.suiren.base;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a base is asked.
///
/// @param maxTokens the longest answer, in the base's tokens, at least 1
/// @param temperature 0 to 2, absent for the base's own default
/// @param seed of the base's chance, where it takes one
public record Prompt(
    List<Message> messages, int maxTokens, OptionalDouble temperature, OptionalInt seed) {
  private static final int FRAME_OF_MESSAGE = 16;
  private static final int FRAME = 64;

  public Prompt {
    messages = List.copyOf(messages);
  }

  public Prompt(List<Message> messages, int maxTokens, OptionalDouble temperature) {
    this(messages, maxTokens, temperature, OptionalInt.empty());
  }

  /// How many tokens the messages have at most: no vocabulary in use needs more than one for each
  /// byte of UTF-8, and what a template puts around them is allowed for.
  public long mostPromptTokens() {
    long bytes =
        messages.stream()
            .mapToLong(message -> message.text().getBytes(StandardCharsets.UTF_8).length)
            .sum();
    return FRAME + (long) FRAME_OF_MESSAGE * messages.size() + bytes;
  }

  public record Message(Speaker speaker, String text) {}

  public enum Speaker {
    SYSTEM,
    PERSON,
    ASSISTANT
  }
}
