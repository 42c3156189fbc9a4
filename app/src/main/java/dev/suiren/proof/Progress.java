package dev.suiren.proof;

import dev.suiren.base.Cost;
import java.time.Duration;
import java.util.Optional;

/// How far a run has come.
///
/// @param calls all of them
/// @param answered answers of this run, replayed ones included
/// @param failed tried in vain, or not in the recording
/// @param spent at most so much was paid in this run
/// @param timeLeft about so long, from what calls took so far; empty before the first
/// @param moneyLeft about so much, from what calls cost so far; empty before the first
public record Progress(
    int calls,
    int answered,
    int replayed,
    int failed,
    Cost spent,
    Optional<Duration> timeLeft,
    Optional<Cost> moneyLeft) {

  /// In one line.
  public String line() {
    StringBuilder line = new StringBuilder();
    line.append(answered + failed).append(" of ").append(calls).append(" calls");
    line.append(" (").append(replayed).append(" replayed, ").append(failed).append(" failed)");
    line.append(", ").append(text(spent)).append(" spent");
    timeLeft.ifPresent(left -> line.append(", about ").append(text(left)).append(" left"));
    moneyLeft.ifPresent(left -> line.append(" and ").append(text(left)));
    return line.toString();
  }

  private static String text(Cost cost) {
    return cost.amount().stripTrailingZeros().toPlainString()
        + " "
        + cost.currency().getCurrencyCode();
  }

  private static String text(Duration time) {
    return time.toMinutes() > 0
        ? time.plusSeconds(30).toMinutes() + " min"
        : Math.max(1, time.toSeconds()) + " s";
  }
}
