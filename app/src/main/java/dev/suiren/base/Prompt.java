package dev.suiren.base;

import dev.suiren.kernel.Picture;
import dev.suiren.kernel.Tool;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a base is asked.
///
/// @param maxTokens the longest answer, in the base's tokens, at least 1
/// @param temperature 0 to 2, absent for the base's own default
/// @param seed of the base's chance, where it takes one
/// @param tools that it may ask to be called
public record Prompt(
    List<Message> messages,
    int maxTokens,
    OptionalDouble temperature,
    OptionalInt seed,
    List<Tool> tools) {
  private static final int FRAME_OF_MESSAGE = 16;
  private static final int FRAME = 64;

  /// What models with open weights and most others make of the largest picture.
  private static final int MOST_OF_PICTURE = 16_384;

  public Prompt {
    messages = List.copyOf(messages);
    tools = List.copyOf(tools);
  }

  public Prompt(
      List<Message> messages, int maxTokens, OptionalDouble temperature, OptionalInt seed) {
    this(messages, maxTokens, temperature, seed, List.of());
  }

  public Prompt(List<Message> messages, int maxTokens, OptionalDouble temperature) {
    this(messages, maxTokens, temperature, OptionalInt.empty());
  }

  /// How many tokens the messages have at most: no vocabulary in use needs more than one for each
  /// byte of UTF-8, and what a template puts around them is allowed for. Pictures count by number,
  /// since what a base makes of one has little to do with its bytes.
  public long mostPromptTokens() {
    long bytes =
        messages.stream().mapToLong(message -> bytes(message.text())).sum()
            + tools.stream().mapToLong(Prompt::bytes).sum();
    long pictures = messages.stream().mapToLong(message -> message.pictures().size()).sum();
    return FRAME + (long) FRAME_OF_MESSAGE * messages.size() + bytes + MOST_OF_PICTURE * pictures;
  }

  private static long bytes(Tool tool) {
    return FRAME + bytes(tool.name()) + bytes(tool.description()) + bytes(tool.parameters());
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  public boolean showsPictures() {
    return messages.stream().anyMatch(message -> !message.pictures().isEmpty());
  }

  /// @param pictures shown with the text, behind it; only for bases that take images
  public record Message(Speaker speaker, String text, List<Picture> pictures) {
    public Message {
      pictures = List.copyOf(pictures);
    }

    public Message(Speaker speaker, String text) {
      this(speaker, text, List.of());
    }
  }

  public enum Speaker {
    SYSTEM,
    PERSON,
    ASSISTANT
  }
}
