package dev.suiren.people.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.People;
import dev.suiren.people.PeopleSettings;
import dev.suiren.people.SignIn;
import dev.suiren.people.Spaces;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the people room together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleSettings.class)
public class PeopleWiring {

  @Bean
  Spaces spaces(Db db, Ids ids, Clock clock) {
    return new SqlSpaces(db, ids, clock);
  }

  @Bean
  People people(Db db, Ids ids, Clock clock, ApplicationEventPublisher events) {
    SqlGroups groups = new SqlGroups(db, ids, clock, events::publishEvent);
    return new SqlPeople(db, ids, clock, groups, events::publishEvent);
  }

  @Bean
  ApiKeys apiKeys(Db db, Ids ids, Clock clock) {
    return new SqlApiKeys(db, ids, clock);
  }

  @Bean
  SignIn signIn(Db db, Ids ids, Clock clock, SecureRandom random, PeopleSettings settings) {
    SqlSessions sessions =
        new SqlSessions(db, ids, clock, settings.sessionIdle(), settings.sessionLongest());
    return new Entrance(
        db,
        sessions,
        new SqlLinks(db, ids, clock, settings.linkValidity()),
        new SqlPasswords(db, clock, new PasswordHash(random, settings.passwordRounds())),
        new SqlIdentities(db, ids, clock, settings.oidc().inviteOnly()),
        new Attempts(clock));
  }
}
