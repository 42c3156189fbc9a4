package dev.suiren.base.internal;

import dev.suiren.base.Bases.Price;
import dev.suiren.base.Cost;
import dev.suiren.base.Ending;
import dev.suiren.base.Prompt;
import dev.suiren.base.Usage;
import java.math.BigDecimal;

/// What calls cost at a price, never too little: where nobody counted, the most it can be.
record Bill(Price price) {
  private static final int MILLION = 6;

  Cost none() {
    return Cost.none(price.currency());
  }

  Cost most(Prompt prompt) {
    return of(prompt.mostPromptTokens(), prompt.maxTokens());
  }

  /// @param bytes of all that was said
  Cost of(Prompt prompt, Usage usage, long bytes) {
    long prompted = usage.promptTokens() > 0 ? usage.promptTokens() : prompt.mostPromptTokens();
    long completed =
        usage.completionTokens() > 0
            ? usage.completionTokens()
            : Math.min(prompt.maxTokens(), bytes);
    return of(prompted, completed);
  }

  /// A call that was turned away costs nothing; one that broke off may have been charged for.
  Cost of(Prompt prompt, Ending.Failed failed) {
    return failed.begun() || charged(failed.fault()) ? most(prompt) : none();
  }

  private static boolean charged(Ending.Fault fault) {
    return switch (fault) {
      case TOOK_TOO_LONG, BROKE_OFF, NOT_UNDERSTOOD, SAID_NOTHING -> true;
      case REFUSED_KEY,
          TOO_MANY_REQUESTS,
          SERVER_ERROR,
          REJECTED,
          UNREACHABLE,
          REDIRECTED,
          FORBIDDEN_ADDRESS,
          NONE_CONFIGURED ->
          false;
    };
  }

  private Cost of(long promptTokens, long completionTokens) {
    BigDecimal amount =
        price
            .prompt()
            .multiply(BigDecimal.valueOf(promptTokens))
            .add(price.completion().multiply(BigDecimal.valueOf(completionTokens)))
            .movePointLeft(MILLION);
    return new Cost(amount, price.currency());
  }
}
