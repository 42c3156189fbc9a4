package dev.suiren.api.web;

import dev.suiren.answers.Reply;
import dev.suiren.audit.Cleared;

/// A reply in the words of the protocol.
final class Answered {
  private Answered() {}

  static Cleared<String> text(Reply reply) {
    return switch (reply) {
      case Reply.Grounded it -> it.text();
      case Reply.Extracted it -> it.text();
      case Reply.Held it -> it.text();
      case Reply.Unknown it -> it.text();
    };
  }

  static String finishReason(Reply reply) {
    return switch (reply) {
      case Reply.Grounded it ->
          switch (it.completeness()) {
            case WHOLE, STOPPED -> "stop";
            // The protocol has no word for it; `suiren.fault` names what happened.
            case TRUNCATED, BROKEN_OFF -> "length";
          };
      case Reply.Extracted it -> "stop";
      case Reply.Held it -> "content_filter";
      case Reply.Unknown it -> "stop";
    };
  }

  /// Whether the reply's own text has to follow what was released, if it does not continue it.
  static boolean addsToReleased(Reply reply) {
    return switch (reply) {
      case Reply.Grounded it -> false;
      case Reply.Unknown it -> false;
      case Reply.Extracted it -> true;
      case Reply.Held it -> true;
    };
  }
}
