package dev.suiren.api.web;

import dev.suiren.answers.Reply;
import dev.suiren.base.Usage;

/// What an answer used, as the base counted it; all 0 where none wrote.
record Tokens(int promptTokens, int completionTokens, int totalTokens) {

  static Tokens of(Reply reply) {
    return switch (reply) {
      case Reply.Grounded it -> of(it.usage());
      case Reply.Extracted it -> of(Usage.UNKNOWN);
      case Reply.Held it -> of(Usage.UNKNOWN);
      case Reply.Unknown it -> of(Usage.UNKNOWN);
    };
  }

  private static Tokens of(Usage usage) {
    return new Tokens(
        usage.promptTokens(),
        usage.completionTokens(),
        usage.promptTokens() + usage.completionTokens());
  }
}
