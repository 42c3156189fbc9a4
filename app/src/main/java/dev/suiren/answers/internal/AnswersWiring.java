package dev.suiren.answers.internal;

import dev.suiren.answers.Answers;
import dev.suiren.answers.AnswersSettings;
import dev.suiren.audit.Audit;
import dev.suiren.base.Bases;
import dev.suiren.library.Search;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the answers room together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswersSettings.class)
public class AnswersWiring {

  @Bean
  Answers answers(Audit audit, Search search, Bases bases, AnswersSettings settings) {
    return new Answering(audit, search, bases, settings);
  }
}
