package dev.suiren.effect.internal;

import dev.suiren.audit.Audit;
import dev.suiren.effect.Effects;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the effect room together.
@Configuration(proxyBeanMethods = false)
public class EffectWiring {
  @Bean
  Effects effects(Db db, Audit audit, Ids ids, Clock clock) {
    return new KeptEffects(new SqlEffects(db), audit, ids, clock);
  }
}
