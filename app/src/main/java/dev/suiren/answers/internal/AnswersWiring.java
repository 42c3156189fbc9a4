package dev.suiren.answers.internal;

import dev.suiren.answers.Answers;
import dev.suiren.answers.AnswersSettings;
import dev.suiren.answers.Conversations;
import dev.suiren.audit.Audit;
import dev.suiren.base.Bases;
import dev.suiren.glossary.Names;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Ingredient;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.library.Reading;
import dev.suiren.library.Search;
import dev.suiren.people.Role;
import dev.suiren.web.spi.NavigationItem;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the answers room together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswersSettings.class)
public class AnswersWiring {
  @Bean
  Answers answers(
      Audit audit,
      Search search,
      Names names,
      Bases bases,
      AnswersSettings settings,
      ApplicationEventPublisher events) {
    return new Noticing(new Answering(audit, search, names, bases, settings), events::publishEvent);
  }

  @Bean
  Ingredient readingWeights() {
    return new Ingredient("reading-weights", Ranker.shippedHash());
  }

  @Bean
  Store conversationStore(Db db, Ids ids, Clock clock, KernelSettings kernel) {
    Store store = Store.of(db, ids, clock);
    store.turns().breakOffAll(neverRunning(kernel, clock.instant()));
    return store;
  }

  @Bean
  Recall recall(Audit audit, Reading reading) {
    return new Recall(audit, reading);
  }

  @Bean
  RunningTurns runningTurns(
      Answers answers, Store store, Recall recall, ApplicationEventPublisher events) {
    return new RunningTurns(
        answers,
        store,
        recall,
        run -> Thread.ofVirtual().name("turn").start(run),
        events::publishEvent);
  }

  @Bean
  Conversations conversations(Store store, RunningTurns turns, Recall recall, Audit audit) {
    return new KeptConversations(store, turns, recall, audit);
  }

  @Bean
  Unquoting unquoting(Store store) {
    return new Unquoting(store.turns());
  }

  @Bean
  Departures departures(Store store, RunningTurns turns) {
    return new Departures(store, turns);
  }

  /// On SQLite no other process can be running a turn; on PostgreSQL one may.
  private static Instant neverRunning(KernelSettings kernel, Instant now) {
    return kernel.postgres() ? now.minus(RunningTurns.LONGEST_TURN) : now;
  }

  @Bean
  NavigationItem askNavigation() {
    return new NavigationItem("/ask", "answers.navigation", "ask", Role.READER, 1);
  }
}
