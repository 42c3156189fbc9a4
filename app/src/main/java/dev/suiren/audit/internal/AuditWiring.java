package dev.suiren.audit.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.AuditSpeed;
import dev.suiren.audit.Clearances;
import dev.suiren.audit.ClearedJson;
import dev.suiren.audit.Explanations;
import dev.suiren.audit.Helpline;
import dev.suiren.audit.OperatorSettings;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.Provisions;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Ledger;
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
@EnableConfigurationProperties({AuditSettings.class, OperatorSettings.class})
public class AuditWiring {

  private static List<TermsFile> terms(Home home, AuditSettings settings) {
    return Stream.concat(
            Stream.of(home.root().resolve("terms.txt")), settings.terms().stream().map(Path::of))
        .map(TermsFile::new)
        .toList();
  }

  @Bean
  SqlEpochs policyEpochs(Db db, Clock clock, Ledger ledger) {
    return new SqlEpochs(db, clock, epoch -> ledger.record(entered(epoch, ledger)));
  }

  /// The hash of a short list would tell its terms to whoever guesses them, so it goes keyed.
  private static Deed entered(PolicyEpoch epoch, Ledger ledger) {
    return Deed.of(Deed.Kind.EPOCH, ledger.keyed(epoch.hash())).with("number", epoch.number());
  }

  @Bean
  Policies policies(
      Home home, AuditSettings settings, SqlEpochs epochs, ApplicationEventPublisher events) {
    return new Policies(terms(home, settings), epochs, events::publishEvent);
  }

  @Bean
  ChosenHelplines helplines(Db db, OperatorSettings settings, Policies policies) {
    return new ChosenHelplines(new SqlHelplines(db), helpline(settings), policies::current);
  }

  /// Refuses what the operator may not say of themselves.
  private static Helpline helpline(OperatorSettings settings) {
    String producer = settings.producer();
    if (producer.codePointCount(0, producer.length()) > Helpline.LONGEST
        || producer.codePoints().anyMatch(Character::isISOControl)) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          "suiren.audit.producer: a name is one line of at most "
              + Helpline.LONGEST
              + " characters");
    }
    try {
      return new Helpline(
          settings.helpline(),
          settings.helplineZhHans(),
          settings.helplineZhHant(),
          settings.helplineEn());
    } catch (ProblemException wrong) {
      throw new ProblemException(
          Problem.SETTING_WRONG, "suiren.audit.helpline: " + wrong.getMessage(), wrong);
    }
  }

  @Bean
  Provisions provisions(
      Home home,
      AuditSettings settings,
      Policies policies,
      SqlEpochs epochs,
      ChosenHelplines helplines) {
    return new CountedProvisions(policies::current, terms(home, settings), epochs, helplines::said);
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
  Audit audit(Policies policies, AuditSettings settings, ChosenHelplines helplines, Ledger ledger) {
    OwnWords own = new OwnWords(Completions.SHIPPED, helplines::said);
    return new WitnessedAudit(new Auditor(policies::current, settings, own), new Holds(ledger));
  }

  /// Of the bare engine: what is only tried leaves no trace in the ledger.
  @Bean
  Explanations explanations(Policies policies, AuditSettings settings) {
    return new Explainer(new Auditor(policies::current, settings));
  }

  @Bean
  AuditSpeed auditSpeed() {
    return new SpeedTrial();
  }

  @Bean
  Clearances clearances(Db db, Clock clock, Audit audit, Ledger ledger) {
    return new WitnessedClearances(new SqlClearances(db, clock, audit::epoch), db, ledger);
  }
}
