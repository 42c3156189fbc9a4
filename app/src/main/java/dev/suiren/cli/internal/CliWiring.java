package dev.suiren.cli.internal;

import dev.suiren.answers.Answers;
import dev.suiren.audit.Aigc;
import dev.suiren.audit.Audit;
import dev.suiren.audit.OperatorSettings;
import dev.suiren.audit.PolicyHistory;
import dev.suiren.audit.PolicyState;
import dev.suiren.audit.Provisions;
import dev.suiren.audit.TermLists;
import dev.suiren.effect.Effects;
import dev.suiren.glossary.Glossary;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.ledger.Ledger;
import dev.suiren.library.Library;
import dev.suiren.library.Search;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.People;
import dev.suiren.people.SignIn;
import dev.suiren.people.Spaces;
import dev.suiren.runs.AttendedRuns;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/// Puts the verbs together.
@Configuration(proxyBeanMethods = false)
public class CliWiring {

  @Bean
  SiteAddress siteAddress(Environment environment) {
    return new SiteAddress(
        Binder.get(environment)
            .bind("server.address", InetAddress.class)
            .map(Optional::of)
            .orElse(Optional.empty()));
  }

  @Bean
  Scope scope(Spaces spaces, Library library) {
    return new Scope(spaces, library);
  }

  @Bean
  Commands commands(List<Command> commands) {
    return new Commands(commands);
  }

  @Bean
  AskCommand askCommand(
      Scope scope,
      Answers answers,
      JsonMapper json,
      Clock clock,
      OperatorSettings operator,
      Ids ids) {
    return new AskCommand(scope, answers, json, clock, () -> Aigc.of(operator, ids.next()));
  }

  @Bean
  SearchCommand searchCommand(Scope scope, Search search, JsonMapper json) {
    return new SearchCommand(scope, search, json);
  }

  @Bean
  AddCommand addCommand(Scope scope, Library library, JsonMapper json) {
    return new AddCommand(scope, library, json);
  }

  @Bean
  GlossaryCommand glossaryCommand(Scope scope, Glossary glossary, JsonMapper json) {
    return new GlossaryCommand(scope, glossary, json);
  }

  @Bean
  KeyCommand keyCommand(Scope scope, ApiKeys keys, JsonMapper json) {
    return new KeyCommand(scope, keys, json);
  }

  @Bean
  LinkCommand linkCommand(Scope scope, SignIn signIn, SiteAddress address, JsonMapper json) {
    return new LinkCommand(scope, signIn, address, json);
  }

  @Bean
  Doctor auditDoctor(
      Provisions provisions,
      Ledger ledger,
      People people,
      ApiKeys keys,
      OperatorSettings operator,
      Clock clock,
      Audit audit) {
    return new Doctor(provisions, ledger, people, keys, operator, clock, audit);
  }

  @Bean
  AuditCommand auditCommand(
      Scope scope, Ledger ledger, Doctor doctor, PolicyHistory history, JsonMapper json) {
    return new AuditCommand(scope, ledger, doctor, new ComparedEpochs(history, json), json);
  }

  @Bean
  BackupCommand backupCommand(
      Home home, Db db, KernelSettings settings, SecureRandom random, JsonMapper json) {
    return new BackupCommand(home, db, settings, random, json);
  }

  @Bean
  BorrowedHomes borrowedHomes(
      Home home, Spaces spaces, TermLists lists, PolicyState policy, Glossary glossary) {
    return new BorrowedHomes(home, new Lending(spaces, lists, policy, glossary));
  }

  @Bean
  TrialCommand trialCommand(Scope scope, AttendedRuns runs, JsonMapper json) {
    return new TrialCommand(scope, runs, json);
  }

  @Bean
  EffectCommand effectCommand(Scope scope, ObjectProvider<Effects> effects, Clock clock) {
    return new EffectCommand(scope, effects::getObject, clock);
  }
}
