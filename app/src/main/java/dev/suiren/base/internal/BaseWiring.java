package dev.suiren.base.internal;

import dev.suiren.audit.Audit;
import dev.suiren.base.BaseSettings;
import dev.suiren.base.Bases;
import dev.suiren.base.RecordedCalls;
import dev.suiren.base.Recordings;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.Vault;
import dev.suiren.people.Role;
import dev.suiren.web.spi.NavigationItem;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Puts the bases together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BaseSettings.class)
public class BaseWiring {

  @Bean(destroyMethod = "close")
  LazyClient baseClient(BaseSettings settings) {
    return new LazyClient(settings.timeouts().connect());
  }

  @Bean
  Bases bases(
      Db db, Vault vault, Ids ids, Clock clock, Audit audit, BaseSettings settings, Wire wire) {
    return new OrderedBases(
        new SqlBases(db, vault, ids, clock),
        db,
        audit,
        settled(settings),
        endpoint -> new OpenAiBase(endpoint, wire));
  }

  @Bean
  Recordings recordings(KeptRecordings.Store store, Vault vault, BaseSettings settings, Wire wire) {
    NamedBases named =
        new NamedBases(
            new SqlBases(store.db(), vault, store.ids(), store.clock()), settled(settings));
    return new KeptRecordings(store, named, endpoint -> new OpenAiBase(endpoint, wire));
  }

  @Bean
  RecordedCalls recordedCalls(KeptRecordings.Store store, Audit audit) {
    return new KeptCalls(store, audit);
  }

  @Bean
  KeptRecordings.Store recordingStore(
      Db db, Ids ids, Clock clock, JsonMapper json, ApplicationEventPublisher events) {
    return new KeptRecordings.Store(db, ids, clock, new RecordingJson(json), events::publishEvent);
  }

  @Bean
  Wire baseWire(
      LazyClient client, BaseSettings settings, JsonMapper json, SecureRandom random, Clock clock) {
    return new Wire(
        client, settings, json, AddressRules.Resolver.SYSTEM, random, clock, Pause.SLEEP);
  }

  @Bean
  NavigationItem basesItem() {
    return new NavigationItem("/bases", "base.title", "base", Role.EDITOR, 30);
  }

  /// The base from the settings; one that is wrong is said so at the start.
  static Optional<Settled> settled(BaseSettings settings) {
    Optional<String> url = settings.url().filter(text -> !text.isBlank());
    Optional<String> model = settings.model().filter(text -> !text.isBlank());
    if (url.isEmpty() && model.isEmpty()) {
      return Optional.empty();
    }
    if (url.isEmpty() || model.isEmpty()) {
      throw new ProblemException(
          Problem.SETTING_WRONG, "suiren.base.url and suiren.base.model are set only together");
    }
    try {
      Endpoint endpoint = Endpoint.parse(url.get(), model.get(), settings.key().orElse("").strip());
      return Optional.of(new Settled(endpoint, settings.price().asPrice(), settings.images()));
    } catch (ProblemException e) {
      throw new ProblemException(Problem.SETTING_WRONG, "suiren.base: " + e.getMessage(), e);
    }
  }
}
