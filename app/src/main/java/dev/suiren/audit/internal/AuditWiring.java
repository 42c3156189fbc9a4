package dev.suiren.audit.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.AuditSpeed;
import dev.suiren.audit.Clearances;
import dev.suiren.audit.ClearedJson;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/// Puts the audit together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
public class AuditWiring {

  @Bean
  Policies policies(
      Home home, AuditSettings settings, Db db, Clock clock, ApplicationEventPublisher events) {
    List<TermsFile> terms =
        Stream.concat(
                Stream.of(home.root().resolve("terms.txt")),
                settings.terms().stream().map(Path::of))
            .map(TermsFile::new)
            .toList();
    return new Policies(terms, new SqlEpochs(db, clock), events::publishEvent);
  }

  @Bean
  PolicyWatch policyWatch(Policies policies) {
    return new PolicyWatch(policies);
  }

  @Bean
  JacksonModule clearedJson() {
    return new ClearedJson();
  }

  @Bean
  Audit audit(Policies policies, AuditSettings settings) {
    return new Auditor(policies::current, settings);
  }

  @Bean
  AuditSpeed auditSpeed() {
    return new SpeedTrial();
  }

  @Bean
  Clearances clearances(Db db, Clock clock, Audit audit) {
    return new SqlClearances(db, clock, audit::epoch);
  }
}
