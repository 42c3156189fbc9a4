package dev.suiren.proof.internal;

import dev.suiren.answers.Answers;
import dev.suiren.answers.AnswersSettings;
import dev.suiren.audit.Audit;
import dev.suiren.base.Recordings;
import dev.suiren.checks.Scorer;
import dev.suiren.glossary.Glossary;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Ingredient;
import dev.suiren.library.Library;
import dev.suiren.library.LibrarySettings;
import dev.suiren.library.Search;
import dev.suiren.proof.AuditProof;
import dev.suiren.proof.Proof;
import dev.suiren.proof.Trials;
import dev.suiren.proof.spi.PrivateHomes;
import dev.suiren.sandbox.Interpreter;
import dev.suiren.sandbox.Limits;
import dev.suiren.sandbox.Sandbox;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.json.JsonMapper;

/// Puts the proof room together, when it is first asked for.
@Configuration(proxyBeanMethods = false)
public class ProofWiring {
  @Bean
  @Lazy
  Proof proof(
      Library library,
      Answers answers,
      Search search,
      Glossary glossary,
      Home home,
      LibrarySettings librarySettings,
      ApplicationContext house,
      JsonMapper json) {
    InForce settings = InForce.of(json, all(house), librarySettings.vectors());
    return new Measuring(
        library, answers, search, glossary, home, settings, json, System::nanoTime);
  }

  @Bean
  @Lazy
  AuditProof auditProof(Audit audit, ApplicationContext house, JsonMapper json) {
    return new AuditMeasuring(audit, () -> all(house), json);
  }

  @Bean
  @Lazy
  RecordedRuns proofRuns(Recordings recordings) {
    return new RecordedRuns(recordings, System::nanoTime, Thread::sleep);
  }

  /// A base is asked without chance, as far as it can be; code is run only behind walls.
  @Bean
  @Lazy
  Trials trials(
      RecordedRuns runs, Audit audit, AnswersSettings answers, ObjectProvider<PrivateHomes> homes) {
    Scorer scorer = new Scorer(Sandbox.of(Interpreter.usual()), Limits.USUAL);
    return new CheckTrials(
        runs,
        new CheckPrompts(answers.maxTokens(), 0),
        new Answering(audit, scorer),
        homes::getObject);
  }

  /// Settings, and what else decides.
  private static Map<String, Object> all(ApplicationContext house) {
    Map<String, Object> all = ours(house);
    house.getBeansOfType(Ingredient.class).values().forEach(it -> all.put(it.name(), it));
    return all;
  }

  /// The settings records of this house by their prefix, Spring's own left out.
  private static Map<String, Object> ours(ApplicationContext house) {
    Map<String, Object> ours = new TreeMap<>();
    for (Object settings : house.getBeansWithAnnotation(ConfigurationProperties.class).values()) {
      ConfigurationProperties named =
          settings.getClass().getAnnotation(ConfigurationProperties.class);
      if (settings instanceof Record && named != null) {
        ours.put(named.value(), settings);
      }
    }
    return ours;
  }
}
