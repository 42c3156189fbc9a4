package dev.suiren.swaps.internal;

import dev.suiren.audit.Audit;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Ids;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Scores;
import dev.suiren.swaps.Portraits;
import dev.suiren.swaps.Swaps;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Puts the swaps room together.
@Configuration(proxyBeanMethods = false)
public class SwapsWiring {
  @Bean
  KeptVerdicts keptVerdicts(Db db, Ids ids, Clock clock, JsonMapper json, Audit audit) {
    return new KeptVerdicts(new SqlVerdicts(db), new KeptVerdicts.Stamps(ids, clock), json, audit);
  }

  @Bean
  Swaps swaps(
      Runs runs,
      Scores scores,
      Judgements judgements,
      Audit audit,
      Home home,
      KeptVerdicts keptVerdicts) {
    return new KeptSwaps(
        runs,
        new RunFiles(scores, home.scratch()),
        audit,
        new ChangedItems(scores, judgements, audit),
        keptVerdicts);
  }

  @Bean
  Portraits portraits(Runs runs, Judgements judgements, Audit audit) {
    return new KeptPortraits(runs, judgements, audit);
  }
}
