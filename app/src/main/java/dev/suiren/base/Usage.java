package dev.suiren.base;

/// Tokens as the base counted them; 0 where it did not say.
public record Usage(int promptTokens, int completionTokens) {
  public static final Usage UNKNOWN = new Usage(0, 0);

  public Usage plus(Usage other) {
    return new Usage(promptTokens + other.promptTokens, completionTokens + other.completionTokens);
  }
}
