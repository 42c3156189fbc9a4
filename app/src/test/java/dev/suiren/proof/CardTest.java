package dev.suiren.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.base.Cost;
import dev.suiren.checks.Check;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.Judgement;
import dev.suiren.checks.Reason;
import dev.suiren.proof.Trials.Judged;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardTest {
  private static final Check CHECK = CheckSet.shipped().checks().getFirst();
  private static final Judgement SILENT =
      new Judgement.NotAnswered(new Reason(Reason.Code.BASE_SILENT, List.of()));

  private static Judged judged(Judgement judgement, String paid, String currency) {
    return new Judged(
        CHECK,
        1,
        judgement,
        Optional.of(Duration.ofSeconds(1)),
        Optional.of(new Cost(new BigDecimal(paid), Currency.getInstance(currency))),
        Optional.empty());
  }

  @Test
  void whatWasPaidForAndNotJudgedIsPaidAllTheSame() {
    Card.Row row =
        Card.of(
                Map.of(
                    "all",
                    List.of(
                        judged(new Judgement.Right(), "0.25", "USD"),
                        judged(SILENT, "0.50", "USD"),
                        judged(SILENT, "9", "CNY"))))
            .rows()
            .getFirst();
    assertThat(row.judged()).isEqualTo(1);
    assertThat(row.unanswered()).isEqualTo(2);
    assertThat(row.cost().orElseThrow().currency().getCurrencyCode()).isEqualTo("USD");
    assertThat(row.cost().orElseThrow().amount())
        .as("of other currencies nothing can be added")
        .isEqualByComparingTo("0.75");
  }
}
