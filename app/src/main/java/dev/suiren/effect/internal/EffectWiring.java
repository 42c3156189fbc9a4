package dev.suiren.effect.internal;

import dev.suiren.audit.Audit;
import dev.suiren.effect.Effects;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.runs.CheckSets;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Scores;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the effect room together.
@Configuration(proxyBeanMethods = false)
public class EffectWiring {
  @Bean
  Effects effects(
      Db db, Runs runs, CheckSets sets, Scores scores, Audit audit, Ids ids, Clock clock) {
    return new KeptEffects(
        new SqlEffects(db), new RunSample(runs, sets, scores), audit, ids, clock);
  }
}
