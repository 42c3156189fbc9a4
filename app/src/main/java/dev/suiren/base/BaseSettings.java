package dev.suiren.base;

import dev.suiren.kernel.Allowed;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How bases are called, and the one base that needs no clicking (`SUIREN_BASE_URL`,
/// `SUIREN_BASE_MODEL`, `SUIREN_BASE_KEY`).
///
/// @param url the part before `/chat/completions`; empty for none
/// @param model the model's name at that address
/// @param key empty for none
/// @param images whether it takes pictures along with a text
@ConfigurationProperties("suiren.base")
@Allowed(why = "settings are records bound by Spring at the edge")
public record BaseSettings(
    Optional<String> url,
    Optional<String> model,
    Optional<String> key,
    @DefaultValue("false") boolean images,
    @DefaultValue Price price,
    @DefaultValue Timeouts timeouts,
    @DefaultValue Retries retries,
    @DefaultValue Limits limits) {

  /// What the base from the settings costs; both amounts 0 where it costs nothing or nobody knows.
  ///
  /// @param prompt for a million tokens of what is asked, 0 to 1000000
  /// @param completion for a million tokens of what is answered, 0 to 1000000
  /// @param currency by ISO 4217, such as `CNY`
  public record Price(
      @DefaultValue("0") BigDecimal prompt,
      @DefaultValue("0") BigDecimal completion,
      @DefaultValue("USD") String currency) {
    public Price {
      amount("price.prompt", prompt);
      amount("price.completion", completion);
      if (Currency.getAvailableCurrencies().stream()
          .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
        throw new ProblemException(
            Problem.SETTING_WRONG, "suiren.base.price.currency must be a code such as USD or CNY");
      }
    }

    /// As prices are told everywhere.
    public Bases.Price asPrice() {
      return new Bases.Price(prompt, completion, Currency.getInstance(currency));
    }
  }

  /// @param connect until the connection stands, 100 ms to 1 min
  /// @param firstByte from the request to the first byte of the answer, 100 ms to 30 min
  /// @param between without a byte inside an answer, 100 ms to 30 min
  /// @param total a whole call with its retries, 100 ms to 2 h
  public record Timeouts(
      @DefaultValue("10s") Duration connect,
      @DefaultValue("2m") Duration firstByte,
      @DefaultValue("1m") Duration between,
      @DefaultValue("15m") Duration total) {
    public Timeouts {
      check("timeouts.connect", connect, Duration.ofMinutes(1));
      check("timeouts.first-byte", firstByte, Duration.ofMinutes(30));
      check("timeouts.between", between, Duration.ofMinutes(30));
      check("timeouts.total", total, Duration.ofHours(2));
    }
  }

  /// @param count after the first try, 0 to 10; only while no text was received
  /// @param firstPause before the first retry, doubled each time, then shortened by chance to half
  /// @param longestPause also the longest `Retry-After` that is honored, 100 ms to 10 min
  public record Retries(
      @DefaultValue("2") int count,
      @DefaultValue("500ms") Duration firstPause,
      @DefaultValue("20s") Duration longestPause) {
    public Retries {
      range("retries.count", count, 0, 10);
      check("retries.first-pause", firstPause, Duration.ofMinutes(1));
      check("retries.longest-pause", longestPause, Duration.ofMinutes(10));
    }
  }

  /// @param lineBytes the longest line of a stream, 1 KiB to 64 MiB
  /// @param answerBytes the longest answer as it comes over the wire, 1 KiB to 1 GiB
  public record Limits(
      @DefaultValue("1048576") int lineBytes, @DefaultValue("16777216") int answerBytes) {
    public Limits {
      range("limits.line-bytes", lineBytes, 1024, 64 << 20);
      range("limits.answer-bytes", answerBytes, 1024, 1 << 30);
    }
  }

  private static void amount(String name, BigDecimal value) {
    if (value.signum() < 0
        || value.compareTo(BigDecimal.valueOf(1_000_000)) > 0
        || Math.abs(value.scale()) > 9) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          "suiren.base." + name + " must lie between 0 and 1000000, with at most 9 decimals");
    }
  }

  private static void check(String name, Duration value, Duration longest) {
    if (value.compareTo(Duration.ofMillis(100)) < 0 || value.compareTo(longest) > 0) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          "suiren.base." + name + " must lie between 100ms and " + longest.toSeconds() + "s");
    }
  }

  private static void range(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          "suiren.base." + name + " must lie between " + least + " and " + most);
    }
  }

  @Override
  public String toString() {
    return "BaseSettings";
  }
}
