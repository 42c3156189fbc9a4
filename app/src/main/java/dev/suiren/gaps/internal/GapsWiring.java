package dev.suiren.gaps.internal;

import dev.suiren.answers.Conversations;
import dev.suiren.audit.Audit;
import dev.suiren.gaps.Gaps;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Job;
import dev.suiren.kernel.Jobs;
import dev.suiren.people.Role;
import dev.suiren.web.spi.NavigationItem;
import dev.suiren.web.spi.SettingsItem;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the gaps room together.
@Configuration(proxyBeanMethods = false)
public class GapsWiring {
  @Bean
  Store gapStore(Db db, Clock clock, SecureRandom random) {
    return Store.of(db, clock, random);
  }

  @Bean
  Keeping gapKeeping(Store gapStore, Audit audit, Ids ids) {
    return new Keeping(gapStore, new Masks(audit), new Repeats(ids.nextSecret()));
  }

  @Bean(destroyMethod = "close")
  Intake gapIntake(Keeping keeping) {
    return new Intake(keeping::keep);
  }

  @Bean
  Gaps gaps(Store gapStore, Keeping keeping, Audit audit, Conversations conversations, Jobs jobs) {
    return new KeptGaps(gapStore, keeping, audit, conversations.turns(), jobs);
  }

  @Bean
  Job gapSweepJob(Store gapStore) {
    return new SweepJob(gapStore);
  }

  @Bean
  SweepWatch gapSweepWatch(Jobs jobs) {
    return new SweepWatch(jobs);
  }

  @Bean
  NavigationItem gapsItem() {
    return new NavigationItem("/gaps", "gaps.navigation", "gap", Role.EDITOR, 25);
  }

  @Bean
  SettingsItem gapsSettings() {
    return new SettingsItem(
        "/gaps/settings", "gaps.title", "gaps.settings.about", "gap", Role.OWNER);
  }
}
