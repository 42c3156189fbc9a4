package dev.suiren.swaps.internal;

import dev.suiren.audit.Audit;
import dev.suiren.kernel.Home;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Scores;
import dev.suiren.swaps.Portraits;
import dev.suiren.swaps.Swaps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the swaps room together.
@Configuration(proxyBeanMethods = false)
public class SwapsWiring {
  @Bean
  Swaps swaps(Runs runs, Scores scores, Judgements judgements, Audit audit, Home home) {
    return new KeptSwaps(
        runs,
        new RunFiles(scores, home.scratch()),
        audit,
        new ChangedItems(scores, judgements, audit));
  }

  @Bean
  Portraits portraits(Runs runs, Judgements judgements, Audit audit) {
    return new KeptPortraits(runs, judgements, audit);
  }
}
